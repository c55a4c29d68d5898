#pragma once

#include <napi.h>

#include <utility>

#include "native/library/error.h"

namespace savedmodel::run {

/// Throws what a call of Node-API left behind unless it went well.
inline void Require(Napi::Env env, napi_status status) {
  if (status != napi_ok) throw Napi::Error::New(env);
}

/// A JavaScript Error with the number `status`, TensorFlow's code; lib/errors.ts makes the typed error of it.
inline Napi::Error ToJsError(Napi::Env env, const Error& error) {
  Napi::Error js_error = Napi::Error::New(env, error.what());
  js_error.Set("status", Napi::Number::New(env, error.code()));
  return js_error;
}

/// Calls `body` at the border to JavaScript: what it throws becomes a JavaScript exception.
template <typename Body>
auto Guarded(Napi::Env env, Body&& body) {
  try {
    return std::forward<Body>(body)();
  } catch (const Error& error) {
    throw ToJsError(env, error);
  }
}

}  // namespace savedmodel::run
