#pragma once

#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "native/core/callable.h"
#include "native/core/saved_model.h"
#include "native/core/tensor.h"

namespace savedmodel::test {

/// The folder of a fixture's SavedModel.
inline std::string Model(const std::string& name) { return std::string(FIXTURES) + "/" + name + "/model"; }

inline core::SavedModel Load(const std::string& name) {
  return core::LoadSavedModel(Model(name), {"serve"}, std::nullopt, std::nullopt);
}

template <typename Value>
core::Tensor Make(TF_DataType dtype, const core::Dims& dims, const std::vector<Value>& values) {
  core::Tensor tensor = core::Tensor::Allocate(dtype, dims, core::ByteSize(dtype, dims));
  if (!values.empty()) std::memcpy(tensor.data(), values.data(), values.size() * sizeof(Value));
  return tensor;
}

inline core::Tensor Floats(const std::vector<float>& values) {
  return Make(TF_FLOAT, {static_cast<int64_t>(values.size())}, values);
}

template <typename Value>
const Value* Data(const core::Tensor& tensor) {
  return static_cast<const Value*>(tensor.data());
}

/// Inputs of one tensor.
inline core::Inputs Feed(core::Tensor tensor) {
  core::Inputs inputs;
  inputs.Add(std::move(tensor));
  return inputs;
}

/// `slow`: counts down from n, each step a product of two matrices.
inline core::Callable Slow(const core::SavedModel& model) {
  return core::Callable(model.session, {{"run_n", 0}}, {{"PartitionedCall", 0}, {"PartitionedCall", 1}}, {},
                        std::nullopt);
}

}  // namespace savedmodel::test
