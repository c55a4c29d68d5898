#include "native/bind/shapes.h"

#include <cstdint>

#include "native/bind/values.h"
#include "native/library/error.h"

namespace savedmodel::bind {

PackedFeeds::PackedFeeds(Napi::Env env, napi_value packed) {
  napi_typedarray_type type;
  size_t length;
  void* data;
  if (napi_get_typedarray_info(env, packed, &type, &length, &data, nullptr, nullptr) != napi_ok ||
      type != napi_float64_array) {
    throw Error(TF_INVALID_ARGUMENT, "feeds are packed in a Float64Array");
  }
  begin_ = static_cast<const double*>(data);
  Begin(length);
}

PackedFeeds::PackedFeeds(const std::vector<double>& numbers) : begin_(numbers.data()) {
  Begin(numbers.size());
}

void PackedFeeds::Begin(size_t length) {
  const int64_t count = length == 0 ? 0 : DimOf(*begin_);
  if (count < 1 || static_cast<size_t>(count) > length)
    throw Error(TF_INVALID_ARGUMENT, "the packed feeds are cut off");
  next_ = begin_ + 1;
  end_ = begin_ + count;
}

core::Dims PackedFeeds::Shape() {
  if (next_ == end_) throw Error(TF_INVALID_ARGUMENT, "there are fewer shapes than feeds");
  const int64_t rank = DimOf(*next_++);
  if (rank > end_ - next_) throw Error(TF_INVALID_ARGUMENT, "a shape is cut off");
  core::Dims dims(static_cast<size_t>(rank));
  for (int64_t& dim : dims) dim = DimOf(*next_++);
  return dims;
}

const void* PackedFeeds::Data(size_t bytes) {
  const size_t count = bytes / sizeof(double) + (bytes % sizeof(double) == 0 ? 0 : 1);
  if (count > static_cast<size_t>(end_ - next_)) throw Error(TF_INVALID_ARGUMENT, "packed data is cut off");
  const void* data = next_;
  next_ += count;
  return data;
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
