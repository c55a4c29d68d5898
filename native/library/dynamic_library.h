#pragma once

#include <string>

namespace savedmodel::library {

/// A shared library. It is never unloaded: TensorFlow's threads and static objects live as long as the
/// process.
class DynamicLibrary {
 public:
  /// Throws Error UNAVAILABLE with the system's own message.
  static DynamicLibrary Open(const std::string& file);

  /// The address of an exported symbol, or null.
  void* Symbol(const char* name) const;

 private:
  explicit DynamicLibrary(void* handle) : handle_(handle) {}
  void* handle_;
};

/// Keeps the library that this code lies in from being unloaded: its threads outlive a worker that loaded it.
void PinThisLibrary();

/// Sets a variable of the process' real environment, which `process.env` of a worker does not reach.
void SetEnvironment(const char* name, const std::string& value);

}  // namespace savedmodel::library
