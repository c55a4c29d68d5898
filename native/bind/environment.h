#pragma once

#include <napi.h>

#include <cstddef>
#include <memory>

#include "native/bind/shapes.h"
#include "native/run/outbox.h"

namespace savedmodel::bind {

/// What one environment (the main thread, a worker, an Electron context) keeps: everything here lies in the
/// instance data, nothing in statics.
struct Environment {
  static Environment& Of(Napi::Env env) { return *env.GetInstanceData<Environment>(); }

  std::shared_ptr<run::Outbox> outbox;
  Napi::FunctionReference tensor_class;
  Napi::FunctionReference session_class;
  Napi::FunctionReference graph_class;
  Napi::FunctionReference callable_class;
  Napi::FunctionReference partial_run_class;
  Napi::FunctionReference server_class;
  ShapeCache shapes;
  /// See Kept. Shared, because finalisers may come after all this.
  std::shared_ptr<size_t> kept_bytes = std::make_shared<size_t>(0);
  /// Electron's V8 refuses buffers over foreign memory; asked once, then copied always.
  bool external_buffers_refused = false;
};

}  // namespace savedmodel::bind
