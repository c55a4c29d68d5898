#include "native/engine/run_queue.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace savedmodel::engine {

bool RunQueue::Lane::idle() const {
  return under_way == 0 &&
         std::all_of(waiting.begin(), waiting.end(), [](const Tasks& tasks) { return tasks.empty(); });
}

void RunQueue::Push(std::unique_ptr<Task> task) {
  const auto [lane, is_new] = lanes_.try_emplace(task->place().lane);
  if (is_new) lane->second.turn = ++turns_;  // behind those that wait already
  lane->second.waiting[static_cast<size_t>(task->place().priority)].push_back(std::move(task));
  ++size_;
}

RunQueue::Lanes::iterator RunQueue::Next(size_t priority) {
  auto best = lanes_.end();
  const auto key = [](const Lane& lane) { return std::make_tuple(lane.under_way, lane.turn); };
  for (auto lane = lanes_.begin(); lane != lanes_.end(); ++lane) {
    if (lane->second.waiting[priority].empty()) continue;
    if (best == lanes_.end() || key(lane->second) < key(best->second)) best = lane;
  }
  return best;
}

std::unique_ptr<Task> RunQueue::Pop() {
  size_t priority = 0;
  auto lane = Next(priority);
  while (lane == lanes_.end()) lane = Next(++priority);
  Tasks& tasks = lane->second.waiting[priority];
  std::unique_ptr<Task> task = std::move(tasks.front());
  tasks.pop_front();
  --size_;
  ++lane->second.under_way;
  lane->second.turn = ++turns_;
  return task;
}

void RunQueue::Done(const Place& place) {
  const auto lane = lanes_.find(place.lane);
  --lane->second.under_way;
  if (lane->second.idle()) lanes_.erase(lane);
}

std::unique_ptr<Task> RunQueue::Withdraw(const void* owner, uint64_t ticket) {
  for (auto lane = lanes_.begin(); lane != lanes_.end(); ++lane) {
    for (Tasks& tasks : lane->second.waiting) {
      const auto found = std::find_if(tasks.begin(), tasks.end(), [&](const std::unique_ptr<Task>& task) {
        return task->place().owner == owner && task->place().ticket == ticket;
      });
      if (found == tasks.end()) continue;
      std::unique_ptr<Task> task = std::move(*found);
      tasks.erase(found);
      --size_;
      if (lane->second.idle()) lanes_.erase(lane);
      return task;
    }
  }
  return nullptr;
}

std::vector<std::unique_ptr<Task>> RunQueue::Drop(const void* owner) {
  std::vector<std::unique_ptr<Task>> dropped;
  for (auto lane = lanes_.begin(); lane != lanes_.end();) {
    for (Tasks& tasks : lane->second.waiting) {
      const auto rest = std::stable_partition(
          tasks.begin(), tasks.end(),
          [&](const std::unique_ptr<Task>& task) { return task->place().owner != owner; });
      std::move(rest, tasks.end(), std::back_inserter(dropped));
      tasks.erase(rest, tasks.end());
    }
    lane = lane->second.idle() ? lanes_.erase(lane) : std::next(lane);
  }
  size_ -= dropped.size();
  return dropped;
}

}  // namespace savedmodel::engine
