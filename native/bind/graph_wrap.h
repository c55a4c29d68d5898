#pragma once

#include <napi.h>

#include <memory>

#include "native/bind/operation_ids.h"
#include "native/core/graph.h"

namespace savedmodel::bind {

/// NativeGraph of lib/binding.ts.
class GraphWrap : public Napi::ObjectWrap<GraphWrap> {
 public:
  static Napi::Function Define(Napi::Env env);
  static Napi::Object Wrap(Napi::Env env, std::shared_ptr<core::Graph> graph);

  /// Binding's createGraph().
  static Napi::Value Create(const Napi::CallbackInfo& info);

  explicit GraphWrap(const Napi::CallbackInfo& info);

 private:
  Napi::Value Operation(const Napi::CallbackInfo& info);
  Napi::Value OperationNames(const Napi::CallbackInfo& info);
  Napi::Value OutputShape(const Napi::CallbackInfo& info);
  Napi::Value Inputs(const Napi::CallbackInfo& info);
  Napi::Value Consumers(const Napi::CallbackInfo& info);
  Napi::Value ControlInputs(const Napi::CallbackInfo& info);
  Napi::Value ControlOutputs(const Napi::CallbackInfo& info);
  Napi::Value OutputListLength(const Napi::CallbackInfo& info);
  Napi::Value NodeDef(const Napi::CallbackInfo& info);
  Napi::Value Attribute(const Napi::CallbackInfo& info);
  Napi::Value OpDef(const Napi::CallbackInfo& info);
  Napi::Value AddOperation(const Napi::CallbackInfo& info);
  Napi::Value AddGradients(const Napi::CallbackInfo& info);
  Napi::Value ImportGraphDef(const Napi::CallbackInfo& info);
  Napi::Value Functions(const Napi::CallbackInfo& info);
  Napi::Value ToFunction(const Napi::CallbackInfo& info);
  void CopyFunction(const Napi::CallbackInfo& info);
  Napi::Value ToGraphDef(const Napi::CallbackInfo& info);
  Napi::Value CreateSession(const Napi::CallbackInfo& info);
  Napi::Value ConnectSession(const Napi::CallbackInfo& info);
  void Close(const Napi::CallbackInfo& info);
  /// Throws Error FAILED_PRECONDITION once closed.
  const core::Graph& graph() const;
  /// As graph(); throws also once it is shared.
  const core::Graph& changeable() const;
  /// The operation that the first argument names. Throws Error.
  TF_Operation* Named(const Napi::CallbackInfo& info) const;

  std::shared_ptr<core::Graph> graph_;
  OperationIds ids_;
};

}  // namespace savedmodel::bind
