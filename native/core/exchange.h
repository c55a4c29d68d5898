#pragma once

#include <string>

namespace savedmodel::core {

/// Swaps two files or folders in one step, so that both names lead to something at every moment. False where
/// the system or the file system can't; throws for any other failure.
bool Exchange(const std::string& a, const std::string& b);

}  // namespace savedmodel::core
