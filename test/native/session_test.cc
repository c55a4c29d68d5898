#include "native/core/session.h"

#include <atomic>
#include <chrono>
#include <optional>
#include <thread>
#include <vector>

#include "test/native/check.h"
#include "test/native/models.h"

namespace savedmodel::test {
namespace {

using core::Session;

core::Tensor Steps(int32_t n) { return Make<int32_t>(TF_INT32, {}, {n}); }

TEST(ClosedSessionsRefuseAll) {
  const core::SavedModel model = Load("stateful");
  const core::Callable read(model.session, {}, {{"StatefulPartitionedCall_2", 0}}, {}, std::nullopt);
  CHECK(!model.session->ListDevices().empty());
  model.session->Close();
  model.session->Close();
  CHECK_ERROR(TF_FAILED_PRECONDITION, "the session is closed", model.session->Enter());
  CHECK_ERROR(TF_FAILED_PRECONDITION, "the session is closed", read.Enter());
  CHECK_ERROR(TF_FAILED_PRECONDITION, "the session is closed", model.session->ListDevices());
  CHECK_ERROR(TF_FAILED_PRECONDITION, "the session is closed",
              core::Callable(model.session, {}, {{"StatefulPartitionedCall_2", 0}}, {}, std::nullopt));
  CHECK(model.graph->Find("identity_x") != nullptr);
}

TEST(CloseLetsAUseFinish) {
  core::SavedModel model = Load("stateful");
  const core::Callable read(model.session, {}, {{"StatefulPartitionedCall_2", 0}}, {}, std::nullopt);
  std::optional<Session::Use> use(read.Enter());
  model.session->Close();
  for (int i = 0; i < 3; ++i) CHECK_ERROR(TF_FAILED_PRECONDITION, "closed", model.session->Enter());
  CHECK(read.Run(*use, core::Inputs()).at(0).element_count() == 1000);
  use.reset();
  CHECK_ERROR(TF_FAILED_PRECONDITION, "closed", model.session->Enter());
}

TEST(AUseOutlivesEveryOtherHold) {
  const int64_t sessions = core::OpenSession::Live();
  const int64_t graphs = core::Graph::Live();
  {
    std::optional<core::SavedModel> model(Load("slow"));
    const core::Callable slow = Slow(*model);
    const Session::Use use = slow.Enter();
    model.reset();
    CHECK(Data<int32_t>(slow.Run(use, Feed(Steps(3))).at(0))[0] == 3);
  }
  CHECK(core::OpenSession::Live() == sessions);
  CHECK(core::Graph::Live() == graphs);
}

TEST(TheGraphMayGoFirst) {
  core::SavedModel model = Load("slow");
  const core::Callable slow = Slow(model);
  model.graph.reset();
  CHECK(Data<float>(slow.Run(slow.Enter(), Feed(Steps(2))).at(1))[0] == 256);
}

TEST(ClosedDuringARunByAnotherThread) {
  for (int round = 0; round < 5; ++round) {
    const core::SavedModel model = Load("slow");
    const core::Callable slow = Slow(model);
    std::atomic<bool> entered{false};
    std::thread closer([&] {
      while (!entered) std::this_thread::yield();
      std::this_thread::sleep_for(std::chrono::milliseconds(round));
      model.session->Close();
    });
    const Session::Use use = slow.Enter();
    entered = true;
    const std::vector<core::Tensor> outputs = slow.Run(use, Feed(Steps(30)));
    closer.join();
    CHECK(Data<int32_t>(outputs.at(0))[0] == 30);
    CHECK_ERROR(TF_FAILED_PRECONDITION, "closed", slow.Enter());
  }
}

TEST(ManyThreadsRunAndOneCloses) {
  for (int round = 0; round < 3; ++round) {
    const int64_t tensors = core::Tensor::Live();
    {
      const core::SavedModel model = Load("slow");
      const core::Callable slow = Slow(model);
      std::atomic<int> done{0};
      std::atomic<int> refused{0};
      std::atomic<int> wrong{0};
      std::vector<std::thread> threads;
      threads.reserve(4);
      for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&, i] {
          try {
            for (;;) {
              const Session::Use use = slow.Enter();
              const std::vector<core::Tensor> outputs = slow.Run(use, Feed(Steps(i)));
              if (Data<int32_t>(outputs.at(0))[0] != i) ++wrong;
              ++done;
            }
          } catch (const Error& error) {
            if (error.code() == TF_FAILED_PRECONDITION) ++refused;
          }
        });
      }
      while (done < 20) std::this_thread::yield();
      model.session->Close();
      for (std::thread& thread : threads) thread.join();
      CHECK(refused == 4 && wrong == 0);
    }
    CHECK(core::Tensor::Live() == tensors);
  }
}

}  // namespace
}  // namespace savedmodel::test
