#include "native/core/thread_choice.h"

#include <atomic>
#include <thread>
#include <vector>

#include "native/core/blocking_ops.h"
#include "native/core/status.h"
#include "test/native/check.h"
#include "test/native/models.h"

namespace savedmodel::test {
namespace {

using core::ThreadChoice;
using std::chrono::nanoseconds;

/// Makes runs that take so long; gives how many of them were on the caller's thread.
int Run(ThreadChoice* choice, int runs, nanoseconds pool, nanoseconds caller) {
  int on_caller = 0;
  for (int i = 0; i < runs; ++i) {
    const ThreadChoice::Turn turn = choice->Next();
    choice->Record(turn, turn.on_caller ? caller : pool);
    if (turn.on_caller) ++on_caller;
  }
  return on_caller;
}

TEST(ThreadChoiceTriesBothTenTimesAndKeepsToTheQuicker) {
  ThreadChoice small;
  CHECK(Run(&small, 10, nanoseconds(30'000), nanoseconds(11'000)) == 5);
  CHECK(Run(&small, 100, nanoseconds(1), nanoseconds(2)) == 100);
  ThreadChoice large;
  CHECK(Run(&large, 10, nanoseconds(30'000), nanoseconds(50'000)) == 5);
  CHECK(Run(&large, 100, nanoseconds(2), nanoseconds(1)) == 0);
}

TEST(ThreadChoiceIsNotMisledByTheFirstRunsOrAnOutlier) {
  ThreadChoice choice;
  Run(&choice, 2, nanoseconds(1), nanoseconds(100'000'000));  // the first of both: what is made only once
  Run(&choice, 2, nanoseconds(30), nanoseconds(9'000));       // one that was interrupted
  Run(&choice, 6, nanoseconds(30), nanoseconds(10));
  CHECK(Run(&choice, 10, nanoseconds(0), nanoseconds(0)) == 10);
}

TEST(ThreadChoiceCanBeFixed) {
  ThreadChoice choice;
  ThreadChoice::Set(ThreadChoice::Setting::kCaller);
  CHECK(Run(&choice, 20, nanoseconds(1), nanoseconds(2)) == 20);
  ThreadChoice::Set(ThreadChoice::Setting::kPool);
  CHECK(Run(&choice, 20, nanoseconds(2), nanoseconds(1)) == 0);
  ThreadChoice::Set(ThreadChoice::Setting::kMeasured);
  CHECK(Run(&choice, 10, nanoseconds(2), nanoseconds(1)) == 5);
}

TEST(ThreadChoiceOfRunsOnManyThreads) {
  const core::SavedModel model = Load("mlp");
  const core::Callable callable(model.session, {{"serving_default_x", 0}}, {{"StatefulPartitionedCall_1", 0}},
                                {}, std::nullopt);
  std::atomic<int> right{0};
  std::vector<std::thread> threads;
  threads.reserve(4);
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int j = 0; j < 25; ++j) {
        const std::vector<core::Tensor> outputs =
            callable.Run(callable.Enter(), Feed(Make<float>(TF_FLOAT, {1, 4}, {1, 2, 3, 4})));
        if (outputs.at(0).element_count() == 3) ++right;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(right == 100);
}

TEST(GraphsWhoseOperationsWaitForEachOtherAreKnown) {
  CHECK(!core::MayBlock(*Load("mlp").graph));
  CHECK(!core::MayBlock(*Load("slow").graph));
  const core::Graph graph;
  CHECK(!core::MayBlock(graph));
  TF_OperationDescription* queue = library::Tf().TF_NewOperation(graph.get(), "FIFOQueueV2", "waits");
  const core::Bytes floats = {0x0a, 0x03, 0x32, 0x01, 0x01};  // AttrValue { list { type: DT_FLOAT } }
  core::Status status;
  library::Tf().TF_SetAttrValueProto(queue, "component_types", floats.data(), floats.size(), status.get());
  status.Check();
  library::Tf().TF_FinishOperation(queue, status.get());
  status.Check();
  CHECK(core::MayBlock(graph));
}

TEST(GraphsWithLoopsOrBranchesAreKnown) {
  CHECK(!core::HasControlFlow(*Load("mlp").graph));
  CHECK(!core::HasControlFlow(*Load("batch_norm").graph));
  CHECK(core::HasControlFlow(*Load("slow").graph));          // a loop in a function
  CHECK(core::HasControlFlow(*Load("control_flow").graph));  // TensorFlow 2's branches
  const core::Graph graph;
  CHECK(!core::HasControlFlow(graph));
  TF_OperationDescription* placeholder = library::Tf().TF_NewOperation(graph.get(), "Placeholder", "x");
  core::Status status;
  const core::Bytes floats = {0x30, 0x01};  // AttrValue { type: DT_FLOAT }
  library::Tf().TF_SetAttrValueProto(placeholder, "dtype", floats.data(), floats.size(), status.get());
  status.Check();
  TF_Operation* x = library::Tf().TF_FinishOperation(placeholder, status.get());
  status.Check();
  CHECK(!core::HasControlFlow(graph));
  TF_OperationDescription* enter = library::Tf().TF_NewOperation(graph.get(), "Enter", "enter");
  const core::Bytes frame = {0x12, 0x01, 'f'};  // AttrValue { s: "f" }
  library::Tf().TF_SetAttrValueProto(enter, "frame_name", frame.data(), frame.size(), status.get());
  status.Check();
  library::Tf().TF_AddInput(enter, {x, 0});
  library::Tf().TF_FinishOperation(enter, status.get());
  status.Check();
  CHECK(core::HasControlFlow(graph));
}

}  // namespace
}  // namespace savedmodel::test
