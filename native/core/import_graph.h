#pragma once

#include <string>
#include <utility>
#include <vector>

#include "native/core/buffer.h"
#include "native/core/graph.h"

namespace savedmodel::core {

/// How a GraphDef is added to a graph.
struct ImportOptions {
  /// Put before every name, with a slash; empty for none.
  std::string prefix;
  /// An output of the GraphDef, and the graph's own that takes its place.
  std::vector<std::pair<Endpoint, Endpoint>> input_map;
  /// The graph's operations that everything imported waits for.
  std::vector<std::string> control_dependencies;
  /// What is asked for, by the names in the GraphDef.
  std::vector<Endpoint> return_outputs;
  std::vector<std::string> return_operations;
};

struct ImportResults {
  std::vector<Endpoint> outputs;
  std::vector<std::string> operations;
  /// The keys of the input map that the GraphDef does not have.
  std::vector<Endpoint> unused;
};

/// Adds a serialized GraphDef. Throws Error with TensorFlow's code, and the graph is as it was.
ImportResults ImportGraphDef(const Graph& graph, const void* graph_def, size_t size,
                             const ImportOptions& options);

}  // namespace savedmodel::core
