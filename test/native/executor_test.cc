#include "native/engine/executor.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

#include "test/native/check.h"

namespace savedmodel::test {
namespace {

using engine::Executor;
using engine::Place;
using engine::Task;

const char kOwner = 0;
const char kLeaving = 0;

/// Counts itself when it is worked, once it may go on.
class Gated : public Task {
 public:
  Gated(const Place& place, const std::atomic<bool>* open, std::atomic<int>* worked)
      : Task(place), open_(open), worked_(worked) {}
  void Execute() noexcept override {
    while (!*open_) std::this_thread::yield();
  }
  void Deliver(std::unique_ptr<Task> self) noexcept override {
    std::atomic<int>* worked = worked_;
    self.reset();
    ++*worked;
  }

 private:
  const std::atomic<bool>* open_;
  std::atomic<int>* worked_;
};

Place Of(const void* owner, uint64_t ticket = 0) {
  Place place;
  place.owner = owner;
  place.ticket = ticket;
  return place;
}

void WaitFor(const std::atomic<int>& count, int value) {
  while (count < value) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

TEST(ExecutorRefusesMoreThanMayWait) {
  Executor& executor = Executor::Instance();
  executor.SetThreads(2);
  executor.SetMaxQueued(3);
  std::atomic<bool> open{false};
  std::atomic<int> worked{0};
  const auto submit = [&](const Place& place) {
    executor.Submit(std::make_unique<Gated>(place, &open, &worked));
  };
  submit(Of(&kOwner));
  submit(Of(&kOwner));
  while (executor.queued() > 0) std::this_thread::yield();  // both are under way now
  CHECK_ERROR(TF_FAILED_PRECONDITION, "it is 2", executor.SetThreads(3));
  executor.SetThreads(2);
  for (uint64_t ticket = 1; ticket <= 3; ++ticket) {
    executor.RequireRoom();
    submit(Of(&kOwner, ticket));
  }
  CHECK_ERROR(TF_RESOURCE_EXHAUSTED, "3 runs wait", executor.RequireRoom());
  CHECK(Executor::Withdraw(&kOwner, 2) != nullptr);
  executor.RequireRoom();
  submit(Of(&kLeaving));
  Executor::Leave(&kLeaving);
  CHECK(executor.queued() == 2);
  open = true;
  WaitFor(worked, 4);
  executor.RequireRoom();
  executor.SetMaxQueued(10'000);
}

TEST(ExecutorWorksWhatManyThreadsSubmit) {
  Executor& executor = Executor::Instance();
  executor.SetThreads(2);
  const std::atomic<bool> open{true};
  std::atomic<int> worked{0};
  std::vector<std::thread> threads;
  threads.reserve(4);
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int j = 0; j < 500; ++j) executor.Submit(std::make_unique<Gated>(Of(&kOwner), &open, &worked));
    });
  }
  for (std::thread& thread : threads) thread.join();
  WaitFor(worked, 2000);
  Executor::Leave(&kOwner);
  CHECK(worked == 2000 && executor.queued() == 0);
}

TEST(ExecutorForServersWorksBesideTheOther) {
  Place remote = Of(&kLeaving, 7);
  remote.remote = true;
  CHECK(&Executor::For(remote) == &Executor::ForServers());
  CHECK(&Executor::For(Of(&kOwner)) == &Executor::Instance());
  std::atomic<bool> open{false};
  std::atomic<int> worked{0};
  constexpr int kThreads = 64;
  for (int i = 0; i < kThreads + 2; ++i) {
    Executor::ForServers().Submit(std::make_unique<Gated>(remote, &open, &worked));
  }
  while (Executor::ForServers().queued() > 2) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  // All of its threads wait, and runs in this process go on.
  const std::atomic<bool> at_once{true};
  std::atomic<int> here{0};
  for (int i = 0; i < 10; ++i)
    Executor::Instance().Submit(std::make_unique<Gated>(Of(&kOwner), &at_once, &here));
  WaitFor(here, 10);
  CHECK(worked == 0);
  CHECK(Executor::Withdraw(&kLeaving, 7) != nullptr);
  CHECK(Executor::ForServers().queued() == 1);
  std::thread opener([&] {
    while (Executor::ForServers().queued() > 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    open = true;
  });
  Executor::Leave(&kLeaving);  // drops the last one that waits
  opener.join();
  WaitFor(worked, kThreads);
  CHECK(Executor::Withdraw(&kLeaving, 7) == nullptr);
}

}  // namespace
}  // namespace savedmodel::test
