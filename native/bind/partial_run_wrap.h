#pragma once

#include <napi.h>

#include <memory>

#include "native/core/partial_run.h"

namespace savedmodel::bind {

/// NativePartialRun of lib/binding.ts.
class PartialRunWrap : public Napi::ObjectWrap<PartialRunWrap> {
 public:
  static Napi::Function Define(Napi::Env env);
  static Napi::Object Wrap(Napi::Env env, std::shared_ptr<core::PartialRun> partial_run);

  explicit PartialRunWrap(const Napi::CallbackInfo& info);

 private:
  Napi::Value RunSync(const Napi::CallbackInfo& info);
  Napi::Value Run(const Napi::CallbackInfo& info);

  std::shared_ptr<core::PartialRun> partial_run_;
};

}  // namespace savedmodel::bind
