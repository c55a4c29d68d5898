#pragma once

#include <exception>
#include <string>
#include <utility>

#include "tensorflow/c/tf_status.h"

namespace savedmodel {

/// What every layer throws: one of TensorFlow's codes and a message. Never crosses into C.
class Error : public std::exception {
 public:
  Error(TF_Code code, std::string message) : code_(code), message_(std::move(message)) {}

  TF_Code code() const { return code_; }
  const char* what() const noexcept override { return message_.c_str(); }

 private:
  TF_Code code_;
  std::string message_;
};

}  // namespace savedmodel
