#pragma once

#include <memory>
#include <string>
#include <vector>

#include "native/core/buffer.h"
#include "native/core/counted.h"
#include "native/core/graph.h"
#include "native/library/library.h"

namespace savedmodel::core {

/// A TF_Function: a graph with named inputs and outputs, to be called by operations.
class Function : Counted<Function> {
 public:
  using Counted<Function>::Live;

  /// What lies between `inputs` and `outputs` in a graph. Throws Error.
  static Function Of(const Graph& body, const std::string& name, const std::string& description,
                     const std::vector<Endpoint>& inputs, const std::vector<Endpoint>& outputs,
                     const std::vector<std::string>& output_names);
  /// From a serialized FunctionDef. Throws Error INVALID_ARGUMENT where it is none.
  static Function Import(const Bytes& function_def);
  /// The functions that a graph has. Throws Error.
  static std::vector<Function> In(const Graph& graph);

  std::string name() const { return library::Tf().TF_FunctionName(function_.get()); }
  /// A serialized FunctionDef. Throws Error.
  Buffer ToFunctionDef() const;
  /// Adds it to a graph, if that has it not. Throws Error INVALID_ARGUMENT if it has another of that name.
  void CopyTo(const Graph& graph) const;

 private:
  explicit Function(TF_Function* function) : function_(function) {}

  struct Delete {
    void operator()(TF_Function* function) const { library::Tf().TF_DeleteFunction(function); }
  };
  std::unique_ptr<TF_Function, Delete> function_;
};

}  // namespace savedmodel::core
