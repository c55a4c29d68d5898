#include "native/library/dynamic_library.h"

#include "native/library/error.h"

#ifdef _WIN32
#include <windows.h>

#include <array>
#else
#include <dlfcn.h>

#include <cstdlib>
#endif

namespace savedmodel::library {

#ifdef _WIN32

namespace {

std::wstring Wide(const std::string& utf8) {
  const int size = MultiByteToWideChar(CP_UTF8, 0, utf8.c_str(), -1, nullptr, 0);
  std::wstring wide(static_cast<size_t>(size), L'\0');
  MultiByteToWideChar(CP_UTF8, 0, utf8.c_str(), -1, wide.data(), size);
  return wide;
}

/// The system's own words for its last error, and its number, which says the same in every language.
std::string LastError() {
  const DWORD code = GetLastError();
  std::array<wchar_t, 512> wide{};
  FormatMessageW(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS | FORMAT_MESSAGE_MAX_WIDTH_MASK,
                 nullptr, code, 0, wide.data(), static_cast<DWORD>(wide.size()), nullptr);
  std::array<char, 2048> utf8{};
  WideCharToMultiByte(CP_UTF8, 0, wide.data(), -1, utf8.data(), static_cast<int>(utf8.size()) - 1, nullptr,
                      nullptr);
  return std::string(utf8.data()) + "(Windows error " + std::to_string(code) + ")";
}

}  // namespace

DynamicLibrary DynamicLibrary::Open(const std::string& file) {
  HMODULE handle = LoadLibraryExW(Wide(file).c_str(), nullptr, LOAD_WITH_ALTERED_SEARCH_PATH);
  if (handle == nullptr) {
    const std::string reason = LastError();  // before anything else can change it
    throw Error(TF_UNAVAILABLE, file + " can't be opened: " + reason);
  }
  return DynamicLibrary(handle);
}

void* DynamicLibrary::Symbol(const char* name) const {
  return reinterpret_cast<void*>(GetProcAddress(static_cast<HMODULE>(handle_), name));
}

void PinThisLibrary() {
  HMODULE handle;
  GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_PIN,
                     reinterpret_cast<LPCWSTR>(&PinThisLibrary), &handle);
}

void SetEnvironment(const char* name, const std::string& value) { _putenv_s(name, value.c_str()); }

#else

DynamicLibrary DynamicLibrary::Open(const std::string& file) {
  // Local: what this library brings along (protobuf, absl) must not meet another module's copy.
  void* handle = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) {
    const char* reason = dlerror();
    throw Error(TF_UNAVAILABLE,
                file + " can't be opened: " + (reason == nullptr ? "unknown reason" : reason));
  }
  return DynamicLibrary(handle);
}

void* DynamicLibrary::Symbol(const char* name) const { return dlsym(handle_, name); }

void PinThisLibrary() {
  Dl_info info;
  if (dladdr(reinterpret_cast<void*>(&PinThisLibrary), &info) != 0) {
    dlopen(info.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_NODELETE);
  }
}

void SetEnvironment(const char* name, const std::string& value) { setenv(name, value.c_str(), 1); }

#endif

}  // namespace savedmodel::library
