#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "native/core/buffer.h"
#include "native/core/graph.h"
#include "native/core/tensor.h"

namespace savedmodel::core {

/// All that makes an operation. TF_OperationDescription can only be freed by finishing it: so everything is
/// collected and checked here first, and the operation is begun and finished in one go.
struct OperationSpec {
  /// One input, or a list of them.
  struct Input {
    bool is_list;
    std::vector<TF_Output> outputs;
  };
  /// A serialized AttrValue, a tensor, or a list of tensors.
  struct Attribute {
    std::string name;
    std::variant<Bytes, Tensor, std::vector<Tensor>> value;
  };

  std::string type;
  std::string name;
  std::string device;
  std::vector<Input> inputs;
  std::vector<TF_Operation*> control_inputs;
  std::vector<TF_Operation*> colocated_with;
  std::vector<Attribute> attributes;
};

/// Adds an operation; all that the spec names are operations of this graph. Throws Error, and the graph is as
/// it was: OUT_OF_RANGE for outputs that an operation does not have, and what TensorFlow reports.
TF_Operation* AddOperation(const Graph& graph, const OperationSpec& spec);

}  // namespace savedmodel::core
