#pragma once

#include <cstdint>
#include <memory>

namespace savedmodel::engine {

/// Strictly: what is low waits for as long as there is anything normal or high.
enum class Priority : uint8_t { kHigh, kNormal, kLow };
constexpr int kPriorities = 3;

/// Who a task is for and when its turn comes.
struct Place {
  /// The environment that waits for it.
  const void* owner = nullptr;
  /// The session that it runs. Sessions take turns.
  const void* lane = nullptr;
  Priority priority = Priority::kNormal;
  /// Where not 0, the name under which it can be withdrawn from the queue.
  uint64_t ticket = 0;
  /// True for what waits for a server, maybe on another machine, and takes no processor meanwhile.
  bool remote = false;
};

/// The place of what waits for a server and takes no turns.
inline Place Waiting() {
  Place place;
  place.remote = true;
  return place;
}

/// Work for a thread of the executor. May be destroyed on any thread, worked or not.
class Task {
 public:
  explicit Task(const Place& place) : place_(place) {}
  virtual ~Task() = default;
  Task(const Task&) = delete;
  Task& operator=(const Task&) = delete;

  virtual void Execute() noexcept = 0;
  /// Hands on what has been executed, on the same thread.
  virtual void Deliver(std::unique_ptr<Task> self) noexcept = 0;

  const Place& place() const { return place_; }

 private:
  const Place place_;
};

}  // namespace savedmodel::engine
