#pragma once

#include <napi.h>

#include <memory>
#include <optional>

#include "native/bind/memory.h"
#include "native/core/tensor.h"

namespace savedmodel::bind {

/// NativeTensor of lib/binding.ts.
class TensorWrap : public Napi::ObjectWrap<TensorWrap> {
 public:
  static Napi::Function Define(Napi::Env env);
  /// The JavaScript object over a tensor.
  static Napi::Object Wrap(Napi::Env env, core::Tensor tensor);
  static Napi::Object Wrap(Napi::Env env, const std::shared_ptr<core::Tensor>& tensor);
  /// The wrap of a value; null if it is another thing.
  static TensorWrap* Of(Napi::Env env, napi_value value);

  /// Binding's createTensor(dtype, shape, data).
  static Napi::Value Create(const Napi::CallbackInfo& info);
  /// Binding's allocateTensor(dtype, shape, byteLength).
  static Napi::Value Allocate(const Napi::CallbackInfo& info);

  /// Binding's joinTensors(dtype, shape, parts).
  static Napi::Value Join(const Napi::CallbackInfo& info);

  explicit TensorWrap(const Napi::CallbackInfo& info);
  ~TensorWrap() override;

  /// The memory for a run of dtype `expected`. Throws Error where the tensor is closed or of another dtype.
  std::shared_ptr<const core::Tensor> Feed(TF_DataType expected) const;
  /// True for memory that a caller fills: a run that it is fed to takes it over by Surrender.
  bool is_allocation() const { return !buffer_.IsEmpty(); }
  /// Closes an allocation and detaches its buffer: nobody can write to it any more.
  void Surrender(Napi::Env env);

 private:
  Napi::Value Read(const Napi::CallbackInfo& info);
  Napi::Value Hold(const Napi::CallbackInfo& info);
  void CloseMethod(const Napi::CallbackInfo& info);
  /// The memory, which nobody writes to from now on: an allocation is given up. Throws as RequireMemory.
  std::shared_ptr<core::Tensor> Keep(Napi::Env env);
  /// Throws Error where the tensor is closed, or an allocation's buffer is somebody else's.
  void RequireMemory() const;
  std::shared_ptr<core::Tensor> GiveUp(Napi::Env env);
  void Report(Napi::Env env);
  void Unreport(Napi::Env env);

  std::shared_ptr<core::Tensor> tensor_;
  /// Of an allocation: the buffer that the caller fills, and how it came to be over the tensor's memory; null
  /// where the buffer has memory of its own.
  Napi::Reference<Napi::ArrayBuffer> buffer_;
  std::shared_ptr<Lent> lent_;
  std::optional<Kept> kept_;
  int64_t reported_ = 0;
};

}  // namespace savedmodel::bind
