#include "native/bind/operation_values.h"

#include <algorithm>
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

/// The numbers of NativeOperands, each read within them.
class Operands {
 public:
  Operands(Napi::Env env, napi_value value, const OperationIds& ids) : ids_(ids) {
    size_t length;
    void* data;
    napi_typedarray_type type = napi_int8_array;
    if (napi_get_typedarray_info(env, value, &type, &length, &data, nullptr, nullptr) != napi_ok ||
        type != napi_int32_array || length == 0) {
      throw Error(TF_INVALID_ARGUMENT, "operands lie in an Int32Array");
    }
    next_ = static_cast<const int32_t*>(data);
    const auto count = static_cast<size_t>(std::max(*next_++, 0));
    end_ = next_ + std::min(count, length - 1);
  }

  bool AtEnd() const { return next_ == end_; }

  int32_t Next() {
    if (AtEnd()) throw Error(TF_INVALID_ARGUMENT, "the operands are cut off");
    return *next_++;
  }

  TF_Output NextOutput(int32_t id) { return {ids_.At(id), Next()}; }

 private:
  const OperationIds& ids_;
  const int32_t* next_;
  const int32_t* end_;
};

std::vector<core::OperationSpec::Input> SpecInputsOf(Operands operands) {
  std::vector<core::OperationSpec::Input> inputs;
  while (!operands.AtEnd()) {
    core::OperationSpec::Input& input = inputs.emplace_back();
    const int32_t first = operands.Next();
    input.is_list = first < 0;
    if (!input.is_list) {
      input.outputs.push_back(operands.NextOutput(first));
      continue;
    }
    for (int32_t left = -1 - first; left > 0; --left) {
      const int32_t id = operands.Next();
      input.outputs.push_back(operands.NextOutput(id));
    }
  }
  return inputs;
}

std::vector<TF_Operation*> OperationsOf(const Napi::Value& value, const OperationIds& ids) {
  std::vector<TF_Operation*> operations;
  if (value.IsUndefined()) return operations;
  const auto array = value.As<Napi::Array>();
  for (uint32_t i = 0; i < array.Length(); ++i) {
    operations.push_back(ids.At(array.Get(i).As<Napi::Number>().Int32Value()));
  }
  return operations;
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

Napi::Value OutputTypesToJs(Napi::Env env, TF_Operation* operation) {
  const auto& tf = library::Tf();
  const int count = tf.TF_OperationNumOutputs(operation);
  Napi::Array types = Napi::Array::New(env, static_cast<size_t>(count));
  for (int i = 0; i < count; ++i) {
    types.Set(static_cast<uint32_t>(i), Napi::Number::New(env, tf.TF_OperationOutputType({operation, i})));
  }
  return types;
}

}  // namespace

core::OperationSpec SpecOf(const Napi::CallbackInfo& info, const OperationIds& ids) {
  const Napi::Env env = info.Env();
  core::OperationSpec spec;
  spec.type = StringOf(env, info[0]);
  spec.name = StringOf(env, info[1]);
  spec.inputs = SpecInputsOf(Operands(env, info[2], ids));
  if (!info[3].IsUndefined()) {
    const auto attributes = info[3].As<Napi::Array>();
    const uint32_t length = attributes.Length();
    spec.attributes.reserve(length / 2);
    for (uint32_t i = 0; i + 1 < length; i += 2) {
      spec.attributes.push_back(AttributeOf(StringOf(env, attributes.Get(i)), attributes.Get(i + 1)));
    }
  }
  if (!info[4].IsUndefined()) spec.device = StringOf(env, info[4]);
  spec.control_inputs = OperationsOf(info[5], ids);
  spec.colocated_with = OperationsOf(info[6], ids);
  return spec;
}

Napi::Value AddedToJs(const Napi::CallbackInfo& info, TF_Operation* operation, int id) {
  const auto& tf = library::Tf();
  const int count = tf.TF_OperationNumOutputs(operation);
  auto array = info[2].As<Napi::Int32Array>();
  int32_t* numbers = array.Data();
  numbers[0] = id;
  const int room = std::min(count, static_cast<int>(array.ElementLength()) - 1);
  for (int i = 0; i < room; ++i) numbers[i + 1] = tf.TF_OperationOutputType({operation, i});
  return Napi::Number::New(info.Env(), count);
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

Napi::Value OperationToJs(Napi::Env env, TF_Operation* operation, int id) {
  const auto& tf = library::Tf();
  Napi::Object object = Napi::Object::New(env);
  object.Set("id", Napi::Number::New(env, id));
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
