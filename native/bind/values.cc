#include "native/bind/values.h"

#include <utility>

#include "native/bind/memory.h"
#include "native/library/error.h"
#include "native/run/js_error.h"

namespace savedmodel::bind {
namespace {

using run::Require;

size_t BytesPerElement(napi_typedarray_type type) {
  switch (type) {
    case napi_int8_array:
    case napi_uint8_array:
    case napi_uint8_clamped_array:
      return 1;
    case napi_int16_array:
    case napi_uint16_array:
      return 2;
    case napi_int32_array:
    case napi_uint32_array:
    case napi_float32_array:
      return 4;
    case napi_float64_array:
    case napi_bigint64_array:
    case napi_biguint64_array:
      return 8;
    default:  // a kind of a newer Node (Float16Array): lib/ hands its bits over as another
      throw Error(TF_INVALID_ARGUMENT, "a typed array of an unknown kind");
  }
}

}  // namespace

std::optional<Span> SpanOf(Napi::Env env, napi_value value) {
  bool is = false;
  Require(env, napi_is_arraybuffer(env, value, &is));  // first: tensors lie in these
  if (is) {
    void* data;
    size_t length;
    Require(env, napi_get_arraybuffer_info(env, value, &data, &length));
    return Span{static_cast<uint8_t*>(data), length};
  }
  Require(env, napi_is_typedarray(env, value, &is));
  if (is) {
    napi_typedarray_type type;
    size_t length;
    void* data;
    Require(env, napi_get_typedarray_info(env, value, &type, &length, &data, nullptr, nullptr));
    return Span{static_cast<uint8_t*>(data), length * BytesPerElement(type)};
  }
  Require(env, napi_is_dataview(env, value, &is));
  if (is) {
    size_t length;
    void* data;
    Require(env, napi_get_dataview_info(env, value, &length, &data, nullptr, nullptr));
    return Span{static_cast<uint8_t*>(data), length};
  }
  return std::nullopt;
}

int64_t DimOf(double number) {
  // Infinity, NaN and fractions have no place in an int64; beyond 2^53 a double is not exact.
  if (!(number >= 0 && number <= 9007199254740991.0) ||
      number != static_cast<double>(static_cast<int64_t>(number))) {
    throw Error(TF_INVALID_ARGUMENT, "a dimension must be a whole number from 0 to 2^53 - 1");
  }
  return static_cast<int64_t>(number);
}

core::Dims DimsOf(Napi::Env env, napi_value value) {
  uint32_t rank;
  Require(env, napi_get_array_length(env, value, &rank));
  core::Dims dims(rank);
  for (uint32_t i = 0; i < rank; ++i) {
    napi_value dim;
    Require(env, napi_get_element(env, value, i, &dim));
    double number;
    Require(env, napi_get_value_double(env, dim, &number));
    dims[i] = DimOf(number);
  }
  return dims;
}

napi_value DimsToJs(Napi::Env env, const core::Dims& dims) {
  napi_value array;
  Require(env, napi_create_array_with_length(env, dims.size(), &array));
  for (uint32_t i = 0; i < dims.size(); ++i) {
    napi_value dim;
    Require(env, napi_create_int64(env, dims[i], &dim));
    Require(env, napi_set_element(env, array, i, dim));
  }
  return array;
}

std::vector<std::string> StringsOf(const Napi::Value& value) {
  const auto array = value.As<Napi::Array>();
  std::vector<std::string> strings;
  strings.reserve(array.Length());
  for (uint32_t i = 0; i < array.Length(); ++i) strings.push_back(array.Get(i).ToString().Utf8Value());
  return strings;
}

std::vector<core::Endpoint> EndpointsOf(const Napi::Value& value) {
  const auto array = value.As<Napi::Array>();
  std::vector<core::Endpoint> endpoints;
  endpoints.reserve(array.Length());
  for (uint32_t i = 0; i < array.Length(); ++i) {
    const auto object = array.Get(i).As<Napi::Object>();
    endpoints.push_back(
        {object.Get("operation").ToString().Utf8Value(), object.Get("index").ToNumber().Int32Value()});
  }
  return endpoints;
}

Span MessageOf(const Napi::Value& value) {
  const std::optional<Span> span = SpanOf(value.Env(), value);
  if (!span) throw Error(TF_INVALID_ARGUMENT, "a serialized message must be a Uint8Array");
  return *span;
}

std::optional<core::Bytes> BytesOf(const Napi::Value& value) {
  if (value.IsUndefined()) return std::nullopt;
  const Span span = MessageOf(value);
  return core::Bytes(span.data, span.data + span.length);
}

uint64_t TicketOf(const Napi::Value& value) {
  return value.IsNumber() ? static_cast<uint64_t>(value.As<Napi::Number>().Int64Value()) : 0;
}

namespace {

/// Normal where it is not given.
engine::Priority PriorityOf(const Napi::Value& value) {
  if (!value.IsNumber()) return engine::Priority::kNormal;
  const uint32_t number = value.As<Napi::Number>().Uint32Value();
  if (number >= engine::kPriorities) throw Error(TF_INVALID_ARGUMENT, "there is no such priority");
  return static_cast<engine::Priority>(number);
}

}  // namespace

engine::Place PlaceOf(const core::Session::Use& use, const Napi::Value& ticket, const Napi::Value& priority) {
  engine::Place place;
  place.lane = use.open().get();
  place.priority = PriorityOf(priority);
  place.ticket = TicketOf(ticket);
  place.remote = use.open()->remote();
  return place;
}

Napi::Value BufferToJs(Napi::Env env, core::Buffer buffer) {
  const auto owner = std::make_shared<core::Buffer>(std::move(buffer));
  const Napi::ArrayBuffer memory = LendOrCopy(env, const_cast<void*>(owner->data()), owner->size(), owner);
  return Napi::Uint8Array::New(env, owner->size(), memory, 0);
}

}  // namespace savedmodel::bind
