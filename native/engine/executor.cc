#include "native/engine/executor.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#ifdef __linux__
#include <unistd.h>
#endif

#include "native/core/server.h"
#include "native/core/session.h"
#include "native/library/dynamic_library.h"
#include "native/library/error.h"

namespace savedmodel::engine {
namespace {

/// How long an environment that goes away waits for its work under way. Long enough for what is made only
/// once, by the first run: see GuardThread.
constexpr std::chrono::seconds kLeaveGrace{2};

/// How long a thread that has just worked looks for more before it sleeps. To wake one costs more than a
/// small run, and where runs are awaited one after the other the next comes within this time.
constexpr std::chrono::microseconds kLook{100};

}  // namespace

Executor& Executor::Instance() {
  static auto* executor = new Executor;
  return *executor;
}

Executor::Executor() : max_threads_(std::max(2U, std::thread::hardware_concurrency())) {}

void Executor::SetThreads(size_t count) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (threads_ > 0 && count != max_threads_) {
    throw Error(TF_FAILED_PRECONDITION,
                "the number of threads is fixed once an asynchronous run has begun: it is " +
                    std::to_string(max_threads_));
  }
  max_threads_ = std::max<size_t>(count, 1);
}

void Executor::SetMaxQueued(size_t count) {
  const std::lock_guard<std::mutex> lock(mutex_);
  max_queued_ = std::max<size_t>(count, 1);
}

void Executor::RequireRoom() {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (queue_.size() < max_queued_) return;
  throw Error(TF_RESOURCE_EXHAUSTED, std::to_string(queue_.size()) +
                                         " runs wait for a thread, as many as may: wait for some of them, or "
                                         "raise configure({ maxQueuedRuns })");
}

void Executor::Submit(std::unique_ptr<Task> task) {
  bool wake = false;
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (waiting_ <= queue_.size() && threads_ < max_threads_) StartThread();
    queue_.Push(std::move(task));
    queued_.store(queue_.size(), std::memory_order_relaxed);
    wake = queue_.size() > looking_;
  }
  if (wake) work_.notify_one();
}

void Executor::SubmitAside(std::unique_ptr<Task> task) {
  const void* owner = task->place().owner;
  // A thread's body is copied before the thread is there, or is not.
  const auto shared = std::make_shared<std::unique_ptr<Task>>(std::move(task));
  const std::lock_guard<std::mutex> guard(mutex_);
  under_way_.push_back(owner);
  try {
    std::thread([this, shared] {
      std::unique_lock<std::mutex> lock(mutex_);
      Work(std::move(*shared), &lock);
    }).detach();
  } catch (const std::system_error& error) {
    under_way_.pop_back();
    throw Error(TF_RESOURCE_EXHAUSTED, std::string("no thread can be started: ") + error.what());
  }
}

std::unique_ptr<Task> Executor::Withdraw(const void* owner, uint64_t ticket) {
  const std::lock_guard<std::mutex> lock(mutex_);
  std::unique_ptr<Task> task = queue_.Withdraw(owner, ticket);
  queued_.store(queue_.size(), std::memory_order_relaxed);
  return task;
}

void Executor::Leave(const void* owner) {
  std::vector<std::unique_ptr<Task>> dropped;  // destroyed after the lock is given back
  std::unique_lock<std::mutex> lock(mutex_);
  dropped = queue_.Drop(owner);
  queued_.store(queue_.size(), std::memory_order_relaxed);
  const bool idle = ended_.wait_for(lock, kLeaveGrace, [&] {
    return std::find(under_way_.begin(), under_way_.end(), owner) == under_way_.end();
  });
  if (!idle) GuardExit();
}

void Executor::GuardThread() {
  // At exit() the objects of the thread that calls it go before any handler is called.
  struct Guard {
    ~Guard() { Instance().GuardExit(); }
  };
  static thread_local const Guard guard;
  static_cast<void>(guard);
}

void Executor::GuardExit() {
#ifdef __linux__
  on_exit(&Executor::AtExit, this);
#else
  std::atexit([] { AtExit(0, &Instance()); });
#endif
}

void Executor::StartThread() {
  try {
    std::thread([this] { Loop(); }).detach();
    ++threads_;
  } catch (const std::system_error& error) {
    // Those that run can do the work as well.
    if (threads_ == 0)
      throw Error(TF_RESOURCE_EXHAUSTED, std::string("no thread can be started: ") + error.what());
  }
}

void Executor::LookForWork(std::unique_lock<std::mutex>* lock) {
  ++looking_;
  lock->unlock();
  const auto end = std::chrono::steady_clock::now() + kLook;
  while (queued_.load(std::memory_order_relaxed) == 0 && std::chrono::steady_clock::now() < end) {
    std::this_thread::yield();  // whoever has work to do comes first
  }
  lock->lock();
  --looking_;
}

void Executor::Loop() {
  std::unique_lock<std::mutex> lock(mutex_);
  for (;;) {
    ++waiting_;
    if (queue_.empty() && looking_ == 0) LookForWork(&lock);
    work_.wait(lock, [this] { return !queue_.empty() && !stopped_; });
    --waiting_;
    std::unique_ptr<Task> task = queue_.Pop();
    queued_.store(queue_.size(), std::memory_order_relaxed);
    const Place place = task->place();
    under_way_.push_back(place.owner);
    Work(std::move(task), &lock);
    queue_.Done(place);
  }
}

void Executor::Work(std::unique_ptr<Task> task, std::unique_lock<std::mutex>* lock) {
  const void* owner = task->place().owner;
  lock->unlock();
  task->Execute();
  Task* const executed = task.get();
  executed->Deliver(std::move(task));
  lock->lock();
  under_way_.erase(std::find(under_way_.begin(), under_way_.end(), owner));
  ended_.notify_all();
}

void Executor::AtExit(int status, void* self) {
  auto* executor = static_cast<Executor*>(self);
  std::unique_lock<std::mutex> lock(executor->mutex_);
  executor->stopped_ = true;
  const bool serving = core::Server::Serving() > 0 || core::Session::ClosingAside() > 0;
  if (executor->under_way_.empty() && !serving) return;
#ifdef __linux__
  // A run goes on, or TensorFlow's server may begin one, and what handlers before this one have destroyed may
  // be its own. Nothing is left to be saved.
  std::fflush(nullptr);
  _exit(status);
#else
  static_cast<void>(status);
  executor->ended_.wait(lock, [&] { return executor->under_way_.empty(); });
#endif
}

}  // namespace savedmodel::engine
