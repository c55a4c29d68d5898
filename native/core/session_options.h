#pragma once

#include <memory>
#include <optional>
#include <string>

#include "native/core/buffer.h"
#include "native/core/status.h"
#include "native/library/library.h"

namespace savedmodel::core {

/// A TF_SessionOptions.
class SessionOptions {
 public:
  /// `config` is a serialized ConfigProto; `target` is empty for a session in this process. Throws Error
  /// INVALID_ARGUMENT where the former is none.
  SessionOptions(const std::optional<Bytes>& config, const std::string& target)
      : options_(library::Tf().TF_NewSessionOptions()) {
    if (!target.empty()) library::Tf().TF_SetTarget(options_.get(), target.c_str());
    if (!config) return;
    Status status;
    library::Tf().TF_SetConfig(options_.get(), config->data(), config->size(), status.get());
    status.Check();
  }

  TF_SessionOptions* get() const { return options_.get(); }

 private:
  struct Delete {
    void operator()(TF_SessionOptions* options) const { library::Tf().TF_DeleteSessionOptions(options); }
  };
  std::unique_ptr<TF_SessionOptions, Delete> options_;
};

}  // namespace savedmodel::core
