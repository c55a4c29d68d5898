#include "native/bind/shapes.h"

#include <cstdint>
#include <cstring>

#include "native/bind/data.h"
#include "native/bind/values.h"
#include "native/library/error.h"

namespace savedmodel::bind {

namespace {

/// V8 keeps a typed array of so many bytes among its objects, which takes a tenth of an ArrayBuffer's time.
constexpr size_t kPackUpTo = 64;

struct Doubles {
  double* begin;
  size_t length;
};

Doubles DoublesOf(Napi::Env env, napi_value array) {
  napi_typedarray_type type;
  size_t length;
  void* data;
  if (napi_get_typedarray_info(env, array, &type, &length, &data, nullptr, nullptr) != napi_ok ||
      type != napi_float64_array) {
    throw Error(TF_INVALID_ARGUMENT, "feeds are packed in a Float64Array");
  }
  return {static_cast<double*>(data), length};
}

size_t DoublesFor(size_t bytes) { return bytes / sizeof(double) + (bytes % sizeof(double) == 0 ? 0 : 1); }

}  // namespace

Packed::Packed(Napi::Env env, napi_value packed) {
  const Doubles doubles = DoublesOf(env, packed);
  begin_ = doubles.begin;
  Begin(doubles.length);
}

Packed::Packed(const std::vector<double>& numbers) : begin_(numbers.data()) { Begin(numbers.size()); }

void Packed::Begin(size_t length) {
  const int64_t count = length == 0 ? 0 : DimOf(*begin_);
  if (count < 1 || static_cast<size_t>(count) > length)
    throw Error(TF_INVALID_ARGUMENT, "the packed feeds are cut off");
  next_ = begin_ + 1;
  end_ = begin_ + count;
}

core::Dims Packed::Shape() {
  if (next_ == end_) throw Error(TF_INVALID_ARGUMENT, "there are fewer shapes than feeds");
  const int64_t rank = DimOf(*next_++);
  if (rank > end_ - next_) throw Error(TF_INVALID_ARGUMENT, "a shape is cut off");
  core::Dims dims(static_cast<size_t>(rank));
  for (int64_t& dim : dims) dim = DimOf(*next_++);
  return dims;
}

const void* Packed::Data(size_t bytes) {
  const size_t count = DoublesFor(bytes);
  if (count > static_cast<size_t>(end_ - next_)) throw Error(TF_INVALID_ARGUMENT, "packed data is cut off");
  const void* data = next_;
  next_ += count;
  return data;
}

bool PackOutputs(Napi::Env env, const std::vector<core::Tensor>& outputs, napi_value packed) {
  const Doubles doubles = DoublesOf(env, packed);
  size_t next = 1;
  for (const core::Tensor& tensor : outputs) {
    if (!HoldsPlainData(tensor.dtype())) return false;
    const size_t bytes = tensor.byte_length();
    const int rank = tensor.rank();
    const size_t count = 1 + static_cast<size_t>(rank) + DoublesFor(bytes);
    if (bytes > kPackUpTo || next > doubles.length || count > doubles.length - next) return false;
    doubles.begin[next++] = rank;
    for (int i = 0; i < rank; ++i) doubles.begin[next++] = static_cast<double>(tensor.dim(i));
    if (bytes > 0) std::memcpy(doubles.begin + next, tensor.data(), bytes);
    next += DoublesFor(bytes);
  }
  return true;
}

napi_value ShapeCache::ToJs(Napi::Env env, const core::Dims& dims) {
  uint64_t hash = dims.size();
  for (const int64_t dim : dims) hash = hash * 31 + static_cast<uint64_t>(dim);
  Entry& entry = entries_[hash % kEntries];
  if (entry.array.IsEmpty() || entry.dims != dims) {
    const Napi::Object array(env, DimsToJs(env, dims));
    array.Freeze();
    entry.array = Napi::Persistent(array);
    entry.dims = dims;
  }
  return entry.array.Value();
}

}  // namespace savedmodel::bind
