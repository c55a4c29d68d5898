#include "native/bind/graph_wrap.h"

#include <string>
#include <utility>

#include "native/bind/environment.h"
#include "native/bind/values.h"
#include "native/library/error.h"
#include "native/run/js_error.h"

namespace savedmodel::bind {
namespace {

using Holder = Napi::External<std::shared_ptr<core::Graph>>;

}  // namespace

Napi::Function GraphWrap::Define(Napi::Env env) {
  return DefineClass(
      env, "NativeGraph",
      {InstanceMethod<&GraphWrap::Operation>("operation"),
       InstanceMethod<&GraphWrap::OperationNames>("operationNames"),
       InstanceMethod<&GraphWrap::OutputShape>("outputShape"),
       InstanceMethod<&GraphWrap::ToGraphDef>("toGraphDef"), InstanceMethod<&GraphWrap::Close>("close")});
}

Napi::Object GraphWrap::Wrap(Napi::Env env, std::shared_ptr<core::Graph> graph) {
  return Environment::Of(env).graph_class.New({Holder::New(env, &graph)});
}

GraphWrap::GraphWrap(const Napi::CallbackInfo& info) : Napi::ObjectWrap<GraphWrap>(info) {
  if (!info[0].IsExternal()) throw Napi::TypeError::New(info.Env(), "NativeGraph has no public constructor");
  graph_ = *info[0].As<Holder>().Data();
}

const core::Graph& GraphWrap::graph() const {
  if (graph_ == nullptr) throw Error(TF_FAILED_PRECONDITION, "the graph is closed");
  return *graph_;
}

Napi::Value GraphWrap::Operation(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return run::Guarded(env, [&]() -> Napi::Value {
    TF_Operation* operation = graph().Find(info[0].ToString().Utf8Value());
    if (operation == nullptr) return env.Undefined();
    const auto& tf = library::Tf();
    const int count = tf.TF_OperationNumOutputs(operation);
    Napi::Array outputs = Napi::Array::New(env, static_cast<size_t>(count));
    for (int i = 0; i < count; ++i) {
      outputs.Set(static_cast<uint32_t>(i),
                  Napi::Number::New(env, tf.TF_OperationOutputType({operation, i})));
    }
    Napi::Object object = Napi::Object::New(env);
    object.Set("name", tf.TF_OperationName(operation));
    object.Set("type", tf.TF_OperationOpType(operation));
    object.Set("device", tf.TF_OperationDevice(operation));
    object.Set("numInputs", Napi::Number::New(env, tf.TF_OperationNumInputs(operation)));
    object.Set("outputs", outputs);
    return object;
  });
}

Napi::Value GraphWrap::OperationNames(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return run::Guarded(env, [&]() -> Napi::Value {
    const std::vector<std::string> names = graph().OperationNames();
    Napi::Array array = Napi::Array::New(env, names.size());
    for (uint32_t i = 0; i < names.size(); ++i) array.Set(i, names[i]);
    return array;
  });
}

Napi::Value GraphWrap::OutputShape(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return run::Guarded(env, [&]() -> Napi::Value {
    const core::Endpoint endpoint{info[0].ToString().Utf8Value(), info[1].ToNumber().Int32Value()};
    const std::optional<core::Dims> dims = graph().OutputShape(endpoint);
    return dims ? Napi::Value(env, DimsToJs(env, *dims)) : env.Null();
  });
}

Napi::Value GraphWrap::ToGraphDef(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&] { return BufferToJs(info.Env(), graph().ToGraphDef()); });
}

void GraphWrap::Close(const Napi::CallbackInfo&) { graph_.reset(); }

}  // namespace savedmodel::bind
