#include "native/core/shared_models.h"

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

#include "test/native/check.h"
#include "test/native/models.h"

namespace savedmodel::test {
namespace {

using core::FromShared;
using core::OpenSession;
using core::Share;

TEST(ASharedSessionGoesWithItsLastHolder) {
  const int64_t sessions = OpenSession::Live();
  const int64_t graphs = core::Graph::Live();
  {
    std::optional<core::SavedModel> model(Load("slow"));
    const core::ShareTicket ticket = Share(*model->session, {1, 2});
    CHECK(Share(*model->session, {}).model == ticket.model);
    core::SharedModel other = FromShared(ticket);
    CHECK(*other.meta_graph_def == core::Bytes({1, 2}));
    CHECK(OpenSession::Live() == sessions + 1);
    model->session->Close();
    CHECK_ERROR(TF_FAILED_PRECONDITION, "closed", Share(*model->session, {}));
    model.reset();
    const core::SavedModel held{other.session, other.graph, core::Buffer()};
    CHECK(Data<float>(Slow(held).Run(Slow(held).Enter(), Feed(Make<int32_t>(TF_INT32, {}, {2}))).at(1))[0] ==
          256);
    CHECK_ERROR(TF_FAILED_PRECONDITION, "shared with other threads", held.graph->RequireChangeable());
    other.session->Close();
    CHECK_ERROR(TF_FAILED_PRECONDITION, "closed by all", FromShared(ticket));
  }
  CHECK(OpenSession::Live() == sessions);
  CHECK(core::Graph::Live() == graphs);
}

TEST(TicketsThatAreNone) {
  const core::SavedModel model = Load("mlp");
  const core::ShareTicket ticket = Share(*model.session, {});
  CHECK_ERROR(TF_INVALID_ARGUMENT, "another process", FromShared({"", ticket.model}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "no shared model 0", FromShared({ticket.process, 0}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "no shared model", FromShared({ticket.process, ticket.model + 1}));
}

TEST(ManyThreadsShareCloseAndRun) {
  const int64_t sessions = OpenSession::Live();
  {
    std::optional<core::SavedModel> model(Load("slow"));
    const core::ShareTicket ticket = Share(*model->session, {});
    std::atomic<int> right{0};
    std::vector<std::thread> threads;
    threads.reserve(8);
    for (int i = 0; i < 8; ++i) {
      threads.emplace_back([&, i] {
        const core::SharedModel shared = FromShared(ticket);
        const core::SavedModel held{shared.session, shared.graph, core::Buffer()};
        const core::Callable slow = Slow(held);
        const core::Session::Use use = slow.Enter();
        held.session->Close();
        if (Data<int32_t>(slow.Run(use, Feed(Make<int32_t>(TF_INT32, {}, {i}))).at(0))[0] == i) ++right;
      });
    }
    for (std::thread& thread : threads) thread.join();
    model.reset();
    CHECK(right == 8);
    CHECK_ERROR(TF_FAILED_PRECONDITION, "closed by all", FromShared(ticket));
  }
  CHECK(OpenSession::Live() == sessions);
}

}  // namespace
}  // namespace savedmodel::test
