#include "native/bind/session_wrap.h"

#include <memory>
#include <utility>
#include <vector>

#include "native/bind/callable_wrap.h"
#include "native/bind/environment.h"
#include "native/bind/partial_run_wrap.h"
#include "native/bind/values.h"
#include "native/core/shared_models.h"
#include "native/run/js_error.h"
#include "native/run/promise_task.h"

namespace savedmodel::bind {
namespace {

using Holder = Napi::External<std::shared_ptr<core::Session>>;

/// Closes a remote session. Not for this is the event loop kept alive: the session's server may have gone.
class CloseTask : public run::PromiseTask {
 public:
  CloseTask(Napi::Env env, std::shared_ptr<core::Session> session)
      : PromiseTask(env, Environment::Of(env).outbox, engine::Waiting()), session_(std::move(session)) {}

 protected:
  void Work() override { session_->Close(); }
  Napi::Value Result(Napi::Env env) override { return env.Undefined(); }

 private:
  std::shared_ptr<core::Session> session_;
};

}  // namespace

Napi::Function SessionWrap::Define(Napi::Env env) {
  return DefineClass(
      env, "NativeSession",
      {InstanceMethod<&SessionWrap::Callable>("callable"),
       InstanceMethod<&SessionWrap::PartialRun>("partialRun"),
       InstanceMethod<&SessionWrap::ListDevices>("listDevices"), InstanceMethod<&SessionWrap::Share>("share"),
       InstanceMethod<&SessionWrap::Target>("target"), InstanceMethod<&SessionWrap::Close>("close")});
}

Napi::Object SessionWrap::Wrap(Napi::Env env, std::shared_ptr<core::Session> session) {
  return Environment::Of(env).session_class.New({Holder::New(env, &session)});
}

SessionWrap::SessionWrap(const Napi::CallbackInfo& info) : Napi::ObjectWrap<SessionWrap>(info) {
  if (!info[0].IsExternal())
    throw Napi::TypeError::New(info.Env(), "NativeSession has no public constructor");
  session_ = *info[0].As<Holder>().Data();
}

SessionWrap::~SessionWrap() {
  if (session_ != nullptr && session_->remote()) core::Session::CloseAside(std::move(session_));
}

Napi::Value SessionWrap::Callable(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&]() -> Napi::Value {
    return CallableWrap::Wrap(
        info.Env(), std::make_shared<core::Callable>(session_, EndpointsOf(info[0]), EndpointsOf(info[1]),
                                                     StringsOf(info[2]), BytesOf(info[3])));
  });
}

Napi::Value SessionWrap::PartialRun(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&]() -> Napi::Value {
    return PartialRunWrap::Wrap(
        info.Env(), std::make_shared<core::PartialRun>(session_, EndpointsOf(info[0]), EndpointsOf(info[1]),
                                                       StringsOf(info[2])));
  });
}

Napi::Value SessionWrap::ListDevices(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return run::Guarded(env, [&]() -> Napi::Value {
    const std::vector<core::Device> devices = session_->ListDevices();
    Napi::Array array = Napi::Array::New(env, devices.size());
    for (uint32_t i = 0; i < devices.size(); ++i) {
      Napi::Object object = Napi::Object::New(env);
      object.Set("name", devices[i].name);
      object.Set("type", devices[i].type);
      object.Set("memoryBytes", Napi::Number::New(env, static_cast<double>(devices[i].memory_bytes)));
      object.Set("incarnation", Napi::BigInt::New(env, devices[i].incarnation));
      array.Set(i, object);
    }
    return array;
  });
}

Napi::Value SessionWrap::Share(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return run::Guarded(env, [&]() -> Napi::Value {
    const core::ShareTicket ticket = core::Share(*session_, BytesOf(info[0]).value_or(core::Bytes()));
    Napi::Object object = Napi::Object::New(env);
    object.Set("process", ticket.process);
    object.Set("model", Napi::Number::New(env, static_cast<double>(ticket.model)));
    return object;
  });
}

Napi::Value SessionWrap::Target(const Napi::CallbackInfo& info) {
  return Napi::String::New(info.Env(), session_->target());
}

Napi::Value SessionWrap::Close(const Napi::CallbackInfo& info) {
  if (!session_->remote()) {
    session_->Close();
    return info.Env().Undefined();
  }
  return run::Guarded(info.Env(), [&] {
    return run::PromiseTask::Start(std::make_unique<CloseTask>(info.Env(), session_), false);
  });
}

}  // namespace savedmodel::bind
