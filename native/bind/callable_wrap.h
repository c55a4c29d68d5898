#pragma once

#include <napi.h>

#include <memory>

#include "native/core/callable.h"

namespace savedmodel::bind {

/// NativeCallable of lib/binding.ts.
class CallableWrap : public Napi::ObjectWrap<CallableWrap> {
 public:
  static Napi::Function Define(Napi::Env env);
  static Napi::Object Wrap(Napi::Env env, std::shared_ptr<const core::Callable> callable);

  explicit CallableWrap(const Napi::CallbackInfo& info);

 private:
  Napi::Value RunSync(const Napi::CallbackInfo& info);
  Napi::Value Run(const Napi::CallbackInfo& info);
  Napi::Value RunWithMetadata(const Napi::CallbackInfo& info);
  Napi::Value IsStraight(const Napi::CallbackInfo& info);
  Napi::Value Start(const Napi::CallbackInfo& info, bool with_metadata);

  std::shared_ptr<const core::Callable> callable_;
};

}  // namespace savedmodel::bind
