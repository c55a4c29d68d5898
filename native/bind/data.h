#pragma once

#include <napi.h>

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

/// What is fed to feeds of these dtypes: an array of as many values, and their PackedShapes.
core::Inputs InputsOf(Napi::Env env, const std::vector<TF_DataType>& feeds, napi_value data,
                      napi_value shapes);

/// NativeOutputs: for each tensor its data and then its dimensions.
Napi::Value OutputsToJs(Napi::Env env, std::vector<core::Tensor> outputs);

}  // namespace savedmodel::bind
