#pragma once

#include <napi.h>

#include <string>
#include <vector>

#include "native/bind/operation_ids.h"
#include "native/core/graph.h"
#include "native/core/operation_spec.h"

// Operations as they cross: see NativeGraph of lib/binding.ts.
namespace savedmodel::bind {

/// The arguments of addOperation.
core::OperationSpec SpecOf(const Napi::CallbackInfo& info, const OperationIds& ids);
/// What it gives: the number of outputs. The operation's own number and its dtypes go where the operands came
/// from.
Napi::Value AddedToJs(const Napi::CallbackInfo& info, TF_Operation* operation, int id);

Napi::Value StringsToJs(Napi::Env env, const std::vector<std::string>& strings);
Napi::Value EndpointsToJs(Napi::Env env, const std::vector<core::Endpoint>& endpoints);

/// NativeOperation.
Napi::Value OperationToJs(Napi::Env env, TF_Operation* operation, int id);
/// NativeAttribute.
Napi::Value AttributeToJs(Napi::Env env, TF_Operation* operation, const std::string& name);

}  // namespace savedmodel::bind
