#include "native/core/tensor.h"

#include <cstdint>
#include <limits>

#include "native/core/status.h"
#include "test/native/check.h"
#include "test/native/models.h"

namespace savedmodel::test {
namespace {

using core::ByteSize;
using core::ElementCount;
using core::Tensor;

constexpr int64_t kMax = std::numeric_limits<int64_t>::max();

TEST(StatusThrowsCodeAndMessage) {
  core::Status status;
  CHECK(status.ok());
  status.Check();
  // The C API has many ways to fail; a config that is no protobuf is one.
  CHECK_ERROR(TF_INVALID_ARGUMENT, "Unparseable",
              core::LoadSavedModel(Model("mlp"), {"serve"}, core::Bytes{0xff, 0xff}, std::nullopt));
}

TEST(ShapesAreCounted) {
  CHECK(ElementCount({}) == 1);
  CHECK(ElementCount({0}) == 0);
  CHECK(ElementCount({2, 3, 4}) == 24);
  CHECK(ElementCount({kMax}) == kMax);
  CHECK(ByteSize(TF_FLOAT, {2, 3}) == 24);
  CHECK(ByteSize(TF_COMPLEX128, {2}) == 32);
  CHECK(ByteSize(TF_INT4, {3}) == 3);
  CHECK(ByteSize(TF_DOUBLE, {0, 7}) == 0);
}

TEST(ShapesThatAbortAreRefused) {
  CHECK_ERROR(TF_INVALID_ARGUMENT, "negative: -1", ElementCount({2, -1}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "negative", ElementCount({0, std::numeric_limits<int64_t>::min()}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "elements overflows", ElementCount({kMax, 2}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "elements overflows", ElementCount({0, kMax, kMax}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "elements overflows", ElementCount({kMax, kMax, 0}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "bytes overflows", ByteSize(TF_FLOAT, {kMax}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "254 dimensions", ElementCount(core::Dims(255, 1)));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "negative", Tensor::Allocate(TF_FLOAT, {-4}, 16));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "overflows", Tensor::Allocate(TF_STRING, {kMax, 2}, 24));
}

TEST(DtypesWithoutAFixedSizeAreRefused) {
  CHECK_ERROR(TF_INVALID_ARGUMENT, "fixed size", ByteSize(TF_STRING, {1}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "fixed size", ByteSize(TF_VARIANT, {1}));
}

TEST(TheLargestRankIsTaken) {
  const core::Dims dims(254, 1);
  const Tensor tensor = Tensor::Allocate(TF_FLOAT, dims, ByteSize(TF_FLOAT, dims));
  CHECK(tensor.rank() == 254);
}

TEST(MemoryThatCantBeHadIsAnError) {
  constexpr int64_t kElements = int64_t{1024} * 1024 * 1024 * 1024 * 32;
  const int64_t before = Tensor::Live();
  CHECK_ERROR(TF_RESOURCE_EXHAUSTED, "no memory for a tensor of",
              Tensor::Allocate(TF_FLOAT, {kElements}, ByteSize(TF_FLOAT, {kElements})));
  CHECK(Tensor::Live() == before);
}

TEST(TensorsKnowThemselves) {
  const Tensor tensor = Make<int32_t>(TF_INT32, {2, 3}, {1, 2, 3, 4, 5, 6});
  CHECK(tensor.dtype() == TF_INT32);
  CHECK(tensor.rank() == 2 && tensor.dim(0) == 2 && tensor.dim(1) == 3);
  CHECK(tensor.element_count() == 6 && tensor.byte_length() == 24);
  CHECK(Data<int32_t>(tensor)[5] == 6);
  CHECK(reinterpret_cast<uintptr_t>(tensor.data()) % 64 == 0);
}

TEST(TensorsAreCounted) {
  const int64_t before = Tensor::Live();
  {
    Tensor first = Floats({1});
    CHECK(Tensor::Live() == before + 1);
    const Tensor second = std::move(first);
    CHECK(Data<float>(second)[0] == 1);
  }
  CHECK(Tensor::Live() == before);
}

TEST(OwnMemoryMayBeMoved) {
  Tensor tensor = Floats({1, 2});
  const void* data = tensor.data();
  CHECK(tensor.BecomeSoleOwner());
  CHECK(tensor.data() == data);
  CHECK(Data<float>(tensor)[1] == 2);
  CHECK(tensor.BecomeSoleOwner());
}

}  // namespace
}  // namespace savedmodel::test
