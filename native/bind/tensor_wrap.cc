#include "native/bind/tensor_wrap.h"

#include <cstring>
#include <utility>

#include "native/bind/data.h"
#include "native/bind/environment.h"
#include "native/bind/values.h"
#include "native/core/callable.h"
#include "native/library/error.h"
#include "native/run/js_error.h"

namespace savedmodel::bind {
namespace {

constexpr napi_type_tag kTensorTag = {0x736176656d6f6465, 0x6c54656e736f7257};

using Holder = Napi::External<std::shared_ptr<core::Tensor>>;

/// Fills memory from its begin to its end.
class Filler {
 public:
  Filler(uint8_t* begin, size_t length) : begin_(begin), length_(length) {}

  void Add(const uint8_t* data, size_t length) {
    if (length > length_ - filled_) throw Error(TF_INVALID_ARGUMENT, "the parts are more than the whole");
    if (length > 0) std::memcpy(begin_ + filled_, data, length);
    filled_ += length;
  }

  /// The rest, with copies of the first so many bytes.
  void Repeat(size_t length) {
    if (filled_ < length) throw Error(TF_INVALID_ARGUMENT, "the parts are less than a row");
    while (filled_ < length_) Add(begin_, length);
  }

 private:
  uint8_t* begin_;
  size_t length_;
  size_t filled_ = 0;
};

}  // namespace

Napi::Function TensorWrap::Define(Napi::Env env) {
  return DefineClass(env, "NativeTensor",
                     {InstanceMethod<&TensorWrap::Read>("read"), InstanceMethod<&TensorWrap::Hold>("hold"),
                      InstanceMethod<&TensorWrap::CloseMethod>("close")});
}

Napi::Object TensorWrap::Wrap(Napi::Env env, core::Tensor tensor) {
  return Wrap(env, std::make_shared<core::Tensor>(std::move(tensor)));
}

Napi::Object TensorWrap::Wrap(Napi::Env env, const std::shared_ptr<core::Tensor>& tensor) {
  auto holder = tensor;
  return Environment::Of(env).tensor_class.New({Holder::New(env, &holder)});
}

TensorWrap* TensorWrap::Of(Napi::Env env, napi_value value) {
  bool matches = false;
  if (napi_check_object_type_tag(env, value, &kTensorTag, &matches) != napi_ok || !matches) return nullptr;
  return Unwrap(Napi::Object(env, value));
}

TensorWrap::TensorWrap(const Napi::CallbackInfo& info) : Napi::ObjectWrap<TensorWrap>(info) {
  if (!info[0].IsExternal()) throw Napi::TypeError::New(info.Env(), "NativeTensor has no public constructor");
  tensor_ = std::move(*info[0].As<Holder>().Data());
  napi_type_tag_object(info.Env(), info.This(), &kTensorTag);
  Report(info.Env());
}

TensorWrap::~TensorWrap() { GiveUp(Env()); }

std::shared_ptr<core::Tensor> TensorWrap::GiveUp(Napi::Env env) {
  Unreport(env);
  return std::exchange(tensor_, nullptr);
}

void TensorWrap::Report(Napi::Env env) {
  kept_.emplace(env, tensor_->byte_length());
  reported_ = static_cast<int64_t>(tensor_->byte_length());
  Napi::MemoryManagement::AdjustExternalMemory(env, reported_);
}

void TensorWrap::Unreport(Napi::Env env) {
  kept_.reset();
  if (reported_ != 0) Napi::MemoryManagement::AdjustExternalMemory(env, -std::exchange(reported_, 0));
}

Napi::Value TensorWrap::Create(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return run::Guarded(env, [&]() -> Napi::Value {
    const auto dtype = static_cast<TF_DataType>(info[0].As<Napi::Number>().Int32Value());
    const core::Dims dims = DimsOf(env, info[1]);
    if (HoldsPlainData(dtype) && Kept::TooMuch(env)) {
      const Span span = DataOf(env, dtype, dims, info[2]);
      return CopyToJs(env, span.data, span.length);
    }
    return Wrap(env, TensorOf(env, dtype, dims, info[2]));
  });
}

Napi::Value TensorWrap::Allocate(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return run::Guarded(env, [&]() -> Napi::Value {
    const auto dtype = static_cast<TF_DataType>(info[0].As<Napi::Number>().Int32Value());
    const core::Dims dims = DimsOf(env, info[1]);
    const size_t length = core::ByteSize(dtype, dims);
    core::Tensor tensor = core::Tensor::Allocate(dtype, dims, length);
    if (length > 0) std::memset(tensor.data(), 0, length);
    const Napi::Object wrapped = Wrap(env, std::move(tensor));
    TensorWrap* self = Unwrap(wrapped);
    Napi::ArrayBuffer buffer;
    self->lent_ = LendToJs(env, self->tensor_->data(), length, self->tensor_, &buffer);
    if (self->lent_ == nullptr) {
      buffer = NewArrayBuffer(env, length);
    } else {
      self->Unreport(env);  // V8 knows of the buffer
    }
    self->buffer_ = Napi::Weak(buffer);
    Napi::Object allocation = Napi::Object::New(env);
    allocation.Set("buffer", buffer);
    allocation.Set("tensor", wrapped);
    return allocation;
  });
}

void TensorWrap::RequireMemory() const {
  if (tensor_ == nullptr) throw Error(TF_FAILED_PRECONDITION, "the tensor is closed");
  if (is_allocation()) {
    const Napi::ArrayBuffer buffer = buffer_.Value();
    // What was transferred is somebody else's to write to.
    if (!buffer.IsEmpty() && buffer.IsDetached())
      throw Error(TF_FAILED_PRECONDITION, "the tensor's memory is gone");
  }
}

Napi::Value TensorWrap::Join(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return run::Guarded(env, [&]() -> Napi::Value {
    const auto dtype = static_cast<TF_DataType>(info[0].As<Napi::Number>().Int32Value());
    const core::Dims dims = DimsOf(env, info[1]);
    const auto parts = info[2].As<Napi::Array>();
    core::Tensor joined = core::Tensor::Allocate(dtype, dims, core::ByteSize(dtype, dims));
    Filler filler(static_cast<uint8_t*>(joined.data()), joined.byte_length());
    for (uint32_t i = 0; i < parts.Length(); ++i) {
      const Napi::Value part = parts[i];
      if (TensorWrap* wrap = Of(env, part)) {
        const std::shared_ptr<core::Tensor> tensor = wrap->Keep(env);
        filler.Add(static_cast<const uint8_t*>(tensor->data()), tensor->byte_length());
      } else if (const std::optional<Span> span = SpanOf(env, part)) {
        filler.Add(span->data, span->length);
      } else {
        throw Error(TF_INVALID_ARGUMENT, "data must be an ArrayBuffer, a view of one or a tensor");
      }
    }
    if (!dims.empty() && dims[0] > 0) filler.Repeat(joined.byte_length() / static_cast<size_t>(dims[0]));
    return Wrap(env, std::move(joined));
  });
}

std::shared_ptr<const core::Tensor> TensorWrap::Feed(TF_DataType expected) const {
  RequireMemory();
  if (tensor_->dtype() != expected)
    throw Error(TF_INVALID_ARGUMENT, "the tensor has another dtype than the feed");
  return tensor_;
}

void TensorWrap::Surrender(Napi::Env env) {
  if (tensor_ == nullptr) return;  // fed twice to one run
  Napi::ArrayBuffer buffer = buffer_.Value();
  if (!buffer.IsEmpty()) {  // else nobody is left who could write to it
    const size_t length = tensor_->byte_length();
    if (lent_ == nullptr && length > 0) std::memcpy(tensor_->data(), buffer.Data(), length);
    buffer.Detach();
    if (lent_ != nullptr) lent_->TakeBack();
  }
  GiveUp(env);
}

Napi::Value TensorWrap::Read(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return run::Guarded(env, [&]() -> Napi::Value {
    if (tensor_ == nullptr) throw Error(TF_FAILED_PRECONDITION, "the tensor is closed");
    if (!HoldsPlainData(tensor_->dtype()))
      throw Error(TF_INVALID_ARGUMENT, "the tensor holds no data to be read");
    const std::shared_ptr<core::Tensor> tensor = GiveUp(env);
    const bool sole = tensor.use_count() == 1 && tensor->BecomeSoleOwner();
    if (sole) return LendOrCopy(env, tensor->data(), tensor->byte_length(), tensor);
    // A constant, a variable, or another run's input: writing to it would change the model.
    return CopyToJs(env, tensor->data(), tensor->byte_length());
  });
}

std::shared_ptr<core::Tensor> TensorWrap::Keep(Napi::Env env) {
  RequireMemory();
  std::shared_ptr<core::Tensor> tensor = tensor_;
  if (is_allocation()) Surrender(env);
  return tensor;
}

Napi::Value TensorWrap::Hold(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return run::Guarded(env, [&]() -> Napi::Value {
    const Napi::Object held = Wrap(env, Keep(env));
    Unwrap(held)->Unreport(env);  // it is the first hold's, and this one is short
    return held;
  });
}

void TensorWrap::CloseMethod(const Napi::CallbackInfo& info) { GiveUp(info.Env()); }

}  // namespace savedmodel::bind
