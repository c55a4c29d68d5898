#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "native/core/counted.h"
#include "native/library/library.h"

namespace savedmodel::core {

using Dims = std::vector<int64_t>;

/// The bytes that a tensor of this dtype and shape takes. Throws Error INVALID_ARGUMENT for a negative
/// dimension, for a shape whose size overflows, and for a dtype whose elements have no fixed size.
size_t ByteSize(TF_DataType dtype, const Dims& dims);

/// The number of elements of a shape. Throws as ByteSize does.
int64_t ElementCount(const Dims& dims);

/// A TF_Tensor that this object owns.
class Tensor : Counted<Tensor> {
 public:
  using Counted<Tensor>::Live;

  /// Uninitialised memory, aligned as TensorFlow wants it. `byte_length` must be what dtype and shape ask
  /// for. Throws Error INVALID_ARGUMENT, or RESOURCE_EXHAUSTED where the memory can't be had.
  static Tensor Allocate(TF_DataType dtype, const Dims& dims, size_t byte_length);

  /// Takes over a tensor that TensorFlow made.
  explicit Tensor(TF_Tensor* tensor) : tensor_(tensor) {}

  TF_Tensor* get() const { return tensor_.get(); }
  TF_DataType dtype() const { return library::Tf().TF_TensorType(tensor_.get()); }
  int rank() const { return library::Tf().TF_NumDims(tensor_.get()); }
  int64_t dim(int index) const { return library::Tf().TF_Dim(tensor_.get(), index); }
  int64_t element_count() const { return library::Tf().TF_TensorElementCount(tensor_.get()); }
  void* data() const { return library::Tf().TF_TensorData(tensor_.get()); }
  size_t byte_length() const { return library::Tf().TF_TensorByteSize(tensor_.get()); }

  /// True where nobody else holds the memory: no variable, no constant, no run. Only then may a caller write
  /// to it.
  bool BecomeSoleOwner();

 private:
  struct Delete {
    void operator()(TF_Tensor* tensor) const { library::Tf().TF_DeleteTensor(tensor); }
  };
  std::unique_ptr<TF_Tensor, Delete> tensor_;
};

}  // namespace savedmodel::core
