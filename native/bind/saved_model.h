#pragma once

#include <napi.h>

namespace savedmodel::bind {

/// Binding's loadSavedModel(directory, tags, config, runOptions).
Napi::Value LoadSavedModel(const Napi::CallbackInfo& info);

/// Binding's loadSavedModelAsync: the same on another thread.
Napi::Value LoadSavedModelAsync(const Napi::CallbackInfo& info);

/// Binding's sharedModel(process, model).
Napi::Value SharedModel(const Napi::CallbackInfo& info);

}  // namespace savedmodel::bind
