#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "native/engine/run_queue.h"
#include "native/engine/task.h"

namespace savedmodel::engine {

/// This library's own threads: asynchronous work neither blocks the event loop nor takes libuv's four
/// threads, which belong to files and names. Two per process, and they outlive everything: their threads may
/// still run while the process ends.
class Executor {
 public:
  /// For work in this process.
  static Executor& Instance();
  /// For what waits for servers, for as long as their operation timeout where one has gone: that must not
  /// keep the others from working.
  static Executor& ForServers();
  static Executor& For(const Place& place) { return place.remote ? ForServers() : Instance(); }

  /// The most threads to start; they are started as work comes. Throws Error FAILED_PRECONDITION once one
  /// runs.
  void SetThreads(size_t count);

  /// The most tasks that may wait for a thread.
  void SetMaxQueued(size_t count);

  /// Throws Error RESOURCE_EXHAUSTED where as many wait as may. To be asked before a task takes hold of what
  /// it needs; between the question and Submit other threads may submit, so the limit can be passed by as
  /// many.
  void RequireRoom();

  /// How many wait.
  size_t queued() const { return queued_.load(std::memory_order_relaxed); }

  /// Queues a task. It is executed and delivered on a thread of the executor.
  void Submit(std::unique_ptr<Task> task);

  /// Takes the waiting task with this ticket out of its queue; null if there is none, or it is under way.
  static std::unique_ptr<Task> Withdraw(const void* owner, uint64_t ticket);

  /// For an environment that is going away: drops what waits and gives what is under way a moment to end.
  static void Leave(const void* owner);

  /// To be called on each thread that runs JavaScript. libtensorflow's static objects must not be destroyed
  /// under a thread that is inside it. Some are made by the first run, and what is made last is destroyed
  /// first: an exit handler of ours comes before all of them only if it is registered while the process is
  /// about to end.
  static void GuardThread();

 private:
  explicit Executor(size_t max_threads) : max_threads_(max_threads) {}
  void StartThread();
  static void GuardExit();
  void Loop();
  /// Gives up the lock for a while, until there may be work.
  void LookForWork(std::unique_lock<std::mutex>* lock);
  std::vector<std::unique_ptr<Task>> Drop(const void* owner);
  /// False if work of this owner is still under way then.
  bool EndsUntil(const void* owner, std::chrono::steady_clock::time_point time);
  /// Begins nothing from now on. Gives whether work is under way.
  bool Stop();
  static void AtExit(int status);

  std::mutex mutex_;
  std::condition_variable work_;
  std::condition_variable ended_;
  RunQueue queue_;
  std::vector<const void*> under_way_;  // for each task its owner
  size_t max_threads_;
  size_t max_queued_ = 10'000;
  size_t threads_ = 0;
  size_t waiting_ = 0;
  size_t looking_ = 0;  // of those that wait, the ones that are still awake
  std::atomic<size_t> queued_{0};
  bool stopped_ = false;
};

}  // namespace savedmodel::engine
