#include "native/core/operation.h"

#include "native/core/status.h"

namespace savedmodel::core {
namespace {

std::vector<std::string> Names(const std::vector<TF_Operation*>& operations) {
  std::vector<std::string> names;
  names.reserve(operations.size());
  for (TF_Operation* operation : operations) names.emplace_back(library::Tf().TF_OperationName(operation));
  return names;
}

}  // namespace

std::vector<Endpoint> InputsOf(TF_Operation* operation) {
  const auto& tf = library::Tf();
  std::vector<TF_Output> outputs(static_cast<size_t>(tf.TF_OperationNumInputs(operation)));
  tf.TF_OperationAllInputs(operation, outputs.data(), static_cast<int>(outputs.size()));
  std::vector<Endpoint> inputs;
  inputs.reserve(outputs.size());
  for (const TF_Output& output : outputs) inputs.push_back({tf.TF_OperationName(output.oper), output.index});
  return inputs;
}

std::vector<Endpoint> ConsumersOf(TF_Output output) {
  const auto& tf = library::Tf();
  std::vector<TF_Input> inputs(static_cast<size_t>(tf.TF_OperationOutputNumConsumers(output)));
  tf.TF_OperationOutputConsumers(output, inputs.data(), static_cast<int>(inputs.size()));
  std::vector<Endpoint> consumers;
  consumers.reserve(inputs.size());
  for (const TF_Input& input : inputs) consumers.push_back({tf.TF_OperationName(input.oper), input.index});
  return consumers;
}

std::vector<std::string> ControlInputsOf(TF_Operation* operation) {
  const auto& tf = library::Tf();
  std::vector<TF_Operation*> operations(static_cast<size_t>(tf.TF_OperationNumControlInputs(operation)));
  tf.TF_OperationGetControlInputs(operation, operations.data(), static_cast<int>(operations.size()));
  return Names(operations);
}

std::vector<std::string> ControlOutputsOf(TF_Operation* operation) {
  const auto& tf = library::Tf();
  std::vector<TF_Operation*> operations(static_cast<size_t>(tf.TF_OperationNumControlOutputs(operation)));
  const int count =
      tf.TF_OperationGetControlOutputs(operation, operations.data(), static_cast<int>(operations.size()));
  operations.resize(static_cast<size_t>(count));
  return Names(operations);
}

int OutputListLength(TF_Operation* operation, const std::string& name) {
  Status status;
  const int length = library::Tf().TF_OperationOutputListLength(operation, name.c_str(), status.get());
  status.Check();
  return length;
}

Buffer NodeDefOf(TF_Operation* operation) {
  Buffer node_def;
  Status status;
  library::Tf().TF_OperationToNodeDef(operation, node_def.get(), status.get());
  status.Check();
  return node_def;
}

std::variant<Buffer, Tensor, std::vector<Tensor>> AttributeOf(TF_Operation* operation,
                                                              const std::string& name) {
  const auto& tf = library::Tf();
  Status status;
  const TF_AttrMetadata metadata = tf.TF_OperationGetAttrMetadata(operation, name.c_str(), status.get());
  status.Check();
  // An empty list has no type.
  if (metadata.type != TF_ATTR_TENSOR || (metadata.is_list != 0 && metadata.list_size == 0)) {
    Buffer value;
    tf.TF_OperationGetAttrValueProto(operation, name.c_str(), value.get(), status.get());
    status.Check();
    return value;
  }
  std::vector<TF_Tensor*> pointers(metadata.is_list != 0 ? static_cast<size_t>(metadata.list_size) : 1);
  if (metadata.is_list != 0) {
    tf.TF_OperationGetAttrTensorList(operation, name.c_str(), pointers.data(),
                                     static_cast<int>(pointers.size()), status.get());
  } else {
    tf.TF_OperationGetAttrTensor(operation, name.c_str(), pointers.data(), status.get());
  }
  std::vector<Tensor> tensors;
  for (TF_Tensor* pointer : pointers) {
    if (pointer != nullptr) tensors.emplace_back(pointer);  // owned before anything is thrown
  }
  status.Check();
  if (metadata.is_list != 0) return tensors;
  return std::move(tensors.front());
}

}  // namespace savedmodel::core
