#pragma once

#include <stdexcept>
#include <string>

#include "tensorflow/c/tf_status.h"

namespace savedmodel {

/// What every layer throws: one of TensorFlow's codes and a message. Never crosses into C.
class Error : public std::runtime_error {
 public:
  Error(TF_Code code, const std::string& message) : std::runtime_error(message), code_(code) {}

  TF_Code code() const { return code_; }

 private:
  TF_Code code_;
};

}  // namespace savedmodel
