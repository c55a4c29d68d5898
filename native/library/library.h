#pragma once

#include <string>
#include <vector>

#include "native/library/function.h"
#include "tensorflow/c/c_api.h"
#include "tensorflow/c/c_api_experimental.h"

namespace savedmodel::library {

/// The table of C functions.
struct Api {
// NOLINTNEXTLINE(bugprone-macro-parentheses): it makes a declaration
#define TF_FUNCTION(name) Function<decltype(::name)> name{#name};
#include "native/library/c_api.def"
#undef TF_FUNCTION
};

/// Opens libtensorflow, once per process: later calls give the version of the one that is open. `files` in
/// the order in which to open them, the one with the sessions last. `log_level` is what TF_CPP_MIN_LOG_LEVEL
/// is set to where the user has not set it. Throws Error: UNAVAILABLE where a file does not open or is no
/// libtensorflow.
std::string Open(const std::vector<std::string>& files, const std::string& log_level);

/// The version of the open library; empty if none is.
std::string Version();

/// The functions. Those who hold an object made by one of them need not ask whether the library is open.
const Api& Tf();

/// Throws Error FAILED_PRECONDITION if no library is open.
void RequireOpen();

}  // namespace savedmodel::library
