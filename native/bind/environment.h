#pragma once

#include <napi.h>

#include <memory>

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
  /// Electron's V8 refuses buffers over foreign memory; asked once, then copied always.
  bool external_buffers_refused = false;
};

}  // namespace savedmodel::bind
