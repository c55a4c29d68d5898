#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "native/core/buffer.h"
#include "native/core/counted.h"
#include "native/core/tensor.h"
#include "native/library/library.h"

namespace savedmodel::core {

/// An output (or input) of an operation, by the operation's name.
struct Endpoint {
  std::string operation;
  int index;
};

/// Throws Error OUT_OF_RANGE where the operation has no such output: the C API does not check the index
/// everywhere, and reads beyond the list.
void RequireOutput(TF_Output output);

/// A TF_Graph. Operations belong to it and are looked up by name, so that no pointer to one outlives it.
class Graph : Counted<Graph> {
 public:
  using Counted<Graph>::Live;

  Graph() : graph_(library::Tf().TF_NewGraph()) {}

  TF_Graph* get() const { return graph_.get(); }

  /// From now on several threads read it, which TensorFlow allows only where nothing is added.
  void Freeze() { frozen_ = true; }
  /// Throws Error FAILED_PRECONDITION once it is frozen.
  void RequireChangeable() const;

  /// Null if there is none of this name.
  TF_Operation* Find(const std::string& name) const;
  /// Throws Error NOT_FOUND.
  TF_Operation* Operation(const std::string& name) const;
  /// Throws Error NOT_FOUND or OUT_OF_RANGE.
  TF_Output Output(const Endpoint& endpoint) const;
  std::vector<TF_Output> Outputs(const std::vector<Endpoint>& endpoints) const;

  std::vector<std::string> OperationNames() const;
  /// The inferred shape, -1 for an unknown dimension; none where the rank is unknown.
  std::optional<Dims> OutputShape(const Endpoint& endpoint) const;
  /// A serialized GraphDef.
  Buffer ToGraphDef() const;
  /// The serialized OpDef of an op type that is registered, or of a function of the graph. Throws Error
  /// NOT_FOUND.
  Buffer OpDef(const std::string& type) const;

 private:
  struct Delete {
    void operator()(TF_Graph* graph) const { library::Tf().TF_DeleteGraph(graph); }
  };
  std::unique_ptr<TF_Graph, Delete> graph_;
  std::atomic<bool> frozen_{false};
};

}  // namespace savedmodel::core
