#pragma once

#include <napi.h>

#include <string>
#include <vector>

#include "native/core/graph.h"
#include "native/core/operation_spec.h"

// Operations as they cross: see NativeGraph of lib/binding.ts.
namespace savedmodel::bind {

/// The arguments of addOperation.
core::OperationSpec SpecOf(const Napi::CallbackInfo& info);

Napi::Value StringsToJs(Napi::Env env, const std::vector<std::string>& strings);
Napi::Value EndpointsToJs(Napi::Env env, const std::vector<core::Endpoint>& endpoints);

/// NativeOperation.
Napi::Value OperationToJs(Napi::Env env, TF_Operation* operation);
/// The dtype of each output.
Napi::Value OutputTypesToJs(Napi::Env env, TF_Operation* operation);
/// NativeAttribute.
Napi::Value AttributeToJs(Napi::Env env, TF_Operation* operation, const std::string& name);

}  // namespace savedmodel::bind
