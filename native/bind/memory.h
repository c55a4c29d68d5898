#pragma once

#include <napi.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

namespace savedmodel::bind {

/// Bytes of native memory that JavaScript objects of one environment keep from being freed; counted as long
/// as this lives. Only on the JavaScript thread.
class Kept {
 public:
  Kept(Napi::Env env, size_t bytes);
  ~Kept();
  Kept(const Kept&) = delete;
  Kept& operator=(const Kept&) = delete;

  /// True where more had better be memory of V8's own. Node runs finalisers when the event loop turns: in a
  /// loop that never lets it, memory that is ours piles up, while V8's own is freed by the collector itself.
  static bool TooMuch(Napi::Env env);

 private:
  std::shared_ptr<size_t> total_;  // the environment's; a finaliser may come after it
  size_t bytes_;
};

/// Native memory under an ArrayBuffer, until the buffer is collected.
struct Lent {
  Lent(Napi::Env env, std::shared_ptr<const void> memory, size_t bytes)
      : owner(std::move(memory)), kept(std::in_place, env, bytes) {}

  /// Frees the memory now. Only once the buffer is detached.
  void TakeBack() {
    owner.reset();
    kept.reset();
  }

  std::shared_ptr<const void> owner;
  std::optional<Kept> kept;
};

/// An ArrayBuffer of V8's own. Throws Error RESOURCE_EXHAUSTED where there is no memory for it.
Napi::ArrayBuffer NewArrayBuffer(Napi::Env env, size_t length);

/// An ArrayBuffer of V8's own with a copy of `data`.
Napi::ArrayBuffer CopyToJs(Napi::Env env, const void* data, size_t length);

/// An ArrayBuffer over memory that `owner` keeps. Null where that can't be: the environment refuses foreign
/// memory.
std::shared_ptr<Lent> LendToJs(Napi::Env env, void* data, size_t length, std::shared_ptr<const void> owner,
                               Napi::ArrayBuffer* buffer);

/// An ArrayBuffer with what `owner` keeps: that memory itself where it can be lent and is worth it, else a
/// copy.
Napi::ArrayBuffer LendOrCopy(Napi::Env env, void* data, size_t length,
                             const std::shared_ptr<const void>& owner);

}  // namespace savedmodel::bind
