#pragma once

#include <napi.h>

#include <array>
#include <cstddef>

#include "native/core/tensor.h"

namespace savedmodel::bind {

/// The shapes of what is fed, which come in one Float64Array: for each feed its rank and its dimensions.
/// Reading them from an array each would be much of what a small run costs.
class PackedShapes {
 public:
  PackedShapes(Napi::Env env, napi_value packed);

  /// Those of the next feed. Throws Error INVALID_ARGUMENT for what is no shape and where there are no more.
  core::Dims Next();

 private:
  const double* next_;
  const double* end_;
};

/// The JavaScript arrays of shapes that came up lately, because repeated runs have outputs of the same
/// shapes. The arrays are frozen: tensors share them.
class ShapeCache {
 public:
  napi_value ToJs(Napi::Env env, const core::Dims& dims);

 private:
  struct Entry {
    core::Dims dims;
    Napi::ObjectReference array;
  };
  static constexpr size_t kEntries = 32;

  std::array<Entry, kEntries> entries_;
};

}  // namespace savedmodel::bind
