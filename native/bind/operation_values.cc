#include "native/bind/operation_values.h"

#include <utility>

#include "native/bind/data.h"
#include "native/bind/values.h"
#include "native/core/operation.h"
#include "native/library/error.h"

namespace savedmodel::bind {
namespace {

/// Names are short: most fit into a buffer on the stack.
std::string StringOf(Napi::Env env, napi_value value) {
  char buffer[128];
  size_t length = 0;
  if (napi_get_value_string_utf8(env, value, buffer, sizeof buffer, &length) != napi_ok) {
    throw Error(TF_INVALID_ARGUMENT, "a string is expected");
  }
  if (length < sizeof buffer - 4) return {buffer, length};  // nothing was cut off, not even in a character
  return Napi::Value(env, value).As<Napi::String>().Utf8Value();
}

/// Items 2 i and 2 i + 1: the name of an operation and the index of its output.
core::Endpoint EndpointAt(const Napi::Array& flat, uint32_t position) {
  return {StringOf(flat.Env(), flat.Get(position)), flat.Get(position + 1).As<Napi::Number>().Int32Value()};
}

std::vector<core::OperationSpec::Input> SpecInputsOf(const Napi::Value& value) {
  const auto array = value.As<Napi::Array>();
  const uint32_t length = array.Length();
  std::vector<core::OperationSpec::Input> inputs;
  inputs.reserve(length);
  for (uint32_t i = 0; i < length; ++i) {
    const Napi::Value item = array.Get(i);
    core::OperationSpec::Input& input = inputs.emplace_back();
    input.is_list = item.IsArray();
    if (!input.is_list) {
      input.endpoints.push_back(EndpointAt(array, i++));
      continue;
    }
    const auto list = item.As<Napi::Array>();
    for (uint32_t j = 0; j < list.Length(); j += 2) input.endpoints.push_back(EndpointAt(list, j));
  }
  return inputs;
}

core::Tensor AttributeTensor(const Napi::Object& tensor) {
  const Napi::Env env = tensor.Env();
  return TensorOf(env, static_cast<TF_DataType>(tensor.Get("dtype").As<Napi::Number>().Int32Value()),
                  DimsOf(env, tensor.Get("shape")), tensor.Get("data"));
}

core::OperationSpec::Attribute AttributeOf(std::string name, const Napi::Value& value) {
  if (value.IsArray()) {
    const auto array = value.As<Napi::Array>();
    std::vector<core::Tensor> tensors;
    tensors.reserve(array.Length());
    for (uint32_t i = 0; i < array.Length(); ++i)
      tensors.push_back(AttributeTensor(array.Get(i).As<Napi::Object>()));
    return {std::move(name), std::move(tensors)};
  }
  if (const std::optional<Span> span = SpanOf(value.Env(), value)) {
    return {std::move(name), core::Bytes(span->data, span->data + span->length)};
  }
  return {std::move(name), AttributeTensor(value.As<Napi::Object>())};
}

}  // namespace

core::OperationSpec SpecOf(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  core::OperationSpec spec;
  spec.type = StringOf(env, info[0]);
  spec.name = StringOf(env, info[1]);
  spec.device = StringOf(env, info[2]);
  spec.inputs = SpecInputsOf(info[3]);
  const auto attributes = info[4].As<Napi::Array>();
  const uint32_t length = attributes.Length();
  spec.attributes.reserve(length / 2);
  for (uint32_t i = 0; i + 1 < length; i += 2) {
    spec.attributes.push_back(AttributeOf(StringOf(env, attributes.Get(i)), attributes.Get(i + 1)));
  }
  if (!info[5].IsUndefined()) spec.control_inputs = StringsOf(info[5]);
  if (!info[6].IsUndefined()) spec.colocated_with = StringsOf(info[6]);
  return spec;
}

Napi::Value StringsToJs(Napi::Env env, const std::vector<std::string>& strings) {
  Napi::Array array = Napi::Array::New(env, strings.size());
  for (uint32_t i = 0; i < strings.size(); ++i) array.Set(i, strings[i]);
  return array;
}

Napi::Value EndpointsToJs(Napi::Env env, const std::vector<core::Endpoint>& endpoints) {
  Napi::Array array = Napi::Array::New(env, endpoints.size());
  for (uint32_t i = 0; i < endpoints.size(); ++i) {
    Napi::Object endpoint = Napi::Object::New(env);
    endpoint.Set("operation", endpoints[i].operation);
    endpoint.Set("index", Napi::Number::New(env, endpoints[i].index));
    array.Set(i, endpoint);
  }
  return array;
}

Napi::Value OutputTypesToJs(Napi::Env env, TF_Operation* operation) {
  const auto& tf = library::Tf();
  const int count = tf.TF_OperationNumOutputs(operation);
  Napi::Array types = Napi::Array::New(env, static_cast<size_t>(count));
  for (int i = 0; i < count; ++i) {
    types.Set(static_cast<uint32_t>(i), Napi::Number::New(env, tf.TF_OperationOutputType({operation, i})));
  }
  return types;
}

Napi::Value OperationToJs(Napi::Env env, TF_Operation* operation) {
  const auto& tf = library::Tf();
  Napi::Object object = Napi::Object::New(env);
  object.Set("name", tf.TF_OperationName(operation));
  object.Set("type", tf.TF_OperationOpType(operation));
  object.Set("device", tf.TF_OperationDevice(operation));
  object.Set("numInputs", Napi::Number::New(env, tf.TF_OperationNumInputs(operation)));
  object.Set("outputs", OutputTypesToJs(env, operation));
  return object;
}

Napi::Value AttributeToJs(Napi::Env env, TF_Operation* operation, const std::string& name) {
  auto value = core::AttributeOf(operation, name);
  if (auto* message = std::get_if<core::Buffer>(&value)) return BufferToJs(env, std::move(*message));
  std::vector<core::Tensor> tensors;
  const bool is_list = std::holds_alternative<std::vector<core::Tensor>>(value);
  if (is_list) {
    tensors = std::move(std::get<std::vector<core::Tensor>>(value));
  } else {
    tensors.push_back(std::move(std::get<core::Tensor>(value)));
  }
  Napi::Array dtypes = Napi::Array::New(env, tensors.size());
  for (uint32_t i = 0; i < tensors.size(); ++i) dtypes.Set(i, Napi::Number::New(env, tensors[i].dtype()));
  Napi::Object object = Napi::Object::New(env);
  object.Set("isList", Napi::Boolean::New(env, is_list));
  object.Set("dtypes", dtypes);
  object.Set("tensors", OutputsToJs(env, std::move(tensors)));
  return object;
}

}  // namespace savedmodel::bind
