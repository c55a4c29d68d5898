#pragma once

#include <memory>

#include "native/library/error.h"
#include "native/library/library.h"

namespace savedmodel::core {

/// A TF_Status that a call writes to and that is then looked at.
class Status {
 public:
  Status() : status_(library::Tf().TF_NewStatus()) {}

  TF_Status* get() { return status_.get(); }
  bool ok() const { return library::Tf().TF_GetCode(status_.get()) == TF_OK; }

  /// Throws Error with TensorFlow's code and message unless the call went well.
  void Check() const {
    const TF_Code code = library::Tf().TF_GetCode(status_.get());
    if (code != TF_OK) throw Error(code, library::Tf().TF_Message(status_.get()));
  }

 private:
  struct Delete {
    void operator()(TF_Status* status) const { library::Tf().TF_DeleteStatus(status); }
  };
  std::unique_ptr<TF_Status, Delete> status_;
};

}  // namespace savedmodel::core
