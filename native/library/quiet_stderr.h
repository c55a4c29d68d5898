#pragma once

#include <string>

namespace savedmodel::library {

/// While it lives, what the process writes to stderr is held back; then it is written after all, less the
/// lines that contain one of two phrases. For messages that no log level reaches.
class QuietStderr {
 public:
  QuietStderr(bool active, std::string phrase, std::string other_phrase);
  ~QuietStderr();
  QuietStderr(const QuietStderr&) = delete;
  QuietStderr& operator=(const QuietStderr&) = delete;

 private:
  std::string phrase_;
  std::string other_phrase_;
  [[maybe_unused]] int capture_ = -1;  // not on Windows
  [[maybe_unused]] int original_ = -1;
};

}  // namespace savedmodel::library
