#include "native/engine/run_queue.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "test/native/check.h"

namespace savedmodel::test {
namespace {

using engine::Place;
using engine::Priority;
using engine::RunQueue;
using engine::Task;

/// Sessions and environments, by their addresses.
const char kSlow = 0;
const char kQuick = 0;
const char kOther = 0;
const char kMain = 0;
const char kWorker = 0;

class Named : public Task {
 public:
  Named(std::string name, const Place& place) : Task(place), name_(std::move(name)) {}
  void Execute() noexcept override {}
  void Deliver(std::unique_ptr<Task> self) noexcept override { self.reset(); }
  const std::string& name() const { return name_; }

 private:
  std::string name_;
};

void Push(RunQueue* queue, const std::string& name, const void* lane, Priority priority = Priority::kNormal,
          const void* owner = &kMain, uint64_t ticket = 0) {
  queue->Push(std::make_unique<Named>(name, Place{owner, lane, priority, ticket}));
}

std::string NameOf(const std::unique_ptr<Task>& task) {
  return task == nullptr ? "none" : static_cast<const Named&>(*task).name();
}

/// What one thread works, one task after the other.
std::string WorkAll(RunQueue* queue) {
  std::string names;
  while (!queue->empty()) {
    const std::unique_ptr<Task> task = queue->Pop();
    names += NameOf(task) + " ";
    queue->Done(task->place());
  }
  return names;
}

TEST(QueueOneSessionIsServedInOrder) {
  RunQueue queue;
  for (const char* name : {"a", "b", "c"}) Push(&queue, name, &kSlow);
  CHECK(queue.size() == 3);
  CHECK(WorkAll(&queue) == "a b c ");
  CHECK(queue.empty());
}

TEST(QueueSessionsTakeTurns) {
  RunQueue queue;
  for (const char* name : {"s1", "s2", "s3", "s4"}) Push(&queue, name, &kSlow);
  for (const char* name : {"q1", "q2"}) Push(&queue, name, &kQuick);
  Push(&queue, "o1", &kOther);
  CHECK(WorkAll(&queue) == "s1 q1 o1 s2 q2 s3 s4 ");
}

// A session that comes back with one run after another waits for one run of each other session, no more and
// no less: neither starves.
TEST(QueueADeepQueueDoesNotStarveAndIsNotStarved) {
  RunQueue queue;
  for (int i = 0; i < 3; ++i) Push(&queue, "s", &kSlow);
  std::string names;
  for (int i = 0; i < 3; ++i) {
    Push(&queue, "q", &kQuick);
    for (int j = 0; j < 2; ++j) {
      const std::unique_ptr<Task> task = queue.Pop();
      names += NameOf(task);
      queue.Done(task->place());
    }
  }
  CHECK(names == "sqsqsq");
}

// Two threads, both taken by the slow session: the first to be free is the quick one's from then on.
TEST(QueueTheSessionWithFewestUnderWayComesFirst) {
  RunQueue queue;
  for (const char* name : {"s1", "s2", "s3", "s4"}) Push(&queue, name, &kSlow);
  const std::unique_ptr<Task> first = queue.Pop();
  const std::unique_ptr<Task> second = queue.Pop();
  CHECK(NameOf(first) == "s1" && NameOf(second) == "s2");
  for (const char* name : {"q1", "q2", "q3"}) Push(&queue, name, &kQuick);
  queue.Done(first->place());
  std::string names;
  for (int i = 0; i < 3; ++i) {
    const std::unique_ptr<Task> task = queue.Pop();
    names += NameOf(task) + " ";
    queue.Done(task->place());
  }
  CHECK(names == "q1 q2 q3 ");
  queue.Done(second->place());
  CHECK(WorkAll(&queue) == "s3 s4 ");
}

TEST(QueuePrioritiesComeBeforeTurns) {
  RunQueue queue;
  Push(&queue, "low", &kQuick, Priority::kLow);
  Push(&queue, "s1", &kSlow);
  Push(&queue, "s2", &kSlow);
  Push(&queue, "high", &kSlow, Priority::kHigh);
  Push(&queue, "q1", &kQuick);
  CHECK(WorkAll(&queue) == "high q1 s1 s2 low ");
}

TEST(QueueWaitingTasksAreWithdrawn) {
  RunQueue queue;
  Push(&queue, "a", &kSlow, Priority::kNormal, &kMain, 7);
  Push(&queue, "b", &kSlow, Priority::kLow, &kWorker, 7);
  CHECK(queue.Withdraw(&kMain, 8) == nullptr);
  CHECK(NameOf(queue.Withdraw(&kWorker, 7)) == "b");
  CHECK(queue.Withdraw(&kWorker, 7) == nullptr);
  CHECK(queue.size() == 1);
  const std::unique_ptr<Task> task = queue.Pop();
  CHECK(queue.Withdraw(&kMain, 7) == nullptr);
  queue.Done(task->place());
}

TEST(QueueWhatAnEnvironmentWaitsForIsDropped) {
  RunQueue queue;
  Push(&queue, "a", &kSlow, Priority::kNormal, &kWorker);
  Push(&queue, "b", &kSlow);
  Push(&queue, "c", &kSlow, Priority::kHigh, &kWorker);
  Push(&queue, "d", &kQuick, Priority::kLow, &kWorker);
  CHECK(queue.Drop(&kWorker).size() == 3);
  CHECK(WorkAll(&queue) == "b ");
}

}  // namespace
}  // namespace savedmodel::test
