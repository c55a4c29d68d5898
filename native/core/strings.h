#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "native/core/tensor.h"

namespace savedmodel::core {

/// A string tensor of `dims` whose element i is bytes[offsets[i] .. offsets[i + 1]]. Throws Error
/// INVALID_ARGUMENT for offsets that go down or beyond `length`, or that are not one more than the elements.
Tensor PackStrings(const Dims& dims, const char* bytes, size_t length, const double* offsets,
                   size_t offset_count);

/// The total bytes of a string tensor's elements.
size_t StringBytes(const Tensor& tensor);

/// Writes the elements one after the other to `bytes` (StringBytes long) and where each begins to `offsets`,
/// one more than the elements.
void UnpackStrings(const Tensor& tensor, char* bytes, double* offsets);

}  // namespace savedmodel::core
