// What savedmodel.node exports: `Binding` of lib/binding.ts.

#include <napi.h>

#include <memory>
#include <string>

#include "native/bind/callable_wrap.h"
#include "native/bind/environment.h"
#include "native/bind/graph_wrap.h"
#include "native/bind/partial_run_wrap.h"
#include "native/bind/saved_model.h"
#include "native/bind/server_wrap.h"
#include "native/bind/session_wrap.h"
#include "native/bind/tensor_wrap.h"
#include "native/bind/values.h"
#include "native/core/exchange.h"
#include "native/core/free_memory.h"
#include "native/core/ops.h"
#include "native/engine/executor.h"
#include "native/library/dynamic_library.h"
#include "native/library/library.h"
#include "native/run/js_error.h"
#include "native/run/promise_task.h"

namespace savedmodel::bind {
namespace {

Napi::Value OpenLibrary(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&]() -> Napi::Value {
    return Napi::String::New(info.Env(), library::Open(StringsOf(info[0]), info[1].ToString().Utf8Value()));
  });
}

void GiveBackFreeMemory(const Napi::CallbackInfo&) { core::GiveBackFreeMemory(); }

Napi::Value LibraryVersion(const Napi::CallbackInfo& info) {
  const std::string version = library::Version();
  return version.empty() ? info.Env().Undefined() : Napi::String::New(info.Env(), version);
}

Napi::Value LoadOpLibrary(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&] {
    return BufferToJs(info.Env(), core::LoadOpLibrary(info[0].ToString().Utf8Value()));
  });
}

void LoadPluggableDeviceLibrary(const Napi::CallbackInfo& info) {
  run::Guarded(info.Env(), [&] { core::LoadPluggableDeviceLibrary(info[0].ToString().Utf8Value()); });
}

Napi::Value RegisteredOpList(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&] { return BufferToJs(info.Env(), core::RegisteredOps()); });
}

void SetThreads(const Napi::CallbackInfo& info) {
  run::Guarded(info.Env(),
               [&] { engine::Executor::Instance().SetThreads(info[0].As<Napi::Number>().Uint32Value()); });
}

void SetCallersThread(const Napi::CallbackInfo& info) {
  core::ThreadChoice::Set(
      static_cast<core::ThreadChoice::Setting>(info[0].As<Napi::Number>().Uint32Value() % 3));
}

void SetMaxQueuedRuns(const Napi::CallbackInfo& info) {
  const uint32_t count = info[0].As<Napi::Number>().Uint32Value();
  engine::Executor::Instance().SetMaxQueued(count);
  engine::Executor::ForServers().SetMaxQueued(count);
}

Napi::Value Cancel(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return Napi::Boolean::New(env,
                            run::PromiseTask::Cancel(env, Environment::Of(env).outbox, TicketOf(info[0])));
}

Napi::Value Counters(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const auto number = [&](int64_t count) { return Napi::Number::New(env, static_cast<double>(count)); };
  Napi::Object counters = Napi::Object::New(env);
  counters.Set("tensors", number(core::Tensor::Live()));
  counters.Set("sessions", number(core::OpenSession::Live()));
  counters.Set("graphs", number(core::Graph::Live()));
  counters.Set("buffers", number(core::Buffer::Live()));
  counters.Set("callables", number(core::Callable::Live()));
  counters.Set("runs", number(run::PromiseTask::Live()));
  return counters;
}

Napi::Value Exchange(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return run::Guarded(env, [&]() -> Napi::Value {
    return Napi::Boolean::New(env,
                              core::Exchange(info[0].ToString().Utf8Value(), info[1].ToString().Utf8Value()));
  });
}

Napi::Object Initialize(Napi::Env env, Napi::Object exports) {
  library::PinThisLibrary();
  engine::Executor::GuardThread();
  auto environment = std::make_unique<Environment>();
  environment->outbox = run::Outbox::Create(env);
  environment->tensor_class = Napi::Persistent(TensorWrap::Define(env));
  environment->session_class = Napi::Persistent(SessionWrap::Define(env));
  environment->graph_class = Napi::Persistent(GraphWrap::Define(env));
  environment->callable_class = Napi::Persistent(CallableWrap::Define(env));
  environment->partial_run_class = Napi::Persistent(PartialRunWrap::Define(env));
  environment->server_class = Napi::Persistent(ServerWrap::Define(env));
  env.SetInstanceData(environment.release());

  exports.Set("openLibrary", Napi::Function::New<OpenLibrary>(env, "openLibrary"));
  exports.Set("giveBackFreeMemory", Napi::Function::New<GiveBackFreeMemory>(env, "giveBackFreeMemory"));
  exports.Set("libraryVersion", Napi::Function::New<LibraryVersion>(env, "libraryVersion"));
  exports.Set("loadOpLibrary", Napi::Function::New<LoadOpLibrary>(env, "loadOpLibrary"));
  exports.Set("loadPluggableDeviceLibrary",
              Napi::Function::New<LoadPluggableDeviceLibrary>(env, "loadPluggableDeviceLibrary"));
  exports.Set("registeredOpList", Napi::Function::New<RegisteredOpList>(env, "registeredOpList"));
  exports.Set("setThreads", Napi::Function::New<SetThreads>(env, "setThreads"));
  exports.Set("setCallersThread", Napi::Function::New<SetCallersThread>(env, "setCallersThread"));
  exports.Set("setMaxQueuedRuns", Napi::Function::New<SetMaxQueuedRuns>(env, "setMaxQueuedRuns"));
  exports.Set("loadSavedModel", Napi::Function::New<LoadSavedModel>(env, "loadSavedModel"));
  exports.Set("loadSavedModelAsync", Napi::Function::New<LoadSavedModelAsync>(env, "loadSavedModelAsync"));
  exports.Set("sharedModel", Napi::Function::New<SharedModel>(env, "sharedModel"));
  exports.Set("createGraph", Napi::Function::New<GraphWrap::Create>(env, "createGraph"));
  exports.Set("createServer", Napi::Function::New<ServerWrap::Create>(env, "createServer"));
  exports.Set("isServedHere", Napi::Function::New<ServerWrap::IsHere>(env, "isServedHere"));
  exports.Set("createTensor", Napi::Function::New<TensorWrap::Create>(env, "createTensor"));
  exports.Set("allocateTensor", Napi::Function::New<TensorWrap::Allocate>(env, "allocateTensor"));
  exports.Set("joinTensors", Napi::Function::New<TensorWrap::Join>(env, "joinTensors"));
  exports.Set("cancel", Napi::Function::New<Cancel>(env, "cancel"));
  exports.Set("exchange", Napi::Function::New<Exchange>(env, "exchange"));
  exports.Set("counters", Napi::Function::New<Counters>(env, "counters"));
  return exports;
}

}  // namespace
}  // namespace savedmodel::bind

// A name of its own, so that the macro's function can be named without a namespace.
static Napi::Object Initialize(Napi::Env env, Napi::Object exports) {
  return savedmodel::bind::Initialize(env, exports);
}

NODE_API_MODULE(savedmodel, Initialize)
