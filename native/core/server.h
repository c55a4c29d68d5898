#pragma once

#include <atomic>
#include <cstdint>
#include <string>

#include "native/core/buffer.h"
#include "native/library/library.h"

namespace savedmodel::core {

/// A TF_Server: this process as one task of a cluster. Once made, TensorFlow's server lives as long as the
/// process. To delete one that has begun is a failed check, which ends the process; one that has not stays in
/// TensorFlow's list of the masters in this process, where the next session with its target would find what
/// was freed.
class Server {
 public:
  /// TF_NewServer: takes the port, but serves nobody yet. `server_def` is a serialized ServerDef whose jobs
  /// have names that can stand in a device's: another name ends the process. Throws Error.
  explicit Server(const Bytes& server_def);

  /// TF_ServerStart. Starting twice does nothing. Throws Error FAILED_PRECONDITION once it is stopped.
  void Start();
  /// TF_ServerStop: one that has not begun will not. Throws Error UNIMPLEMENTED for one that has.
  void Stop();
  /// TF_ServerTarget.
  std::string Target() const;

  /// True for the target of a server in this process: TensorFlow calls its master directly then, without a
  /// deadline.
  static bool IsHere(const std::string& target);

  /// How many serve: TensorFlow's threads for them run until the process ends.
  static int64_t Serving() { return serving_.load(); }

 private:
  TF_Server* server_;
  bool started_ = false;
  static inline std::atomic<int64_t> serving_{0};
};

}  // namespace savedmodel::core
