#include "native/core/strings.h"

#include <cstring>

#include "native/library/error.h"

namespace savedmodel::core {
namespace {

void CheckOffsets(size_t length, const double* offsets, size_t count, size_t elements) {
  bool valid = count == elements + 1 && offsets[0] == 0 && offsets[count - 1] <= static_cast<double>(length);
  for (size_t i = 1; valid && i < count; ++i) valid = offsets[i - 1] <= offsets[i];
  if (!valid)
    throw Error(TF_INVALID_ARGUMENT, "the offsets of the strings do not fit the shape and the bytes");
}

}  // namespace

Tensor PackStrings(const Dims& dims, const char* bytes, size_t length, const double* offsets,
                   size_t offset_count) {
  const auto elements = static_cast<size_t>(ElementCount(dims));
  CheckOffsets(length, offsets, offset_count, elements);
  Tensor tensor = Tensor::Allocate(TF_STRING, dims, elements * sizeof(TF_TString));
  auto* strings = static_cast<TF_TString*>(tensor.data());
  const auto& tf = library::Tf();
  for (size_t i = 0; i < elements; ++i) tf.TF_StringInit(&strings[i]);  // all, before anything can throw
  for (size_t i = 0; i < elements; ++i) {
    const auto begin = static_cast<size_t>(offsets[i]);
    tf.TF_StringCopy(&strings[i], bytes + begin, static_cast<size_t>(offsets[i + 1]) - begin);
  }
  return tensor;
}

size_t StringBytes(const Tensor& tensor) {
  const auto* strings = static_cast<const TF_TString*>(tensor.data());
  const auto count = static_cast<size_t>(tensor.element_count());
  size_t total = 0;
  for (size_t i = 0; i < count; ++i) total += library::Tf().TF_StringGetSize(&strings[i]);
  return total;
}

void UnpackStrings(const Tensor& tensor, char* bytes, double* offsets) {
  const auto* strings = static_cast<const TF_TString*>(tensor.data());
  const auto count = static_cast<size_t>(tensor.element_count());
  size_t position = 0;
  for (size_t i = 0; i < count; ++i) {
    offsets[i] = static_cast<double>(position);
    const size_t size = library::Tf().TF_StringGetSize(&strings[i]);
    if (size > 0) std::memcpy(bytes + position, library::Tf().TF_StringGetDataPointer(&strings[i]), size);
    position += size;
  }
  offsets[count] = static_cast<double>(position);
}

}  // namespace savedmodel::core
