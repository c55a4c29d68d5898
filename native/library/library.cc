#include "native/library/library.h"

#include <atomic>
#include <cstdlib>
#include <mutex>

#include "native/library/dynamic_library.h"
#include "native/library/error.h"
#include "native/library/quiet_stderr.h"

namespace savedmodel::library {
namespace {

constexpr char kLogLevel[] = "TF_CPP_MIN_LOG_LEVEL";

Api& MutableTf() {
  static Api api;
  return api;
}

std::mutex& OpenMutex() {
  static auto* mutex = new std::mutex;  // outlives every thread that may still run while the process ends
  return *mutex;
}

std::atomic<bool> is_open{false};

void* FindSymbol(const std::vector<DynamicLibrary>& libraries, const char* name) {
  for (auto library = libraries.rbegin(); library != libraries.rend(); ++library) {
    if (void* symbol = library->Symbol(name)) return symbol;
  }
  return nullptr;
}

}  // namespace

const Api& Tf() {
  static const Api& api = MutableTf();
  return api;
}

void ThrowMissing(const char* name) {
  throw Error(TF_UNIMPLEMENTED, "libtensorflow " + Version() + " has no function " + name +
                                    "; a newer version is needed for this");
}

std::string Version() { return is_open.load(std::memory_order_acquire) ? Tf().TF_Version() : ""; }

void RequireOpen() {
  if (!is_open.load(std::memory_order_acquire)) {
    throw Error(TF_FAILED_PRECONDITION, "libtensorflow has not been opened yet");
  }
}

std::string Open(const std::vector<std::string>& files, const std::string& log_level) {
  const std::lock_guard<std::mutex> lock(OpenMutex());
  if (is_open.load(std::memory_order_acquire)) return Version();
  if (files.empty()) throw Error(TF_INVALID_ARGUMENT, "no library file to open");

  if (std::getenv(kLogLevel) == nullptr) SetEnvironment(kLogLevel, log_level);
  std::vector<DynamicLibrary> libraries;
  {
    // The oneDNN notice is logged by a static initialiser, before any log level counts.
    const QuietStderr silence(std::getenv(kLogLevel) != std::string("0"), "oneDNN custom operations are on",
                              "absl::InitializeLog() is called");
    for (const std::string& file : files) libraries.push_back(DynamicLibrary::Open(file));
  }
  if (FindSymbol(libraries, "TF_Version") == nullptr || FindSymbol(libraries, "TF_SessionRun") == nullptr) {
    throw Error(TF_UNAVAILABLE,
                files.back() + " is no libtensorflow: it has no TF_Version and TF_SessionRun");
  }
  Api& api = MutableTf();
#define TF_FUNCTION(name) api.name.Bind(FindSymbol(libraries, #name));
#include "native/library/c_api.def"
#undef TF_FUNCTION
  is_open.store(true, std::memory_order_release);
  return Version();
}

}  // namespace savedmodel::library
