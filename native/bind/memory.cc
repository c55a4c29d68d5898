#include "native/bind/memory.h"

#include <cstring>
#include <limits>
#include <string>
#include <utility>

#include "native/bind/environment.h"
#include "native/library/error.h"

namespace savedmodel::bind {
namespace {

constexpr size_t kMostKept = size_t{256} * 1024 * 1024;

/// From here on memory is asked for through JavaScript, whose constructor throws where Node-API's function
/// would end the process.
constexpr size_t kMayFail = size_t{1024} * 1024;

/// Node refuses longer buffers on some versions, and then calls the finaliser although it fails.
constexpr size_t kMostLent = std::numeric_limits<uint32_t>::max();

}  // namespace

Kept::Kept(Napi::Env env, size_t bytes) : total_(Environment::Of(env).kept_bytes), bytes_(bytes) {
  *total_ += bytes_;
}

Kept::~Kept() { *total_ -= bytes_; }

bool Kept::TooMuch(Napi::Env env) { return *Environment::Of(env).kept_bytes > kMostKept; }

Napi::ArrayBuffer NewArrayBuffer(Napi::Env env, size_t length) {
  if (length < kMayFail) return Napi::ArrayBuffer::New(env, length);
  try {
    return env.Global()
        .Get("ArrayBuffer")
        .As<Napi::Function>()
        .New({Napi::Number::New(env, static_cast<double>(length))})
        .As<Napi::ArrayBuffer>();
  } catch (const Napi::Error&) {
    throw Error(TF_RESOURCE_EXHAUSTED, "there is no memory for " + std::to_string(length) + " bytes");
  }
}

Napi::ArrayBuffer CopyToJs(Napi::Env env, const void* data, size_t length) {
  Napi::ArrayBuffer copy = NewArrayBuffer(env, length);
  if (length > 0) std::memcpy(copy.Data(), data, length);
  return copy;
}

std::shared_ptr<Lent> LendToJs(Napi::Env env, void* data, size_t length, std::shared_ptr<const void> owner,
                               Napi::ArrayBuffer* buffer) {
  Environment& environment = Environment::Of(env);
  if (environment.external_buffers_refused || length == 0 || length > kMostLent) return nullptr;
  auto lent = std::make_shared<Lent>(env, std::move(owner), length);
  auto hold = std::make_unique<std::shared_ptr<Lent>>(lent);
  napi_value value;
  const napi_status status = napi_create_external_arraybuffer(
      env, data, length,
      [](napi_env, void*, void* hint) {
        const std::unique_ptr<std::shared_ptr<Lent>> done(static_cast<std::shared_ptr<Lent>*>(hint));
      },
      hold.get(), &value);
  if (status == napi_no_external_buffers_allowed) {
    environment.external_buffers_refused = true;
    return nullptr;
  }
  if (status != napi_ok) throw Napi::Error::New(env);
  static_cast<void>(hold.release());
  *buffer = Napi::ArrayBuffer(env, value);
  return lent;
}

Napi::ArrayBuffer LendOrCopy(Napi::Env env, void* data, size_t length,
                             const std::shared_ptr<const void>& owner) {
  Napi::ArrayBuffer buffer;
  if (!Kept::TooMuch(env) && LendToJs(env, data, length, owner, &buffer) != nullptr) return buffer;
  return CopyToJs(env, data, length);
}

}  // namespace savedmodel::bind
