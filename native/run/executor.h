#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>

#include "native/run/promise_task.h"

namespace savedmodel::run {

/// This library's own threads: asynchronous work neither blocks the event loop nor takes libuv's four
/// threads, which belong to files and names. One per process, and it outlives everything: its threads may
/// still run while the process ends.
class Executor {
 public:
  static Executor& Instance();

  /// The most threads to start; they are started as work comes. Throws Error FAILED_PRECONDITION once one
  /// runs.
  void SetThreads(size_t count);

  /// Queues a task. When it has been worked it goes to the outbox of its environment.
  void Submit(std::unique_ptr<PromiseTask> task);

  /// Takes the waiting task with this ticket out of the queue; null if there is none, or it is under way.
  std::unique_ptr<PromiseTask> Withdraw(const Outbox* outbox, uint64_t ticket);

  /// Drops what waits for an environment that is going away.
  void Discard(const Outbox* outbox);

  /// To be called when the process is about to end.
  void Exiting();

 private:
  Executor();
  void StartThread();
  /// libtensorflow's static objects must not be destroyed under a thread that is inside it. What is
  /// registered last is called first, and some of these objects are made as late as by the first run: so this
  /// is called before that and again whenever the process may be about to end.
  void GuardExit();
  void Loop();
  static void AtExit(int status, void* self);

  std::mutex mutex_;
  std::condition_variable work_;
  std::condition_variable idle_;
  std::deque<std::unique_ptr<PromiseTask>> queue_;
  size_t max_threads_;
  size_t threads_ = 0;
  size_t waiting_ = 0;
  size_t working_ = 0;
  bool stopped_ = false;
};

}  // namespace savedmodel::run
