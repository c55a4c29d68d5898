#include "native/core/graph.h"

#include <algorithm>

#include "native/core/ops.h"
#include "test/native/check.h"
#include "test/native/models.h"

namespace savedmodel::test {
namespace {

TEST(OperationsAreFoundByName) {
  const core::SavedModel model = Load("stateful");
  CHECK(model.graph->Find("identity_x") != nullptr);
  CHECK(model.graph->Find("no_such_operation") == nullptr);
  CHECK(model.graph->Find("") == nullptr);
  CHECK_ERROR(TF_NOT_FOUND, "'no_such_operation'", model.graph->Operation("no_such_operation"));
  const std::vector<std::string> names = model.graph->OperationNames();
  CHECK(std::find(names.begin(), names.end(), "identity_x") != names.end());
}

TEST(IndicesOutOfRangeAreRefused) {
  const core::SavedModel model = Load("stateful");
  CHECK(model.graph->Output({"identity_x", 0}).index == 0);
  CHECK_ERROR(TF_OUT_OF_RANGE, "has 1 outputs, no output 1", model.graph->Output({"identity_x", 1}));
  CHECK_ERROR(TF_OUT_OF_RANGE, "no output -1", model.graph->Output({"identity_x", -1}));
  CHECK_ERROR(TF_OUT_OF_RANGE, "no output 7", model.graph->OutputShape({"identity_x", 7}));
  CHECK_ERROR(TF_NOT_FOUND, "'x'", model.graph->OutputShape({"x", 0}));
}

TEST(ShapesAreInferred) {
  const core::SavedModel model = Load("stateful");
  CHECK((model.graph->OutputShape({"identity_x", 0}) == core::Dims{-1}));
  CHECK((model.graph->OutputShape({"assign_x", 0}) == core::Dims{1000}));
}

TEST(GraphsAreWritten) {
  const core::SavedModel model = Load("mlp");
  CHECK(model.graph->ToGraphDef().size() > 100);
  CHECK(model.meta_graph_def.size() > 100);
}

TEST(OpsAreListed) {
  CHECK(core::RegisteredOps().size() > 100'000);
  CHECK_ERROR(TF_NOT_FOUND, "/no/such/ops.so", core::LoadOpLibrary("/no/such/ops.so"));
}

}  // namespace
}  // namespace savedmodel::test
