#include "native/core/graph.h"

#include <cstdint>
#include <limits>
#include <string>

#include "native/core/status.h"

namespace savedmodel::core {

void Graph::RequireChangeable() const {
  if (frozen_) {
    throw Error(TF_FAILED_PRECONDITION,
                "the graph is shared with other threads: nothing can be added to it any more");
  }
}

void RequireOutput(TF_Output output) {
  const int count = library::Tf().TF_OperationNumOutputs(output.oper);
  if (output.index >= 0 && output.index < count) return;
  throw Error(TF_OUT_OF_RANGE, std::string("operation '") + library::Tf().TF_OperationName(output.oper) +
                                   "' has " + std::to_string(count) + " outputs, no output " +
                                   std::to_string(output.index));
}

TF_Operation* Graph::Find(const std::string& name) const {
  return library::Tf().TF_GraphOperationByName(graph_.get(), name.c_str());
}

TF_Operation* Graph::Operation(const std::string& name) const {
  TF_Operation* operation = Find(name);
  if (operation == nullptr) throw Error(TF_NOT_FOUND, "the graph has no operation '" + name + "'");
  return operation;
}

TF_Output Graph::Output(const Endpoint& endpoint) const {
  const TF_Output output{Operation(endpoint.operation), endpoint.index};
  RequireOutput(output);
  return output;
}

std::vector<TF_Output> Graph::Outputs(const std::vector<Endpoint>& endpoints) const {
  std::vector<TF_Output> outputs;
  outputs.reserve(endpoints.size());
  for (const Endpoint& endpoint : endpoints) outputs.push_back(Output(endpoint));
  return outputs;
}

std::vector<std::string> Graph::OperationNames() const {
  std::vector<std::string> names;
  size_t position = 0;
  while (TF_Operation* operation = library::Tf().TF_GraphNextOperation(graph_.get(), &position)) {
    names.emplace_back(library::Tf().TF_OperationName(operation));
  }
  return names;
}

std::optional<Dims> Graph::OutputShape(const Endpoint& endpoint) const {
  const TF_Output output = Output(endpoint);
  Status status;
  const int rank = library::Tf().TF_GraphGetTensorNumDims(graph_.get(), output, status.get());
  status.Check();
  if (rank < 0) return std::nullopt;
  Dims dims(static_cast<size_t>(rank));
  library::Tf().TF_GraphGetTensorShape(graph_.get(), output, dims.data(), rank, status.get());
  status.Check();
  return dims;
}

Buffer Graph::ToGraphDef() const {
  Buffer graph_def;
  Status status;
  library::Tf().TF_GraphToGraphDef(graph_.get(), graph_def.get(), status.get());
  status.Check();
  // Of a message that is too large TensorFlow gives the size, memory that nothing was written to, and no
  // error.
  if (graph_def.size() > std::numeric_limits<int32_t>::max()) {
    throw Error(TF_INVALID_ARGUMENT, "the graph has " + std::to_string(graph_def.size()) +
                                         " bytes, and a message holds less than 2 GiB: keep large values in "
                                         "variables, not in constants");
  }
  return graph_def;
}

Buffer Graph::OpDef(const std::string& type) const {
  Buffer op_def;
  Status status;
  library::Tf().TF_GraphGetOpDef(graph_.get(), type.c_str(), op_def.get(), status.get());
  status.Check();
  return op_def;
}

}  // namespace savedmodel::core
