#include "native/core/import_graph.h"

#include <memory>

#include "native/core/status.h"

namespace savedmodel::core {
namespace {

struct DeleteOptions {
  void operator()(TF_ImportGraphDefOptions* options) const {
    library::Tf().TF_DeleteImportGraphDefOptions(options);
  }
};
struct DeleteResults {
  void operator()(TF_ImportGraphDefResults* results) const {
    library::Tf().TF_DeleteImportGraphDefResults(results);
  }
};

ImportResults Read(TF_ImportGraphDefResults* results) {
  const auto& tf = library::Tf();
  ImportResults read;
  int count = 0;
  TF_Output* outputs = nullptr;
  tf.TF_ImportGraphDefResultsReturnOutputs(results, &count, &outputs);
  for (int i = 0; i < count; ++i) {
    read.outputs.push_back({tf.TF_OperationName(outputs[i].oper), outputs[i].index});
  }
  TF_Operation** operations = nullptr;
  tf.TF_ImportGraphDefResultsReturnOperations(results, &count, &operations);
  for (int i = 0; i < count; ++i) read.operations.emplace_back(tf.TF_OperationName(operations[i]));
  const char** names = nullptr;
  int* indices = nullptr;
  tf.TF_ImportGraphDefResultsMissingUnusedInputMappings(results, &count, &names, &indices);
  for (int i = 0; i < count; ++i) read.unused.push_back({names[i], indices[i]});
  return read;
}

}  // namespace

ImportResults ImportGraphDef(const Graph& graph, const void* graph_def, size_t size,
                             const ImportOptions& options) {
  const auto& tf = library::Tf();
  const std::unique_ptr<TF_ImportGraphDefOptions, DeleteOptions> native(tf.TF_NewImportGraphDefOptions());
  if (!options.prefix.empty()) tf.TF_ImportGraphDefOptionsSetPrefix(native.get(), options.prefix.c_str());
  for (const auto& [source, destination] : options.input_map) {
    tf.TF_ImportGraphDefOptionsAddInputMapping(native.get(), source.operation.c_str(), source.index,
                                               graph.Output(destination));
  }
  for (const std::string& name : options.control_dependencies) {
    tf.TF_ImportGraphDefOptionsAddControlDependency(native.get(), graph.Operation(name));
  }
  for (const Endpoint& output : options.return_outputs) {
    tf.TF_ImportGraphDefOptionsAddReturnOutput(native.get(), output.operation.c_str(), output.index);
  }
  for (const std::string& name : options.return_operations) {
    tf.TF_ImportGraphDefOptionsAddReturnOperation(native.get(), name.c_str());
  }
  const Buffer buffer(graph_def, size);
  Status status;
  const std::unique_ptr<TF_ImportGraphDefResults, DeleteResults> results(
      tf.TF_GraphImportGraphDefWithResults(graph.get(), buffer.get(), native.get(), status.get()));
  status.Check();
  return Read(results.get());
}

}  // namespace savedmodel::core
