#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <vector>

#include "native/engine/task.h"

namespace savedmodel::engine {

/// The order in which waiting tasks are worked: by priority; among equals the session with the fewest tasks
/// under way, and among those the one that has waited longest for its turn. So a slow model with many tasks
/// waiting takes no more than its share. Within a session, first come first served. Not thread-safe.
class RunQueue {
 public:
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  void Push(std::unique_ptr<Task> task);
  /// The next task, which is under way from now on. Not to be called when empty.
  std::unique_ptr<Task> Pop();
  /// A task at this place, which Pop gave, is done.
  void Done(const Place& place);

  /// Takes the waiting task with this ticket out; null if there is none.
  std::unique_ptr<Task> Withdraw(const void* owner, uint64_t ticket);
  /// Takes out all that wait for this owner.
  std::vector<std::unique_ptr<Task>> Drop(const void* owner);

 private:
  using Tasks = std::deque<std::unique_ptr<Task>>;
  struct Lane {
    std::array<Tasks, kPriorities> waiting;
    size_t under_way = 0;
    uint64_t turn = 0;  // when it was last served, or came

    bool idle() const;
  };
  using Lanes = std::map<const void*, Lane>;

  /// Of the lanes with a task of this priority the one whose turn it is; the end if none has one.
  Lanes::iterator Next(size_t priority);

  Lanes lanes_;
  size_t size_ = 0;
  uint64_t turns_ = 0;
};

}  // namespace savedmodel::engine
