// Ends the process where an addon calls Node-API on another thread than that of the environment.
//
// Only functions of at most six arguments, none of them a floating-point number, are looked at: their
// arguments are passed on as they came.

#include <pthread.h>

#include <array>
#include <cstdio>
#include <map>
#include <mutex>
#include <utility>

#include "imports.h"

namespace {

constexpr std::array kNames = {
    "napi_adjust_external_memory",
    "napi_call_function",
    "napi_close_handle_scope",
    "napi_create_array",
    "napi_create_array_with_length",
    "napi_create_arraybuffer",
    "napi_create_error",
    "napi_create_external",
    "napi_create_external_arraybuffer",
    "napi_create_object",
    "napi_create_promise",
    "napi_create_reference",
    "napi_create_string_utf8",
    "napi_create_typedarray",
    "napi_delete_reference",
    "napi_detach_arraybuffer",
    "napi_get_instance_data",
    "napi_get_named_property",
    "napi_get_reference_value",
    "napi_get_undefined",
    "napi_new_instance",
    "napi_open_handle_scope",
    "napi_ref_threadsafe_function",
    "napi_reference_ref",
    "napi_reference_unref",
    "napi_reject_deferred",
    "napi_remove_wrap",
    "napi_resolve_deferred",
    "napi_set_element",
    "napi_set_instance_data",
    "napi_set_property",
    "napi_throw",
    "napi_unref_threadsafe_function",
    "napi_unwrap",
    "napi_wrap",
};

/// The thread of each environment.
std::map<void*, pthread_t>& Threads() {
  static auto* threads = new std::map<void*, pthread_t>;
  return *threads;
}

std::mutex& Mutex() {
  static auto* mutex = new std::mutex;
  return *mutex;
}

void Check(void* env, const char* name) {
  const std::lock_guard<std::mutex> lock(Mutex());
  const pthread_t self = pthread_self();
  // A later environment may lie where an earlier one did.
  if (std::strcmp(name, "napi_set_instance_data") == 0) Threads()[env] = self;
  const auto owner = Threads().find(env);
  if (owner == Threads().end() || pthread_equal(owner->second, self)) return;
  std::fprintf(stderr, "%s was called on another thread than that of its environment\n", name);
  std::abort();
}

using Function = long (*)(void*, long, long, long, long, long);

template <size_t kIndex>
long Checked(void* env, long a, long b, long c, long d, long e) {
  static const auto function = reinterpret_cast<Function>(dlsym(RTLD_DEFAULT, kNames[kIndex]));
  Check(env, kNames[kIndex]);
  return function(env, a, b, c, d, e);
}

template <size_t... kIndices>
void* Find(const char* import, std::index_sequence<kIndices...>) {
  constexpr std::array<Function, sizeof...(kIndices)> kFunctions = {&Checked<kIndices>...};
  for (size_t i = 0; i < kNames.size(); ++i) {
    if (std::strcmp(import, kNames[i]) == 0) return reinterpret_cast<void*>(kFunctions[i]);
  }
  return nullptr;
}

}  // namespace

void* preload::Replacement(const char* import) {
  return Find(import, std::make_index_sequence<kNames.size()>());
}
