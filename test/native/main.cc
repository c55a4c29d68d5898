// Runs all tests, or those whose names contain a part:
//   native_tests [--only=PART] LIBRARY_FILE...

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

#include <cstdlib>
#include <cstring>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "native/core/server.h"
#include "native/library/library.h"
#include "test/native/check.h"
#include "test/native/models.h"

namespace {

/// What must hold while no library is open.
void BeforeOpening() {
  using savedmodel::library::Version;
  CHECK(Version().empty());
  CHECK_ERROR(TF_FAILED_PRECONDITION, "has not been opened", savedmodel::library::RequireOpen());
  CHECK_ERROR(TF_UNIMPLEMENTED, "TF_NewStatus", savedmodel::library::Tf().TF_NewStatus());
  CHECK_ERROR(TF_INVALID_ARGUMENT, "no library file", savedmodel::library::Open({}, "2"));
  CHECK_ERROR(TF_UNAVAILABLE, "/no/such/file", savedmodel::library::Open({"/no/such/file"}, "2"));
  CHECK_ERROR(TF_UNAVAILABLE, "saved_model.pb",
              savedmodel::library::Open({savedmodel::test::Model("mlp") + "/saved_model.pb"}, "2"));
  CHECK(Version().empty());
}

bool Passes(const char* name, void (*body)()) {
  try {
    body();
    return true;
  } catch (const std::exception& error) {
    std::cout << "FAILED " << name << ": " << error.what() << '\n';
    return false;
  }
}

/// What TensorFlow's servers go on using must not be destroyed under them: with one, a process leaves without
/// that. Leaks are looked for all the same.
int Leave(int code) {
  if (savedmodel::core::Server::Serving() == 0) return code;
  std::cout.flush();
#ifdef __SANITIZE_ADDRESS__
  if (__lsan_do_recoverable_leak_check() != 0) code = 1;
#endif
  std::_Exit(code);
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> files(argv + 1, argv + argc);
  std::string part;
  if (!files.empty() && files.front().rfind("--only=", 0) == 0) {
    part = files.front().substr(std::strlen("--only="));
    files.erase(files.begin());
  }
  int passed = 0;
  int failed = 0;
  const auto count = [&](bool passes) { ++(passes ? passed : failed); };

  count(Passes("BeforeOpening", BeforeOpening));
  const std::string version = savedmodel::library::Open(files, "2");
  for (const auto& test : savedmodel::test::Tests()) {
    if (test.name.find(part) != std::string::npos) count(Passes(test.name.c_str(), test.body));
  }
  std::cout << "libtensorflow " << version << ": " << passed << " passed, " << failed << " failed" << '\n';
  return Leave(failed == 0 ? 0 : 1);
}
