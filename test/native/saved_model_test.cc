#include "native/core/saved_model.h"

#include "test/native/check.h"
#include "test/native/models.h"

namespace savedmodel::test {
namespace {

core::SavedModel LoadFrom(const std::string& folder, const std::vector<std::string>& tags) {
  return core::LoadSavedModel(folder, tags, std::nullopt, std::nullopt);
}

TEST(ModelsThatCantBeLoadedLeaveNothing) {
  const int64_t graphs = core::Graph::Live();
  const int64_t buffers = core::Buffer::Live();
  const int64_t sessions = core::OpenSession::Live();
  CHECK_ERROR(TF_NOT_FOUND, "/no/such/model", LoadFrom("/no/such/model", {"serve"}));
  CHECK_ERROR(TF_NOT_FOUND, "other", LoadFrom(Model("mlp"), {"other"}));
  CHECK_ERROR(TF_NOT_FOUND, "tags", LoadFrom(Model("mlp"), {}));
  CHECK_ERROR(TF_NOT_FOUND, "", LoadFrom(Model("missing_op"), {"serve"}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "Unparseable",
              core::LoadSavedModel(Model("mlp"), {"serve"}, core::Bytes{1}, std::nullopt));
  CHECK(core::Graph::Live() == graphs);
  CHECK(core::Buffer::Live() == buffers);
  CHECK(core::OpenSession::Live() == sessions);
}

TEST(ModelsAreLoadedAndFreed) {
  const int64_t graphs = core::Graph::Live();
  const int64_t sessions = core::OpenSession::Live();
  {
    const core::SavedModel first = Load("mlp");
    const core::SavedModel second = Load("mlp");
    CHECK(core::OpenSession::Live() == sessions + 2);
  }
  CHECK(core::Graph::Live() == graphs);
  CHECK(core::OpenSession::Live() == sessions);
}

}  // namespace
}  // namespace savedmodel::test
