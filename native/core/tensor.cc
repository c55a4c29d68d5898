#include "native/core/tensor.h"

#include <limits>
#include <string>

#include "native/library/error.h"

namespace savedmodel::core {
namespace {

/// TensorFlow's TensorShape holds no more, and aborts.
constexpr size_t kMaxRank = 254;

}  // namespace

int64_t ElementCount(const Dims& dims) {
  if (dims.size() > kMaxRank) {
    throw Error(TF_INVALID_ARGUMENT,
                "a shape has at most 254 dimensions, not " + std::to_string(dims.size()));
  }
  int64_t count = 1;
  bool overflow = false;
  bool zero = false;
  for (const int64_t dim : dims) {
    if (dim < 0) throw Error(TF_INVALID_ARGUMENT, "a dimension is negative: " + std::to_string(dim));
    if (dim == 0) {
      zero = true;
    } else if (count > std::numeric_limits<int64_t>::max() / dim) {
      overflow = true;
    } else {
      count *= dim;
    }
  }
  // TensorFlow multiplies the dimensions from left to right and aborts where that overflows, zeros or not.
  if (overflow) throw Error(TF_INVALID_ARGUMENT, "the number of elements overflows 64 bits");
  return zero ? 0 : count;
}

size_t ByteSize(TF_DataType dtype, const Dims& dims) {
  const size_t element_size = library::Tf().TF_DataTypeSize(dtype);
  if (element_size == 0) {
    throw Error(TF_INVALID_ARGUMENT, "dtype " + std::to_string(dtype) + " has no elements of a fixed size");
  }
  const auto count = static_cast<uint64_t>(ElementCount(dims));
  if (count > static_cast<uint64_t>(std::numeric_limits<int64_t>::max()) / element_size) {
    throw Error(TF_INVALID_ARGUMENT, "the number of bytes overflows 64 bits");
  }
  return static_cast<size_t>(count) * element_size;
}

Tensor Tensor::Allocate(TF_DataType dtype, const Dims& dims, size_t byte_length) {
  ElementCount(dims);
  Tensor tensor(
      library::Tf().TF_AllocateTensor(dtype, dims.data(), static_cast<int>(dims.size()), byte_length));
  if (tensor.tensor_ == nullptr || (byte_length > 0 && tensor.data() == nullptr)) {
    throw Error(TF_RESOURCE_EXHAUSTED, "no memory for a tensor of " + std::to_string(byte_length) + " bytes");
  }
  return tensor;
}

bool Tensor::BecomeSoleOwner() {
  TF_Tensor* moved = library::Tf().TF_TensorMaybeMove(tensor_.get());
  if (moved == nullptr) return false;
  static_cast<void>(tensor_.release());  // TF_TensorMaybeMove has deleted it
  tensor_.reset(moved);
  return true;
}

}  // namespace savedmodel::core
