#include "native/core/operation_spec.h"

#include "native/core/status.h"

namespace savedmodel::core {
namespace {

void SetAttribute(TF_OperationDescription* description, const std::string& name, const Bytes& value,
                  TF_Status* status) {
  library::Tf().TF_SetAttrValueProto(description, name.c_str(), value.data(), value.size(), status);
}

void SetAttribute(TF_OperationDescription* description, const std::string& name, const Tensor& value,
                  TF_Status* status) {
  library::Tf().TF_SetAttrTensor(description, name.c_str(), value.get(), status);
}

void SetAttribute(TF_OperationDescription* description, const std::string& name,
                  const std::vector<Tensor>& values, TF_Status* status) {
  std::vector<TF_Tensor*> pointers;
  pointers.reserve(values.size());
  for (const Tensor& value : values) pointers.push_back(value.get());
  library::Tf().TF_SetAttrTensorList(description, name.c_str(), pointers.data(),
                                     static_cast<int>(pointers.size()), status);
}

}  // namespace

TF_Operation* AddOperation(const Graph& graph, const OperationSpec& spec) {
  const auto& tf = library::Tf();
  // Checked first: from TF_NewOperation on nothing may throw.
  for (const OperationSpec::Input& input : spec.inputs) {
    for (const TF_Output& output : input.outputs) RequireOutput(output);
  }
  Status attribute_status;
  Status status;

  TF_OperationDescription* description =
      tf.TF_NewOperation(graph.get(), spec.type.c_str(), spec.name.c_str());
  if (!spec.device.empty()) tf.TF_SetDevice(description, spec.device.c_str());
  for (const auto& [is_list, outputs] : spec.inputs) {
    if (is_list) {
      tf.TF_AddInputList(description, outputs.data(), static_cast<int>(outputs.size()));
    } else {
      tf.TF_AddInput(description, outputs.front());
    }
  }
  for (TF_Operation* operation : spec.control_inputs) tf.TF_AddControlInput(description, operation);
  for (TF_Operation* operation : spec.colocated_with) tf.TF_ColocateWith(description, operation);
  for (const OperationSpec::Attribute& attribute : spec.attributes) {
    std::visit(
        [&](const auto& value) { SetAttribute(description, attribute.name, value, attribute_status.get()); },
        attribute.value);
    if (!attribute_status.ok()) break;
  }
  // Finishing is the only way to free the description; an attribute that is set to two values makes sure that
  // it fails.
  if (!attribute_status.ok()) {
    tf.TF_SetAttrBool(description, "_failed", 0);
    tf.TF_SetAttrBool(description, "_failed", 1);
  }
  TF_Operation* operation = tf.TF_FinishOperation(description, status.get());
  attribute_status.Check();
  status.Check();
  return operation;
}

}  // namespace savedmodel::core
