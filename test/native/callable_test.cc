#include "native/core/callable.h"

#include <cmath>
#include <memory>

#include "native/core/strings.h"
#include "test/native/check.h"
#include "test/native/models.h"

namespace savedmodel::test {
namespace {

using core::Callable;
using core::Tensor;

constexpr size_t kSize = 1000;

Callable Identity(const core::SavedModel& model) {
  return Callable(model.session, {{"identity_x", 0}}, {{"PartitionedCall_1", 0}}, {}, std::nullopt);
}

Tensor RunOne(const Callable& callable, const core::Inputs& inputs) {
  std::vector<Tensor> outputs = callable.Run(callable.Enter(), inputs);
  CHECK(outputs.size() == 1);
  return std::move(outputs[0]);
}

TEST(NamesAreResolvedOnce) {
  const core::SavedModel model = Load("stateful");
  const auto make = [&](const core::Endpoint& feed, const core::Endpoint& fetch, const std::string& target) {
    return Callable(model.session, {feed}, {fetch}, {target}, std::nullopt);
  };
  CHECK(make({"identity_x", 0}, {"PartitionedCall_1", 0}, "identity_x").feed_dtypes().at(0) == TF_FLOAT);
  CHECK_ERROR(TF_NOT_FOUND, "'nothing'", make({"nothing", 0}, {"PartitionedCall_1", 0}, "identity_x"));
  CHECK_ERROR(TF_NOT_FOUND, "'nothing'", make({"identity_x", 0}, {"nothing", 0}, "identity_x"));
  CHECK_ERROR(TF_NOT_FOUND, "'nothing'", make({"identity_x", 0}, {"PartitionedCall_1", 0}, "nothing"));
  CHECK_ERROR(TF_OUT_OF_RANGE, "no output 2",
              make({"identity_x", 2}, {"PartitionedCall_1", 0}, "identity_x"));
  CHECK_ERROR(TF_OUT_OF_RANGE, "no output 9",
              make({"identity_x", 0}, {"PartitionedCall_1", 9}, "identity_x"));
}

TEST(RunsThatFailLeaveNothing) {
  const core::SavedModel model = Load("stateful");
  const Callable identity = Identity(model);
  const int64_t before = Tensor::Live();
  CHECK_ERROR(TF_INVALID_ARGUMENT, "expected 1 feeds, got 0", identity.Run(identity.Enter(), core::Inputs()));
  const Callable unfed(model.session, {}, {{"PartitionedCall_1", 0}}, {}, std::nullopt);
  CHECK_ERROR(TF_INVALID_ARGUMENT, "identity_x", unfed.Run(unfed.Enter(), core::Inputs()));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "", RunOne(identity, Feed(Make<int32_t>(TF_INT32, {1}, {1}))));
  CHECK(Tensor::Live() == before);
  CHECK(Data<float>(RunOne(identity, Feed(Floats({5}))))[0] == 5);
}

TEST(RunOptionsAreRead) {
  const core::SavedModel model = Load("stateful");
  const Callable broken(model.session, {}, {{"StatefulPartitionedCall_2", 0}}, {}, core::Bytes{0xff, 0xff});
  CHECK_ERROR(TF_INVALID_ARGUMENT, "Unparseable", broken.Run(broken.Enter(), core::Inputs()));
  const core::Buffer inline_pool(
      core::Bytes{0x18, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01});
  CHECK(broken.Run(broken.Enter(), core::Inputs(), &inline_pool).at(0).element_count() == 1000);
}

TEST(MetadataIsWritten) {
  const core::SavedModel model = Load("stateful");
  const Callable identity = Identity(model);
  const core::Buffer full_trace(core::Bytes{0x08, 0x03});
  core::Buffer metadata;
  identity.Run(identity.Enter(), Feed(Floats({1})), &full_trace, &metadata);
  CHECK(metadata.size() > 0);
}

// Rule 1: what is fetched may be the model's own memory. Had TF_TensorMaybeMove said otherwise, writing to it
// would change the constant for every later run.
TEST(AConstantIsNotSolelyOwned) {
  const core::SavedModel model = Load("stateful");
  const Callable constant(model.session, {}, {{"PartitionedCall", 0}}, {}, std::nullopt);
  Tensor first = RunOne(constant, core::Inputs());
  Tensor second = RunOne(constant, core::Inputs());
  if (first.data() == second.data()) CHECK(!first.BecomeSoleOwner() || !second.BecomeSoleOwner());
}

// Rule 2: what is fed may be kept by a variable.
TEST(AFedTensorMayBecomeAVariable) {
  const core::SavedModel model = Load("stateful");
  const Callable assign(model.session, {{"assign_x", 0}}, {{"StatefulPartitionedCall_1", 0}}, {},
                        std::nullopt);
  const Callable read(model.session, {}, {{"StatefulPartitionedCall_2", 0}}, {}, std::nullopt);
  auto fed = std::make_shared<Tensor>(Floats(std::vector<float>(kSize, 3)));
  core::Inputs inputs;
  inputs.Add(fed);
  RunOne(assign, inputs);
  const Tensor value = RunOne(read, core::Inputs());
  CHECK(Data<float>(value)[999] == 3);
  if (value.data() == fed->data()) CHECK(!fed->BecomeSoleOwner());
}

TEST(AFedTensorThatIsFetchedIsShared) {
  const core::SavedModel model = Load("stateful");
  const Callable identity = Identity(model);
  auto fed = std::make_shared<Tensor>(Floats({1, 2, 3}));
  core::Inputs inputs;
  inputs.Add(fed);
  Tensor output = RunOne(identity, inputs);
  CHECK(Data<float>(output)[2] == 3);
  if (output.data() == fed->data()) CHECK(!output.BecomeSoleOwner());
}

TEST(AFreshOutputIsSolelyOwned) {
  const core::SavedModel model = Load("big");
  const Callable negate(model.session, {{"negate_x", 0}}, {{"PartitionedCall", 0}}, {}, std::nullopt);
  Tensor output = RunOne(negate, Feed(Floats({1, 2})));
  CHECK(output.BecomeSoleOwner());
  CHECK(Data<float>(output)[1] == -2);
}

TEST(AHundredThousandStringsAreFreed) {
  // Under AddressSanitizer what is not freed is reported: long strings have memory of their own.
  const std::string bytes(100, 'x');
  const double offsets[] = {0, 100};
  for (int i = 0; i < 100'000; ++i) core::PackStrings({1}, bytes.data(), bytes.size(), offsets, 2);
  CHECK(true);
}

}  // namespace
}  // namespace savedmodel::test
