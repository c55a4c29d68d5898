#include "native/run/executor.h"

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

#include "native/library/dynamic_library.h"
#include "native/library/error.h"

namespace savedmodel::run {
namespace {

constexpr std::chrono::milliseconds kExitGrace{200};

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

void Executor::Submit(std::unique_ptr<PromiseTask> task) {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (waiting_ <= queue_.size() && threads_ < max_threads_) StartThread();
    queue_.push_back(std::move(task));
  }
  work_.notify_one();
}

std::unique_ptr<PromiseTask> Executor::Withdraw(const Outbox* outbox, uint64_t ticket) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found =
      std::find_if(queue_.begin(), queue_.end(), [&](const std::unique_ptr<PromiseTask>& task) {
        return task->outbox() == outbox && task->ticket() == ticket;
      });
  if (found == queue_.end()) return nullptr;
  std::unique_ptr<PromiseTask> task = std::move(*found);
  queue_.erase(found);
  return task;
}

void Executor::Discard(const Outbox* outbox) {
  std::vector<std::unique_ptr<PromiseTask>> dropped;  // destroyed after the lock is given back
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto rest = std::stable_partition(
      queue_.begin(), queue_.end(),
      [&](const std::unique_ptr<PromiseTask>& task) { return task->outbox() != outbox; });
  std::move(rest, queue_.end(), std::back_inserter(dropped));
  queue_.erase(rest, queue_.end());
  if (working_ > 0) GuardExit();
}

void Executor::Exiting() {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (working_ > 0) GuardExit();
}

void Executor::GuardExit() {
#ifdef __linux__
  on_exit(&Executor::AtExit, this);
#else
  std::atexit([] { AtExit(0, &Instance()); });
#endif
}

void Executor::StartThread() {
  if (threads_ == 0) GuardExit();
  try {
    std::thread([this] { Loop(); }).detach();
    ++threads_;
  } catch (const std::system_error& error) {
    // Those that run can do the work as well.
    if (threads_ == 0)
      throw Error(TF_RESOURCE_EXHAUSTED, std::string("no thread can be started: ") + error.what());
  }
}

void Executor::Loop() {
  std::unique_lock<std::mutex> lock(mutex_);
  for (;;) {
    ++waiting_;
    work_.wait(lock, [this] { return !queue_.empty() && !stopped_; });
    --waiting_;
    std::unique_ptr<PromiseTask> task = std::move(queue_.front());
    queue_.pop_front();
    ++working_;
    lock.unlock();
    task->Execute();
    PromiseTask::Post(std::move(task));
    lock.lock();
    if (--working_ == 0) idle_.notify_all();
  }
}

void Executor::AtExit(int status, void* self) {
  auto* executor = static_cast<Executor*>(self);
  std::unique_lock<std::mutex> lock(executor->mutex_);
  executor->stopped_ = true;
  if (executor->idle_.wait_for(lock, kExitGrace, [&] { return executor->working_ == 0; })) return;
#ifdef __linux__
  // A run goes on. Nothing of ours is left to be saved; the rest of the exit would pull its memory away.
  std::fflush(nullptr);
  _exit(status);
#else
  static_cast<void>(status);
  executor->idle_.wait(lock, [&] { return executor->working_ == 0; });
#endif
}

}  // namespace savedmodel::run
