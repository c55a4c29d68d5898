#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "native/core/counted.h"
#include "native/library/library.h"

namespace savedmodel::core {

/// Bytes of a serialized protobuf message.
using Bytes = std::vector<uint8_t>;

/// A TF_Buffer: a serialized message that TensorFlow reads or wrote.
class Buffer : Counted<Buffer> {
 public:
  using Counted<Buffer>::Live;

  /// Empty, for TensorFlow to fill.
  Buffer() : buffer_(library::Tf().TF_NewBuffer()) {}
  /// Takes over one that TensorFlow made.
  explicit Buffer(TF_Buffer* buffer) : buffer_(buffer) {}
  /// A copy of `bytes`.
  explicit Buffer(const Bytes& bytes)
      : buffer_(library::Tf().TF_NewBufferFromString(bytes.data(), bytes.size())) {}

  /// Not a copy: the bytes outlive it.
  Buffer(const void* data, size_t size) : Buffer() {
    buffer_->data = data;
    buffer_->length = size;
  }

  TF_Buffer* get() const { return buffer_.get(); }
  const void* data() const { return buffer_->data; }
  size_t size() const { return buffer_->length; }

 private:
  struct Delete {
    void operator()(TF_Buffer* buffer) const { library::Tf().TF_DeleteBuffer(buffer); }
  };
  std::unique_ptr<TF_Buffer, Delete> buffer_;
};

}  // namespace savedmodel::core
