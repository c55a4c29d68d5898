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

/// The most threads that wait for servers.
constexpr size_t kWaiting = 64;

}  // namespace

Executor& Executor::Instance() {
  static auto* executor = new Executor(std::max(2U, std::thread::hardware_concurrency()));
  return *executor;
}

Executor& Executor::ForServers() {
  static auto* executor = new Executor(kWaiting);
  return *executor;
}

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

std::unique_ptr<Task> Executor::Withdraw(const void* owner, uint64_t ticket) {
  std::unique_ptr<Task> task;
  for (Executor* executor : {&Instance(), &ForServers()}) {
    const std::lock_guard<std::mutex> lock(executor->mutex_);
    if (task == nullptr) task = executor->queue_.Withdraw(owner, ticket);
    executor->queued_.store(executor->queue_.size(), std::memory_order_relaxed);
  }
  return task;
}

void Executor::Leave(const void* owner) {
  for (Executor* executor : {&Instance(), &ForServers()}) executor->Drop(owner);
  const auto end = std::chrono::steady_clock::now() + kLeaveGrace;
  const bool here = Instance().EndsUntil(owner, end);
  const bool there = ForServers().EndsUntil(owner, end);
  if (!here || !there) GuardExit();
}

std::vector<std::unique_ptr<Task>> Executor::Drop(const void* owner) {
  const std::lock_guard<std::mutex> lock(mutex_);
  std::vector<std::unique_ptr<Task>> dropped = queue_.Drop(owner);
  queued_.store(queue_.size(), std::memory_order_relaxed);
  return dropped;  // to be destroyed after the lock is given back
}

bool Executor::EndsUntil(const void* owner, std::chrono::steady_clock::time_point time) {
  std::unique_lock<std::mutex> lock(mutex_);
  return ended_.wait_until(
      lock, time, [&] { return std::find(under_way_.begin(), under_way_.end(), owner) == under_way_.end(); });
}

void Executor::GuardThread() {
  // At exit() the objects of the thread that calls it go before any handler is called.
  struct Guard {
    ~Guard() { GuardExit(); }
  };
  static thread_local const Guard guard;
  static_cast<void>(guard);
}

void Executor::GuardExit() {
#ifdef __GLIBC__  // musl has no on_exit
  on_exit([](int status, void*) { AtExit(status); }, nullptr);
#elif !defined(_WIN32)
  // Windows ends all other threads before a library's handlers are called: nothing is left to be waited for.
  std::atexit([] { AtExit(0); });
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
    lock.unlock();
    task->Execute();
    Task* const executed = task.get();
    executed->Deliver(std::move(task));
    lock.lock();
    queue_.Done(place);
    under_way_.erase(std::find(under_way_.begin(), under_way_.end(), place.owner));
    ended_.notify_all();
  }
}

bool Executor::Stop() {
  const std::lock_guard<std::mutex> lock(mutex_);
  stopped_ = true;
  return !under_way_.empty();
}

void Executor::AtExit(int status) {
  bool busy = core::Server::Serving() > 0 || core::Session::ClosingAside() > 0;
  for (Executor* executor : {&Instance(), &ForServers()}) busy = executor->Stop() || busy;
  if (!busy) return;
#ifdef __GLIBC__
  // A run goes on, or TensorFlow's server may begin one, and what handlers before this one have destroyed may
  // be its own. Nothing is left to be saved.
  std::fflush(nullptr);
  _exit(status);
#else
  static_cast<void>(status);
  for (Executor* executor : {&Instance(), &ForServers()}) {
    std::unique_lock<std::mutex> lock(executor->mutex_);
    executor->ended_.wait(lock, [&] { return executor->under_way_.empty(); });
  }
#endif
}

}  // namespace savedmodel::engine
