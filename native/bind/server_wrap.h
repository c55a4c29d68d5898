#pragma once

#include <napi.h>

#include <memory>

#include "native/core/server.h"

namespace savedmodel::bind {

/// NativeServer of lib/binding.ts.
class ServerWrap : public Napi::ObjectWrap<ServerWrap> {
 public:
  static Napi::Function Define(Napi::Env env);
  /// createServer(serverDef)
  static Napi::Value Create(const Napi::CallbackInfo& info);
  /// isServedHere(target)
  static Napi::Value IsHere(const Napi::CallbackInfo& info);

  explicit ServerWrap(const Napi::CallbackInfo& info);

 private:
  void Start(const Napi::CallbackInfo& info);
  void Stop(const Napi::CallbackInfo& info);
  Napi::Value Target(const Napi::CallbackInfo& info);

  std::unique_ptr<core::Server> server_;
};

}  // namespace savedmodel::bind
