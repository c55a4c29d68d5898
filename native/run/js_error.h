#pragma once

#include <napi.h>

#include <utility>

#include "native/library/error.h"

namespace savedmodel::run {

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
