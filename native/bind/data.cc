#include "native/bind/data.h"

#include <cstring>
#include <string>
#include <utility>

#include "native/bind/environment.h"
#include "native/bind/memory.h"
#include "native/bind/shapes.h"
#include "native/bind/tensor_wrap.h"
#include "native/core/strings.h"
#include "native/library/error.h"
#include "native/run/js_error.h"

namespace savedmodel::bind {
namespace {

/// Outputs up to this size are copied, which costs less than a finaliser does. Measured by bench/outputs.mjs,
/// copied against lent: 5.9 and 8.2 us at 8 KB, 11.4 and 13.4 at 48 KB, 13.8 and 11.3 at 64 KB, 21.7 and 16.5
/// at 128 KB.
constexpr size_t kCopyUpTo = size_t{48} * 1024;

using run::Require;

core::Tensor StringsFromJs(Napi::Env env, const core::Dims& dims, napi_value data) {
  const Napi::Object packed(env, data);
  const std::optional<Span> bytes = SpanOf(env, packed.Get("bytes"));
  const std::optional<Span> offsets = SpanOf(env, packed.Get("offsets"));
  if (!bytes || !offsets || offsets->length < sizeof(double)) {
    throw Error(TF_INVALID_ARGUMENT, "strings come as bytes and offsets");
  }
  return core::PackStrings(dims, reinterpret_cast<const char*>(bytes->data), bytes->length,
                           reinterpret_cast<const double*>(offsets->data), offsets->length / sizeof(double));
}

napi_value StringsToJs(Napi::Env env, const core::Tensor& tensor) {
  Napi::ArrayBuffer bytes = NewArrayBuffer(env, core::StringBytes(tensor));
  const auto count = static_cast<size_t>(tensor.element_count());
  Napi::Float64Array offsets = Napi::Float64Array::New(env, count + 1);
  core::UnpackStrings(tensor, static_cast<char*>(bytes.Data()), offsets.Data());
  Napi::Object packed = Napi::Object::New(env);
  packed.Set("bytes", Napi::Uint8Array::New(env, bytes.ByteLength(), bytes, 0));
  packed.Set("offsets", offsets);
  return packed;
}

napi_value OutputToJs(Napi::Env env, core::Tensor tensor) {
  const TF_DataType dtype = tensor.dtype();
  if (dtype == TF_STRING) return StringsToJs(env, tensor);
  const size_t length = tensor.byte_length();
  if (HoldsPlainData(dtype) && (length <= kCopyUpTo || Kept::TooMuch(env))) {
    return CopyToJs(env, tensor.data(), length);
  }
  return TensorWrap::Wrap(env, std::move(tensor));
}

}  // namespace

bool HoldsPlainData(TF_DataType dtype) {
  return dtype != TF_STRING && dtype != TF_RESOURCE && dtype != TF_VARIANT;
}

Span DataOf(Napi::Env env, TF_DataType dtype, const core::Dims& dims, napi_value data) {
  const std::optional<Span> span = SpanOf(env, data);
  if (!span) throw Error(TF_INVALID_ARGUMENT, "data must be an ArrayBuffer or a view of one");
  const size_t expected = core::ByteSize(dtype, dims);
  if (span->length != expected) {
    throw Error(TF_INVALID_ARGUMENT, "dtype and shape ask for " + std::to_string(expected) +
                                         " bytes, the data has " + std::to_string(span->length));
  }
  return *span;
}

core::Tensor TensorOf(Napi::Env env, TF_DataType dtype, const core::Dims& dims, napi_value data) {
  if (dtype == TF_STRING) return StringsFromJs(env, dims, data);
  const Span span = DataOf(env, dtype, dims, data);
  core::Tensor tensor = core::Tensor::Allocate(dtype, dims, span.length);
  if (span.length > 0) std::memcpy(tensor.data(), span.data, span.length);
  return tensor;
}

Feeds::Feeds(Napi::Env env, const std::vector<TF_DataType>& dtypes, napi_value data, napi_value packed_value)
    : dtypes_(dtypes) {
  Packed packed(env, packed_value);
  packed_ = packed.Numbers();
  napi_valuetype type;
  Require(env, napi_typeof(env, data, &type));
  if (type == napi_undefined) return;
  uint32_t count;
  Require(env, napi_get_array_length(env, data, &count));
  if (count != dtypes.size()) {
    throw Error(TF_INVALID_ARGUMENT,
                "expected " + std::to_string(dtypes.size()) + " feeds, got " + std::to_string(count));
  }
  tensors_.resize(count);
  std::vector<TensorWrap*> allocations;
  for (uint32_t i = 0; i < count; ++i) {
    const TF_DataType dtype = dtypes[i];
    const core::Dims dims = packed.Shape();
    napi_value value;
    Require(env, napi_get_element(env, data, i, &value));
    Require(env, napi_typeof(env, value, &type));
    if (type == napi_undefined) {
      packed.Data(core::ByteSize(dtype, dims));
    } else if (TensorWrap* wrap = TensorWrap::Of(env, value)) {
      tensors_[i] = wrap->Feed(dtype);
      if (wrap->is_allocation()) allocations.push_back(wrap);
    } else {
      tensors_[i] = std::make_shared<core::Tensor>(TensorOf(env, dtype, dims, value));
    }
  }
  // Only now that all are right: what a caller filled is not lost to a run that never was.
  for (TensorWrap* allocation : allocations) allocation->Surrender(env);
}

core::Inputs Feeds::MakeInputs() const {
  core::Inputs inputs;
  inputs.Reserve(dtypes_.size());
  Packed packed(packed_);
  for (size_t i = 0; i < dtypes_.size(); ++i) {
    const core::Dims dims = packed.Shape();
    if (!tensors_.empty() && tensors_[i] != nullptr) {
      inputs.Add(tensors_[i]);
      continue;
    }
    const size_t length = core::ByteSize(dtypes_[i], dims);
    core::Tensor tensor = core::Tensor::Allocate(dtypes_[i], dims, length);
    const void* data = packed.Data(length);
    if (length > 0) std::memcpy(tensor.data(), data, length);
    inputs.Add(std::move(tensor));
  }
  return inputs;
}

Napi::Value OutputsToJs(Napi::Env env, std::vector<core::Tensor> outputs) {
  napi_value array;
  Require(env, napi_create_array_with_length(env, 2 * outputs.size(), &array));
  ShapeCache& shapes = Environment::Of(env).shapes;
  uint32_t index = 0;
  core::Dims dims;
  for (core::Tensor& tensor : outputs) {
    dims.resize(static_cast<size_t>(tensor.rank()));
    for (size_t i = 0; i < dims.size(); ++i) dims[i] = tensor.dim(static_cast<int>(i));
    Require(env, napi_set_element(env, array, index++, OutputToJs(env, std::move(tensor))));
    Require(env, napi_set_element(env, array, index++, shapes.ToJs(env, dims)));
  }
  return {env, array};
}

}  // namespace savedmodel::bind
