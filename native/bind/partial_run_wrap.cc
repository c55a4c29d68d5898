#include "native/bind/partial_run_wrap.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "native/bind/data.h"
#include "native/bind/environment.h"
#include "native/bind/values.h"
#include "native/engine/executor.h"
#include "native/run/js_error.h"
#include "native/run/promise_task.h"

namespace savedmodel::bind {
namespace {

using Holder = Napi::External<std::shared_ptr<core::PartialRun>>;
using Places = std::vector<size_t>;

Places PlacesOf(const Napi::Value& value) {
  const auto array = value.As<Napi::Array>();
  Places places;
  for (uint32_t i = 0; i < array.Length(); ++i) {
    places.push_back(static_cast<size_t>(DimOf(array.Get(i).ToNumber().DoubleValue())));
  }
  return places;
}

/// What a step is called with: the places of the feeds, their data and shapes, the places of the fetches.
struct Arguments {
  Arguments(const Napi::CallbackInfo& info, const core::PartialRun& partial_run)
      : feeds(PlacesOf(info[0])),
        fetches(PlacesOf(info[3])),
        data(info.Env(), partial_run.FeedDtypes(feeds), info[1], info[2]) {}

  Places feeds;
  Places fetches;
  Feeds data;
};

class StepTask : public run::PromiseTask {
 public:
  StepTask(Napi::Env env, const engine::Place& place, core::PartialRun::Step step, Arguments arguments)
      : PromiseTask(env, Environment::Of(env).outbox, place),
        step_(std::move(step)),
        arguments_(std::move(arguments)) {}

 protected:
  void Work() override {
    // Neither is kept until the event loop has time: a closed session goes, and the next step may come.
    std::optional<core::PartialRun::Step> step = std::exchange(step_, std::nullopt);
    if (!step) return;
    outputs_ = step->Run(arguments_.feeds, arguments_.data.MakeInputs(), arguments_.fetches);
    arguments_.data.Release();
  }

  Napi::Value Result(Napi::Env env) override { return OutputsToJs(env, std::move(outputs_)); }

 private:
  std::optional<core::PartialRun::Step> step_;
  Arguments arguments_;
  std::vector<core::Tensor> outputs_;
};

}  // namespace

Napi::Function PartialRunWrap::Define(Napi::Env env) {
  return DefineClass(
      env, "NativePartialRun",
      {InstanceMethod<&PartialRunWrap::RunSync>("runSync"), InstanceMethod<&PartialRunWrap::Run>("run")});
}

Napi::Object PartialRunWrap::Wrap(Napi::Env env, std::shared_ptr<core::PartialRun> partial_run) {
  return Environment::Of(env).partial_run_class.New({Holder::New(env, &partial_run)});
}

PartialRunWrap::PartialRunWrap(const Napi::CallbackInfo& info) : Napi::ObjectWrap<PartialRunWrap>(info) {
  if (!info[0].IsExternal())
    throw Napi::TypeError::New(info.Env(), "NativePartialRun has no public constructor");
  partial_run_ = *info[0].As<Holder>().Data();
}

Napi::Value PartialRunWrap::RunSync(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&] {
    core::PartialRun::Step step = partial_run_->Begin();
    const Arguments arguments(info, *partial_run_);
    return OutputsToJs(info.Env(), step.Run(arguments.feeds, arguments.data.MakeInputs(), arguments.fetches));
  });
}

Napi::Value PartialRunWrap::Run(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return run::Guarded(env, [&] {
    // All that can be refused, before anything is given up and before there is a promise.
    core::PartialRun::Step step = partial_run_->Begin();
    const engine::Place place = PlaceOf(step.use(), info[4], info[5]);
    engine::Executor::For(place).RequireRoom();
    Arguments arguments(info, *partial_run_);
    return run::PromiseTask::Start(
        std::make_unique<StepTask>(env, place, std::move(step), std::move(arguments)));
  });
}

}  // namespace savedmodel::bind
