#pragma once

#include <string>

#include "native/core/buffer.h"

namespace savedmodel::core {

/// All registered ops: a serialized OpList.
Buffer RegisteredOps();

/// Loads a library of custom ops and kernels for the life of the process; gives the ops that it registered, a
/// serialized OpList.
Buffer LoadOpLibrary(const std::string& file);

/// Loads a library that makes a kind of device known, with its kernels, for the life of the process. `file`
/// is an absolute path without links: one that is loaded already is not loaded again.
void LoadPluggableDeviceLibrary(const std::string& file);

}  // namespace savedmodel::core
