#pragma once

#include <napi.h>

#include <memory>

#include "native/core/session.h"

namespace savedmodel::bind {

/// NativeSession of lib/binding.ts.
class SessionWrap : public Napi::ObjectWrap<SessionWrap> {
 public:
  static Napi::Function Define(Napi::Env env);
  static Napi::Object Wrap(Napi::Env env, std::shared_ptr<core::Session> session);

  explicit SessionWrap(const Napi::CallbackInfo& info);
  ~SessionWrap() override;
  SessionWrap(const SessionWrap&) = delete;
  SessionWrap& operator=(const SessionWrap&) = delete;

 private:
  Napi::Value Callable(const Napi::CallbackInfo& info);
  Napi::Value PartialRun(const Napi::CallbackInfo& info);
  Napi::Value ListDevices(const Napi::CallbackInfo& info);
  Napi::Value Share(const Napi::CallbackInfo& info);
  Napi::Value Target(const Napi::CallbackInfo& info);
  Napi::Value Close(const Napi::CallbackInfo& info);

  std::shared_ptr<core::Session> session_;
};

}  // namespace savedmodel::bind
