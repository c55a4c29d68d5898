#pragma once

#include <napi.h>

#include <memory>

#include "native/core/tensor.h"

namespace savedmodel::bind {

/// NativeTensor of lib/binding.ts.
class TensorWrap : public Napi::ObjectWrap<TensorWrap> {
 public:
  static Napi::Function Define(Napi::Env env);
  /// The JavaScript object over a tensor.
  static Napi::Object Wrap(Napi::Env env, core::Tensor tensor);
  /// The wrap of a value; null if it is another thing.
  static TensorWrap* Of(Napi::Env env, napi_value value);

  /// Binding's createTensor(dtype, shape, data).
  static Napi::Value Create(const Napi::CallbackInfo& info);
  /// Binding's allocateTensor(dtype, shape, byteLength).
  static Napi::Value Allocate(const Napi::CallbackInfo& info);

  explicit TensorWrap(const Napi::CallbackInfo& info);
  ~TensorWrap() override;

  /// The memory for a run of dtype `expected`. What was allocated for a caller to fill is given up by this:
  /// the caller can't write to it any more. Throws Error where the tensor is closed or of another dtype.
  std::shared_ptr<const core::Tensor> Feed(Napi::Env env, TF_DataType expected);

 private:
  Napi::Value Read(const Napi::CallbackInfo& info);
  void CloseMethod(const Napi::CallbackInfo& info);
  std::shared_ptr<core::Tensor> GiveUp(Napi::Env env);

  std::shared_ptr<core::Tensor> tensor_;
  /// Of an allocation: the buffer that the caller fills, and whether the tensor's memory is the buffer's own.
  Napi::Reference<Napi::ArrayBuffer> buffer_;
  bool buffer_is_copy_ = false;
  int64_t reported_ = 0;
};

}  // namespace savedmodel::bind
