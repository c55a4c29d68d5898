#include "native/core/exchange.h"

#ifdef __linux__
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
#elif defined(__APPLE__)
#include <stdio.h>
#endif

#include <cerrno>
#include <cstring>

#include "native/library/error.h"

namespace savedmodel::core {
namespace {

/// 0, or -1 with `errno`, as the system has it.
int Swap(const char* a, const char* b) {
#if defined(__linux__) && defined(SYS_renameat2)
  constexpr unsigned kExchange = 2;  // RENAME_EXCHANGE: older headers lack it
  return static_cast<int>(syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, kExchange));
#elif defined(__APPLE__)
  return renamex_np(a, b, RENAME_SWAP);
#else
  static_cast<void>(a);
  static_cast<void>(b);
  errno = ENOSYS;
  return -1;
#endif
}

}  // namespace

bool Exchange(const std::string& a, const std::string& b) {
  if (Swap(a.c_str(), b.c_str()) == 0) return true;
  const int error = errno;
  if (error == ENOSYS || error == EINVAL || error == ENOTSUP) return false;
  const bool denied = error == EACCES || error == EPERM || error == EROFS;
  throw Error(denied ? TF_PERMISSION_DENIED : TF_UNKNOWN,
              "can't put " + a + " in the place of " + b + ": " + std::strerror(error));
}

}  // namespace savedmodel::core
