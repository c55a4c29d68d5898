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
    std::vector<Endpoint> endpoints;
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
  std::vector<std::string> control_inputs;
  std::vector<std::string> colocated_with;
  std::vector<Attribute> attributes;
};

/// Adds an operation. Throws Error, and the graph is as it was: NOT_FOUND, OUT_OF_RANGE for inputs that there
/// are not, and what TensorFlow reports.
TF_Operation* AddOperation(const Graph& graph, const OperationSpec& spec);

}  // namespace savedmodel::core
