// A disk that is full: once the environment's SAVEDMODEL_TEST_DISK_BYTES are written with fwrite, as
// TensorFlow writes files, nothing more is. What is printed does not count. Where SAVEDMODEL_TEST_DISK_KILLS
// is set the process is killed then.

#include <dlfcn.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <cstdlib>

namespace {

std::atomic<long> left{-1};

long Left() {
  if (left < 0) {
    const char* bytes = std::getenv("SAVEDMODEL_TEST_DISK_BYTES");
    left = bytes == nullptr ? 1L << 60 : std::atol(bytes);
  }
  return left;
}

using Write = size_t (*)(const void*, size_t, size_t, FILE*);

}  // namespace

extern "C" size_t fwrite(const void* data, size_t size, size_t count, FILE* file) {
  static const auto real = reinterpret_cast<Write>(dlsym(RTLD_NEXT, "fwrite"));
  if (file == stdout || file == stderr) return real(data, size, count, file);
  const long bytes = static_cast<long>(size * count);
  if (Left() < bytes) {
    if (std::getenv("SAVEDMODEL_TEST_DISK_KILLS") != nullptr) std::raise(SIGKILL);
    left = 0;
    errno = ENOSPC;
    return 0;
  }
  left -= bytes;
  return real(data, size, count, file);
}
