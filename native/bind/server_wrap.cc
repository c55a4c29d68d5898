#include "native/bind/server_wrap.h"

#include "native/bind/environment.h"
#include "native/bind/values.h"
#include "native/run/js_error.h"

namespace savedmodel::bind {

Napi::Function ServerWrap::Define(Napi::Env env) {
  return DefineClass(env, "NativeServer",
                     {InstanceMethod<&ServerWrap::Start>("start"), InstanceMethod<&ServerWrap::Stop>("stop"),
                      InstanceMethod<&ServerWrap::Target>("target")});
}

Napi::Value ServerWrap::Create(const Napi::CallbackInfo& info) {
  return Environment::Of(info.Env()).server_class.New({info[0]});
}

Napi::Value ServerWrap::IsHere(const Napi::CallbackInfo& info) {
  return Napi::Boolean::New(info.Env(), core::Server::IsHere(info[0].ToString().Utf8Value()));
}

ServerWrap::ServerWrap(const Napi::CallbackInfo& info) : Napi::ObjectWrap<ServerWrap>(info) {
  run::Guarded(info.Env(),
               [&] { server_ = std::make_unique<core::Server>(BytesOf(info[0]).value_or(core::Bytes())); });
}

void ServerWrap::Start(const Napi::CallbackInfo& info) {
  run::Guarded(info.Env(), [&] { server_->Start(); });
}

void ServerWrap::Stop(const Napi::CallbackInfo& info) {
  run::Guarded(info.Env(), [&] { server_->Stop(); });
}

Napi::Value ServerWrap::Target(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&] { return Napi::String::New(info.Env(), server_->Target()); });
}

}  // namespace savedmodel::bind
