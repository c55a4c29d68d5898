#pragma once

#include <napi.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "native/core/buffer.h"
#include "native/core/graph.h"
#include "native/core/session.h"
#include "native/core/tensor.h"
#include "native/engine/task.h"

namespace savedmodel::bind {

/// The memory of a JavaScript ArrayBuffer or view.
struct Span {
  const uint8_t* data;
  size_t length;
};

/// The memory of an ArrayBuffer, a typed array or a DataView; none where the value is another thing.
std::optional<Span> SpanOf(Napi::Env env, napi_value value);

/// A dimension that came as a JavaScript number. Throws Error INVALID_ARGUMENT for what is no size.
int64_t DimOf(double number);
core::Dims DimsOf(Napi::Env env, napi_value value);
napi_value DimsToJs(Napi::Env env, const core::Dims& dims);

std::vector<std::string> StringsOf(const Napi::Value& value);
std::vector<core::Endpoint> EndpointsOf(const Napi::Value& value);
/// A serialized message, in JavaScript's memory.
Span MessageOf(const Napi::Value& value);
/// A copy of a serialized message; none for undefined.
std::optional<core::Bytes> BytesOf(const Napi::Value& value);
/// The name of a cancellable task; 0 for none.
uint64_t TicketOf(const Napi::Value& value);

/// Where a run of this session stands: of a priority, and cancellable by a ticket, as these were given.
engine::Place PlaceOf(const core::Session::Use& use, const Napi::Value& ticket, const Napi::Value& priority);

/// A Uint8Array of a serialized message.
Napi::Value BufferToJs(Napi::Env env, core::Buffer buffer);

}  // namespace savedmodel::bind
