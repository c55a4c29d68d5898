#include "native/core/strings.h"

#include <limits>
#include <string>
#include <vector>

#include "test/native/check.h"
#include "test/native/models.h"

namespace savedmodel::test {
namespace {

using core::PackStrings;
using core::Tensor;

Tensor Pack(const core::Dims& dims, const std::string& bytes, const std::vector<double>& offsets) {
  return PackStrings(dims, bytes.data(), bytes.size(), offsets.data(), offsets.size());
}

TEST(StringsSurvive) {
  // Short ones lie in the TF_TString itself, long ones on the heap; NUL and broken UTF-8 are bytes like
  // others.
  const std::string longer(1000, 'x');
  const std::string bytes = std::string("a\0b", 3) + "\xff\xfe" + longer;
  const std::vector<double> offsets = {0, 3, 3, 5, 1005};
  const Tensor tensor = Pack({2, 2}, bytes, offsets);
  CHECK(tensor.dtype() == TF_STRING && tensor.element_count() == 4);
  CHECK(core::StringBytes(tensor) == bytes.size());
  std::string out(bytes.size(), '?');
  std::vector<double> ends(5, -1);
  core::UnpackStrings(tensor, out.data(), ends.data());
  CHECK(out == bytes);
  CHECK(ends == offsets);
}

TEST(NoStringsAreStrings) {
  const Tensor tensor = Pack({0}, "", {0});
  CHECK(core::StringBytes(tensor) == 0);
  double end = -1;
  core::UnpackStrings(tensor, nullptr, &end);
  CHECK(end == 0);
}

TEST(OffsetsThatDoNotFitAreRefused) {
  const int64_t before = Tensor::Live();
  CHECK_ERROR(TF_INVALID_ARGUMENT, "offsets", Pack({1}, "abc", {0}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "offsets", Pack({1}, "abc", {1, 3}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "offsets", Pack({1}, "abc", {0, 4}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "offsets", Pack({2}, "abc", {0, 3, 2}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "offsets",
              Pack({1}, "abc", {0, std::numeric_limits<double>::quiet_NaN()}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "negative", Pack({-1}, "abc", {0, 3}));
  CHECK(Tensor::Live() == before);
}

}  // namespace
}  // namespace savedmodel::test
