#pragma once

#include <string>
#include <variant>
#include <vector>

#include "native/core/buffer.h"
#include "native/core/graph.h"
#include "native/core/tensor.h"

// What there is to know of an operation that a graph has.
namespace savedmodel::core {

/// The outputs that it takes, in order.
std::vector<Endpoint> InputsOf(TF_Operation* operation);
/// The inputs that an output goes to: the operation and the index among its inputs.
std::vector<Endpoint> ConsumersOf(TF_Output output);
/// The names of the operations that it runs after, apart from those that it takes inputs of.
std::vector<std::string> ControlInputsOf(TF_Operation* operation);
/// The names of the operations that wait for it.
std::vector<std::string> ControlOutputsOf(TF_Operation* operation);
/// The number of outputs in a list of outputs, by its name in the op's definition. Throws Error.
int OutputListLength(TF_Operation* operation, const std::string& name);
/// A serialized NodeDef.
Buffer NodeDefOf(TF_Operation* operation);
/// A serialized AttrValue, a tensor or a list of tensors. Throws Error INVALID_ARGUMENT if there is none.
std::variant<Buffer, Tensor, std::vector<Tensor>> AttributeOf(TF_Operation* operation,
                                                              const std::string& name);

}  // namespace savedmodel::core
