#include "native/bind/graph_wrap.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "native/bind/environment.h"
#include "native/bind/operation_values.h"
#include "native/bind/session_wrap.h"
#include "native/bind/values.h"
#include "native/core/function.h"
#include "native/core/gradients.h"
#include "native/core/import_graph.h"
#include "native/core/operation.h"
#include "native/library/error.h"
#include "native/run/js_error.h"
#include "native/run/promise_task.h"

namespace savedmodel::bind {
namespace {

using Holder = Napi::External<std::shared_ptr<core::Graph>>;

core::ImportOptions ImportOptionsOf(const Napi::Object& options) {
  const std::vector<core::Endpoint> sources = EndpointsOf(options.Get("inputNames"));
  const std::vector<core::Endpoint> inputs = EndpointsOf(options.Get("inputs"));
  if (sources.size() != inputs.size()) throw Error(TF_INVALID_ARGUMENT, "as many names as inputs");
  core::ImportOptions result;
  result.prefix = options.Get("prefix").ToString().Utf8Value();
  for (size_t i = 0; i < sources.size(); ++i) result.input_map.emplace_back(sources[i], inputs[i]);
  result.control_dependencies = StringsOf(options.Get("controlDependencies"));
  result.return_outputs = EndpointsOf(options.Get("returnOutputs"));
  result.return_operations = StringsOf(options.Get("returnOperations"));
  return result;
}

/// Makes a session and asks for its devices, which connects it.
class ConnectTask : public run::PromiseTask {
 public:
  ConnectTask(Napi::Env env, std::shared_ptr<core::Graph> graph, std::string target,
              std::optional<core::Bytes> config)
      : PromiseTask(env, Environment::Of(env).outbox, engine::Waiting()),
        graph_(std::move(graph)),
        target_(std::move(target)),
        config_(std::move(config)) {}

 protected:
  void Work() override {
    std::shared_ptr<core::Session> session = core::Session::Create(graph_, target_, config_);
    session->ListDevices();
    session_ = std::move(session);
  }
  Napi::Value Result(Napi::Env env) override { return SessionWrap::Wrap(env, std::move(session_)); }

 private:
  std::shared_ptr<core::Graph> graph_;
  std::string target_;
  std::optional<core::Bytes> config_;
  std::shared_ptr<core::Session> session_;
};

}  // namespace

Napi::Function GraphWrap::Define(Napi::Env env) {
  return DefineClass(env, "NativeGraph",
                     {InstanceMethod<&GraphWrap::Operation>("operation"),
                      InstanceMethod<&GraphWrap::OperationNames>("operationNames"),
                      InstanceMethod<&GraphWrap::OutputShape>("outputShape"),
                      InstanceMethod<&GraphWrap::Inputs>("inputs"),
                      InstanceMethod<&GraphWrap::Consumers>("consumers"),
                      InstanceMethod<&GraphWrap::ControlInputs>("controlInputs"),
                      InstanceMethod<&GraphWrap::ControlOutputs>("controlOutputs"),
                      InstanceMethod<&GraphWrap::OutputListLength>("outputListLength"),
                      InstanceMethod<&GraphWrap::NodeDef>("nodeDef"),
                      InstanceMethod<&GraphWrap::Attribute>("attribute"),
                      InstanceMethod<&GraphWrap::OpDef>("opDef"),
                      InstanceMethod<&GraphWrap::AddOperation>("addOperation"),
                      InstanceMethod<&GraphWrap::AddGradients>("addGradients"),
                      InstanceMethod<&GraphWrap::ImportGraphDef>("importGraphDef"),
                      InstanceMethod<&GraphWrap::Functions>("functions"),
                      InstanceMethod<&GraphWrap::ToFunction>("toFunction"),
                      InstanceMethod<&GraphWrap::CopyFunction>("copyFunction"),
                      InstanceMethod<&GraphWrap::ToGraphDef>("toGraphDef"),
                      InstanceMethod<&GraphWrap::CreateSession>("createSession"),
                      InstanceMethod<&GraphWrap::ConnectSession>("connectSession"),
                      InstanceMethod<&GraphWrap::Close>("close")});
}

Napi::Object GraphWrap::Wrap(Napi::Env env, std::shared_ptr<core::Graph> graph) {
  return Environment::Of(env).graph_class.New({Holder::New(env, &graph)});
}

Napi::Value GraphWrap::Create(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&]() -> Napi::Value {
    library::RequireOpen();
    return Wrap(info.Env(), std::make_shared<core::Graph>());
  });
}

GraphWrap::GraphWrap(const Napi::CallbackInfo& info) : Napi::ObjectWrap<GraphWrap>(info) {
  if (!info[0].IsExternal()) throw Napi::TypeError::New(info.Env(), "NativeGraph has no public constructor");
  graph_ = *info[0].As<Holder>().Data();
}

const core::Graph& GraphWrap::graph() const {
  if (graph_ == nullptr) throw Error(TF_FAILED_PRECONDITION, "the graph is closed");
  return *graph_;
}

const core::Graph& GraphWrap::changeable() const {
  graph().RequireChangeable();
  return graph();
}

TF_Operation* GraphWrap::Named(const Napi::CallbackInfo& info) const {
  return graph().Operation(info[0].ToString().Utf8Value());
}

Napi::Value GraphWrap::Operation(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&]() -> Napi::Value {
    TF_Operation* operation = graph().Find(info[0].ToString().Utf8Value());
    return operation == nullptr ? info.Env().Undefined()
                                : OperationToJs(info.Env(), operation, ids_.Of(operation));
  });
}

Napi::Value GraphWrap::OperationNames(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&] { return StringsToJs(info.Env(), graph().OperationNames()); });
}

Napi::Value GraphWrap::OutputShape(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return run::Guarded(env, [&]() -> Napi::Value {
    const core::Endpoint endpoint{info[0].ToString().Utf8Value(), info[1].ToNumber().Int32Value()};
    const std::optional<core::Dims> dims = graph().OutputShape(endpoint);
    return dims ? Napi::Value(env, DimsToJs(env, *dims)) : env.Null();
  });
}

Napi::Value GraphWrap::Inputs(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&] { return EndpointsToJs(info.Env(), core::InputsOf(Named(info))); });
}

Napi::Value GraphWrap::Consumers(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&] {
    const core::Endpoint endpoint{info[0].ToString().Utf8Value(), info[1].ToNumber().Int32Value()};
    return EndpointsToJs(info.Env(), core::ConsumersOf(graph().Output(endpoint)));
  });
}

Napi::Value GraphWrap::ControlInputs(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(),
                      [&] { return StringsToJs(info.Env(), core::ControlInputsOf(Named(info))); });
}

Napi::Value GraphWrap::ControlOutputs(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(),
                      [&] { return StringsToJs(info.Env(), core::ControlOutputsOf(Named(info))); });
}

Napi::Value GraphWrap::OutputListLength(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&]() -> Napi::Value {
    const int length = core::OutputListLength(Named(info), info[1].ToString().Utf8Value());
    return Napi::Number::New(info.Env(), length);
  });
}

Napi::Value GraphWrap::NodeDef(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&] { return BufferToJs(info.Env(), core::NodeDefOf(Named(info))); });
}

Napi::Value GraphWrap::Attribute(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(),
                      [&] { return AttributeToJs(info.Env(), Named(info), info[1].ToString().Utf8Value()); });
}

Napi::Value GraphWrap::OpDef(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(),
                      [&] { return BufferToJs(info.Env(), graph().OpDef(info[0].ToString().Utf8Value())); });
}

Napi::Value GraphWrap::AddOperation(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&] {
    TF_Operation* operation = core::AddOperation(changeable(), SpecOf(info, ids_));
    return AddedToJs(info, operation, ids_.Add(operation));
  });
}

Napi::Value GraphWrap::AddGradients(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&] {
    std::optional<std::string> prefix;
    if (!info[0].IsUndefined()) prefix = info[0].ToString().Utf8Value();
    return EndpointsToJs(info.Env(), core::AddGradients(changeable(), prefix, EndpointsOf(info[1]),
                                                        EndpointsOf(info[2]), EndpointsOf(info[3])));
  });
}

Napi::Value GraphWrap::ImportGraphDef(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return run::Guarded(env, [&]() -> Napi::Value {
    const Span graph_def = MessageOf(info[0]);  // may be a gigabyte: not copied
    const core::ImportResults results = core::ImportGraphDef(changeable(), graph_def.data, graph_def.length,
                                                             ImportOptionsOf(info[1].As<Napi::Object>()));
    Napi::Object object = Napi::Object::New(env);
    object.Set("outputs", EndpointsToJs(env, results.outputs));
    object.Set("operations", StringsToJs(env, results.operations));
    object.Set("unused", EndpointsToJs(env, results.unused));
    return object;
  });
}

Napi::Value GraphWrap::Functions(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return run::Guarded(env, [&]() -> Napi::Value {
    const std::vector<core::Function> functions = core::Function::In(graph());
    Napi::Array array = Napi::Array::New(env, functions.size());
    for (uint32_t i = 0; i < functions.size(); ++i)
      array.Set(i, BufferToJs(env, functions[i].ToFunctionDef()));
    return array;
  });
}

Napi::Value GraphWrap::ToFunction(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&] {
    const core::Function function =
        core::Function::Of(graph(), info[0].ToString().Utf8Value(), info[1].ToString().Utf8Value(),
                           EndpointsOf(info[2]), EndpointsOf(info[3]), StringsOf(info[4]));
    return BufferToJs(info.Env(), function.ToFunctionDef());
  });
}

void GraphWrap::CopyFunction(const Napi::CallbackInfo& info) {
  run::Guarded(info.Env(), [&] {
    core::Function::Import(BytesOf(info[0]).value_or(core::Bytes())).CopyTo(changeable());
  });
}

Napi::Value GraphWrap::ToGraphDef(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&] { return BufferToJs(info.Env(), graph().ToGraphDef()); });
}

Napi::Value GraphWrap::CreateSession(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&] {
    graph();  // throws once closed
    return SessionWrap::Wrap(info.Env(), core::Session::Create(graph_, info[0].ToString().Utf8Value(),
                                                               BytesOf(info[1]), BytesOf(info[2])));
  });
}

Napi::Value GraphWrap::ConnectSession(const Napi::CallbackInfo& info) {
  return run::Guarded(info.Env(), [&] {
    graph();  // throws once closed
    return run::PromiseTask::Start(
        std::make_unique<ConnectTask>(info.Env(), graph_, info[0].ToString().Utf8Value(), BytesOf(info[1])));
  });
}

void GraphWrap::Close(const Napi::CallbackInfo&) { graph_.reset(); }

}  // namespace savedmodel::bind
