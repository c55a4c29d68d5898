#include "native/library/quiet_stderr.h"

#include <array>
#include <sstream>
#include <utility>

#ifdef _WIN32

namespace savedmodel::library {

// Windows: the lines pass; docs/limits.md says so.
QuietStderr::QuietStderr(bool, std::string phrase, std::string other_phrase)
    : phrase_(std::move(phrase)), other_phrase_(std::move(other_phrase)) {}
QuietStderr::~QuietStderr() = default;

}  // namespace savedmodel::library

#else

#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>

namespace savedmodel::library {
namespace {

int TemporaryFile() {
#ifdef __linux__
  return memfd_create("savedmodel-stderr", MFD_CLOEXEC);
#else
  std::string path = "/tmp/savedmodel-stderr-XXXXXX";
  const int file = mkstemp(path.data());
  if (file >= 0) unlink(path.c_str());
  return file;
#endif
}

void WriteAll(int file, const std::string& text) {
  size_t done = 0;
  while (done < text.size()) {
    const ssize_t written = write(file, text.data() + done, text.size() - done);
    if (written <= 0) return;
    done += static_cast<size_t>(written);
  }
}

}  // namespace

QuietStderr::QuietStderr(bool active, std::string phrase, std::string other_phrase)
    : phrase_(std::move(phrase)), other_phrase_(std::move(other_phrase)) {
  if (!active) return;
  capture_ = TemporaryFile();
  if (capture_ < 0) return;
  original_ = dup(STDERR_FILENO);
  if (original_ >= 0) dup2(capture_, STDERR_FILENO);
}

QuietStderr::~QuietStderr() {
  if (original_ >= 0) {
    dup2(original_, STDERR_FILENO);
    std::string held;
    std::array<char, 4096> chunk{};
    lseek(capture_, 0, SEEK_SET);
    for (ssize_t n; (n = read(capture_, chunk.data(), chunk.size())) > 0;)
      held.append(chunk.data(), static_cast<size_t>(n));
    std::istringstream lines(held);
    for (std::string line; std::getline(lines, line);) {
      const bool known =
          line.find(phrase_) != std::string::npos || line.find(other_phrase_) != std::string::npos;
      if (!known) WriteAll(original_, line + "\n");
    }
    close(original_);
  }
  if (capture_ >= 0) close(capture_);
}

}  // namespace savedmodel::library

#endif
