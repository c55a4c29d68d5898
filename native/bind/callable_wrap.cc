#include "native/bind/callable_wrap.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "native/bind/data.h"
#include "native/bind/environment.h"
#include "native/bind/shapes.h"
#include "native/bind/values.h"
#include "native/engine/executor.h"
#include "native/run/js_error.h"
#include "native/run/promise_task.h"

namespace savedmodel::bind {
namespace {

using Holder = Napi::External<std::shared_ptr<const core::Callable>>;

class RunTask : public run::PromiseTask {
 public:
  RunTask(Napi::Env env, const engine::Place& place, std::shared_ptr<const core::Callable> callable,
          Feeds feeds, std::unique_ptr<const core::Session::Use> use,
          const std::optional<core::Bytes>& run_options, bool with_metadata)
      : PromiseTask(env, Environment::Of(env).outbox, place),
        callable_(std::move(callable)),
        use_(std::move(use)),
        feeds_(std::move(feeds)) {
    if (run_options) run_options_.emplace(*run_options);
    if (with_metadata) metadata_.emplace();
  }

 protected:
  void Work() override {
    outputs_ = callable_->Run(*use_, feeds_.MakeInputs(), run_options_ ? &*run_options_ : nullptr,
                              metadata_ ? &*metadata_ : nullptr);
    // Not kept until the event loop has time: a closed session goes, and so does what was fed.
    feeds_.Release();
    use_.reset();
  }

  Napi::Value Result(Napi::Env env) override {
    const Napi::Value outputs = OutputsToJs(env, std::move(outputs_));
    if (!metadata_) return outputs;
    Napi::Object result = Napi::Object::New(env);
    result.Set("outputs", outputs);
    result.Set("metadata", BufferToJs(env, std::move(*metadata_)));
    return result;
  }

 private:
  std::shared_ptr<const core::Callable> callable_;
  std::unique_ptr<const core::Session::Use> use_;
  Feeds feeds_;
  std::optional<core::Buffer> run_options_;
  std::optional<core::Buffer> metadata_;
  std::vector<core::Tensor> outputs_;
};

}  // namespace

Napi::Function CallableWrap::Define(Napi::Env env) {
  return DefineClass(
      env, "NativeCallable",
      {InstanceMethod<&CallableWrap::RunSync>("runSync"), InstanceMethod<&CallableWrap::Run>("run"),
       InstanceMethod<&CallableWrap::RunWithMetadata>("runWithMetadata"),
       InstanceMethod<&CallableWrap::IsStraight>("isStraight")});
}

Napi::Object CallableWrap::Wrap(Napi::Env env, std::shared_ptr<const core::Callable> callable) {
  return Environment::Of(env).callable_class.New({Holder::New(env, &callable)});
}

CallableWrap::CallableWrap(const Napi::CallbackInfo& info) : Napi::ObjectWrap<CallableWrap>(info) {
  if (!info[0].IsExternal())
    throw Napi::TypeError::New(info.Env(), "NativeCallable has no public constructor");
  callable_ = *info[0].As<Holder>().Data();
}

Napi::Value CallableWrap::RunSync(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return run::Guarded(env, [&]() -> Napi::Value {
    const core::Session::Use use = callable_->Enter();
    const Feeds feeds(env, callable_->feed_dtypes(), info[0], info[1]);
    std::vector<core::Tensor> outputs = callable_->Run(use, feeds.MakeInputs());
    if (PackOutputs(env, outputs, info[1])) return env.Undefined();
    return OutputsToJs(env, std::move(outputs));
  });
}

Napi::Value CallableWrap::Start(const Napi::CallbackInfo& info, bool with_metadata) {
  const Napi::Env env = info.Env();
  return run::Guarded(env, [&] {
    // All that can be refused, before anything is given up and before there is a promise.
    auto use = std::make_unique<const core::Session::Use>(callable_->Enter());
    const engine::Place place = PlaceOf(*use, info[2], info[4]);
    engine::Executor::For(place).RequireRoom();
    const std::optional<core::Bytes> run_options = BytesOf(info[3]);
    Feeds feeds(env, callable_->feed_dtypes(), info[0], info[1]);
    return run::PromiseTask::Start(std::make_unique<RunTask>(env, place, callable_, std::move(feeds),
                                                             std::move(use), run_options, with_metadata));
  });
}

Napi::Value CallableWrap::Run(const Napi::CallbackInfo& info) { return Start(info, false); }

Napi::Value CallableWrap::RunWithMetadata(const Napi::CallbackInfo& info) { return Start(info, true); }

Napi::Value CallableWrap::IsStraight(const Napi::CallbackInfo& info) {
  return run::Guarded(
      info.Env(), [&] { return Napi::Boolean::New(info.Env(), callable_->Enter().open()->IsStraight()); });
}

}  // namespace savedmodel::bind
