#include "native/core/partial_run.h"

#include <atomic>
#include <memory>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "test/native/check.h"
#include "test/native/models.h"

namespace savedmodel::test {
namespace {

using core::PartialRun;

core::Inputs Two() { return Feed(Floats({1, 2})); }

/// Two functions of one model, each with an input of its own.
std::shared_ptr<PartialRun> Make(const core::SavedModel& model) {
  const std::vector<core::Endpoint> feeds = {{"identity_x", 0}, {"assign_x", 0}};
  const std::vector<core::Endpoint> fetches = {{"PartitionedCall_1", 0}, {"StatefulPartitionedCall_1", 0}};
  return std::make_shared<PartialRun>(model.session, feeds, fetches, std::vector<std::string>());
}

TEST(PartialRunsGoStepByStep) {
  const core::SavedModel model = Load("stateful");
  const auto run = Make(model);
  const core::Tensor first = std::move(run->Begin().Run({0}, Two(), {0}).at(0));
  CHECK(Data<float>(first)[1] == 2);
  CHECK_ERROR(TF_INVALID_ARGUMENT, "can't be computed", run->Begin().Run({}, core::Inputs(), {1}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "already been fed", run->Begin().Run({0}, Two(), {}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "already been fetched", run->Begin().Run({}, core::Inputs(), {0}));
  run->Begin().Run({1}, Feed(Floats(std::vector<float>(1000, 3))), {1});
  CHECK_ERROR(TF_INVALID_ARGUMENT, "Must run 'setup'", run->Begin().Run({}, core::Inputs(), {}));
}

TEST(PartialRunsRefuseWhatTheGraphDoesNotHave) {
  const core::SavedModel model = Load("stateful");
  const auto make = [&](const core::Endpoint& feed, const std::string& target) {
    return std::make_shared<PartialRun>(model.session, std::vector<core::Endpoint>{feed},
                                        std::vector<core::Endpoint>{{"PartitionedCall_1", 0}},
                                        std::vector<std::string>{target});
  };
  CHECK(make({"identity_x", 0}, "identity_x") != nullptr);
  CHECK_ERROR(TF_NOT_FOUND, "'nothing'", make({"nothing", 0}, "identity_x"));
  CHECK_ERROR(TF_NOT_FOUND, "'nothing'", make({"identity_x", 0}, "nothing"));
  const auto run = Make(model);
  CHECK(run->FeedDtypes({0}).at(0) == TF_FLOAT);
  CHECK_ERROR(TF_OUT_OF_RANGE, "no feed or fetch 2", run->FeedDtypes({2}));
  CHECK_ERROR(TF_OUT_OF_RANGE, "no feed or fetch 2", run->Begin().Run({}, core::Inputs(), {2}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "expected 1 feeds, got 0", run->Begin().Run({0}, core::Inputs(), {}));
}

TEST(PartialRunsMakeOneStepAtATime) {
  const core::SavedModel model = Load("stateful");
  const auto run = Make(model);
  std::optional<PartialRun::Step> step(run->Begin());
  CHECK_ERROR(TF_FAILED_PRECONDITION, "under way", run->Begin());
  PartialRun::Step moved = std::move(*step);
  step.reset();
  CHECK_ERROR(TF_FAILED_PRECONDITION, "under way", run->Begin());
  CHECK(moved.Run({0}, Two(), {0}).size() == 1);
}

TEST(PartialRunsAreClosedAtEveryPoint) {
  const int64_t before = core::Graph::Live();
  const int64_t runs = PartialRun::Live();
  for (int point = 0; point < 4; ++point) {
    const core::SavedModel model = Load("stateful");
    const auto run = Make(model);
    if (point > 0) run->Begin().Run({0}, Two(), {});
    if (point > 1) run->Begin().Run({}, core::Inputs(), {0});
    {
      std::optional<PartialRun::Step> step;
      if (point > 2) step.emplace(run->Begin());
      model.session->Close();
      if (step) step->Run({1}, Feed(Floats(std::vector<float>(1000, 3))), {1});  // accepted before
    }
    CHECK_ERROR(TF_FAILED_PRECONDITION, "the session is closed", run->Begin());
    CHECK_ERROR(TF_FAILED_PRECONDITION, "the session is closed", Make(model));
  }
  CHECK(core::Graph::Live() == before);
  CHECK(PartialRun::Live() == runs);
}

TEST(PartialRunsOfManyThreads) {
  const core::SavedModel model = Load("stateful");
  const auto shared = Make(model);
  std::atomic<int> refused{0};
  std::atomic<int> made{0};
  std::vector<std::thread> threads;
  threads.reserve(4);
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      const auto own = Make(model);
      own->Begin().Run({0}, Two(), {0});
      try {
        shared->Begin().Run({0}, Two(), {0});
        ++made;
      } catch (const Error&) {
        ++refused;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(made == 1);
  CHECK(refused == 3);
}

}  // namespace
}  // namespace savedmodel::test
