// Refuses ArrayBuffers over foreign memory as Electron does, whose V8 keeps all buffers in a cage.
//
// REFUSALS_FILE, where set, names a file that a line is added to at each refusal.

#include <fcntl.h>

#include <cstdlib>
#include <string>

#include "imports.h"

namespace {

constexpr int kNoExternalBuffersAllowed = 22;  // napi_no_external_buffers_allowed

int Refuse(void*, void*, size_t, void*, void*, void*) {
  if (const char* path = std::getenv("REFUSALS_FILE")) {
    const int file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file >= 0) {
      if (write(file, "refused\n", 8) < 0) std::abort();
      close(file);
    }
  }
  return kNoExternalBuffersAllowed;
}

}  // namespace

void* preload::Replacement(const char* import) {
  const std::string name = import;
  const bool refused = name == "napi_create_external_arraybuffer" || name == "napi_create_external_buffer";
  return refused ? reinterpret_cast<void*>(&Refuse) : nullptr;
}
