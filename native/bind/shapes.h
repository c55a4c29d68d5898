#pragma once

#include <napi.h>

#include <array>
#include <cstddef>
#include <vector>

#include "native/core/tensor.h"

namespace savedmodel::bind {

/// Tensors in one array of doubles: how many of them count, this one included; then for each tensor its rank,
/// its dimensions and, where its data does not come by itself, that: as many doubles as it fills. An array
/// for each would be much of what a small run costs.
class Packed {
 public:
  /// A Float64Array with what is fed.
  Packed(Napi::Env env, napi_value packed);
  explicit Packed(const std::vector<double>& numbers);

  /// All of it.
  std::vector<double> Numbers() const { return {begin_, end_}; }
  /// The shape of the next feed. Throws Error INVALID_ARGUMENT for what is no shape and where there are no
  /// more.
  core::Dims Shape();
  /// The so many bytes of its data. Throws Error INVALID_ARGUMENT where they are not there.
  const void* Data(size_t bytes);

 private:
  void Begin(size_t length);

  const double* begin_;
  const double* next_;
  const double* end_;
};

/// Packs the outputs of a run into the Float64Array that its feeds came in. False, and nothing of use in it,
/// where one is not small or is no plain data, or where there is no room.
bool PackOutputs(Napi::Env env, const std::vector<core::Tensor>& outputs, napi_value packed);

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
