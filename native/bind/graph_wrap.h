#pragma once

#include <napi.h>

#include <memory>

#include "native/core/graph.h"

namespace savedmodel::bind {

/// NativeGraph of lib/binding.ts.
class GraphWrap : public Napi::ObjectWrap<GraphWrap> {
 public:
  static Napi::Function Define(Napi::Env env);
  static Napi::Object Wrap(Napi::Env env, std::shared_ptr<core::Graph> graph);

  explicit GraphWrap(const Napi::CallbackInfo& info);

 private:
  Napi::Value Operation(const Napi::CallbackInfo& info);
  Napi::Value OperationNames(const Napi::CallbackInfo& info);
  Napi::Value OutputShape(const Napi::CallbackInfo& info);
  Napi::Value ToGraphDef(const Napi::CallbackInfo& info);
  void Close(const Napi::CallbackInfo& info);
  /// Throws Error FAILED_PRECONDITION once closed.
  const core::Graph& graph() const;

  std::shared_ptr<core::Graph> graph_;
};

}  // namespace savedmodel::bind
