#include "native/bind/saved_model.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "native/bind/environment.h"
#include "native/bind/graph_wrap.h"
#include "native/bind/memory.h"
#include "native/bind/session_wrap.h"
#include "native/bind/values.h"
#include "native/core/saved_model.h"
#include "native/core/shared_models.h"
#include "native/engine/executor.h"
#include "native/run/js_error.h"
#include "native/run/promise_task.h"

namespace savedmodel::bind {
namespace {

/// The arguments, free of JavaScript.
struct Request {
  explicit Request(const Napi::CallbackInfo& info)
      : directory(info[0].ToString().Utf8Value()),
        tags(StringsOf(info[1])),
        config(BytesOf(info[2])),
        run_options(BytesOf(info[3])),
        target(info[4].ToString().Utf8Value()) {}

  core::SavedModel Load() const { return core::LoadSavedModel(directory, tags, config, run_options, target); }

  std::string directory;
  std::vector<std::string> tags;
  std::optional<core::Bytes> config;
  std::optional<core::Bytes> run_options;
  std::string target;
};

Napi::Value ToJs(Napi::Env env, core::SavedModel model) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("session", SessionWrap::Wrap(env, std::move(model.session)));
  object.Set("graph", GraphWrap::Wrap(env, std::move(model.graph)));
  object.Set("metaGraphDef", BufferToJs(env, std::move(model.meta_graph_def)));
  return object;
}

class LoadTask : public run::PromiseTask {
 public:
  LoadTask(Napi::Env env, const engine::Place& place, Request request)
      : PromiseTask(env, Environment::Of(env).outbox, place), request_(std::move(request)) {}

 protected:
  void Work() override { model_ = std::make_unique<core::SavedModel>(request_.Load()); }
  Napi::Value Result(Napi::Env env) override { return ToJs(env, std::move(*model_)); }

 private:
  Request request_;
  std::unique_ptr<core::SavedModel> model_;
};

}  // namespace

Napi::Value SharedModel(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return run::Guarded(env, [&]() -> Napi::Value {
    core::SharedModel model = core::FromShared(
        {info[0].ToString().Utf8Value(), static_cast<uint64_t>(info[1].ToNumber().Int64Value())});
    const core::Bytes& meta = *model.meta_graph_def;
    const Napi::ArrayBuffer memory =
        LendOrCopy(env, const_cast<uint8_t*>(meta.data()), meta.size(), model.meta_graph_def);
    Napi::Object object = Napi::Object::New(env);
    object.Set("session", SessionWrap::Wrap(env, std::move(model.session)));
    object.Set("graph", GraphWrap::Wrap(env, std::move(model.graph)));
    object.Set("metaGraphDef", Napi::Uint8Array::New(env, meta.size(), memory, 0));
    return object;
  });
}

Napi::Value LoadSavedModel(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&] { return ToJs(info.Env(), Request(info).Load()); });
}

Napi::Value LoadSavedModelAsync(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&] {
    Request request(info);
    engine::Place place;
    place.remote = !request.target.empty();
    engine::Executor::For(place).RequireRoom();
    return run::PromiseTask::Start(std::make_unique<LoadTask>(info.Env(), place, std::move(request)));
  });
}

}  // namespace savedmodel::bind
