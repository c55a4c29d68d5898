#pragma once

#include <napi.h>

#include <memory>
#include <vector>

#include "native/bind/values.h"
#include "native/core/callable.h"
#include "native/core/tensor.h"

namespace savedmodel::bind {

/// False for strings, resources and variants, whose memory is no array of numbers.
bool HoldsPlainData(TF_DataType dtype);

/// The bytes of an ArrayBuffer or view. Throws Error INVALID_ARGUMENT where they are not what dtype and shape
/// ask for.
Span DataOf(Napi::Env env, TF_DataType dtype, const core::Dims& dims, napi_value data);

/// A tensor with a copy of NativeData: an ArrayBuffer, a view or PackedStrings. Throws Error INVALID_ARGUMENT
/// where the bytes are not what dtype and shape ask for.
core::Tensor TensorOf(Napi::Env env, TF_DataType dtype, const core::Dims& dims, napi_value data);

/// What is fed to a run. The small tensors are made by the thread that runs: memory that one thread allocates
/// and another frees costs both of them.
class Feeds {
 public:
  /// `data` has a value for each feed that does not lie in `packed`; it may be undefined where there is none.
  /// Allocations are given up, once all is right.
  Feeds(Napi::Env env, const std::vector<TF_DataType>& dtypes, napi_value data, napi_value packed);

  /// Any thread.
  core::Inputs MakeInputs() const;
  /// Any thread: lets go what is large.
  void Release() { tensors_.clear(); }

 private:
  std::vector<TF_DataType> dtypes_;
  std::vector<double> packed_;
  std::vector<std::shared_ptr<const core::Tensor>> tensors_;  // null for what is packed; empty if all is
};

/// NativeOutputs: for each tensor its data and then its dimensions.
Napi::Value OutputsToJs(Napi::Env env, std::vector<core::Tensor> outputs);

}  // namespace savedmodel::bind
