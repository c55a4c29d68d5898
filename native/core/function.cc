#include "native/core/function.h"

#include "native/core/status.h"

namespace savedmodel::core {

Function Function::Of(const Graph& body, const std::string& name, const std::string& description,
                      const std::vector<Endpoint>& inputs, const std::vector<Endpoint>& outputs,
                      const std::vector<std::string>& output_names) {
  if (output_names.size() != outputs.size()) {
    throw Error(TF_INVALID_ARGUMENT, "a function needs a name for each of its outputs");
  }
  const std::vector<TF_Output> from = body.Outputs(inputs);
  const std::vector<TF_Output> to = body.Outputs(outputs);
  std::vector<const char*> names;
  names.reserve(output_names.size());
  for (const std::string& output : output_names) names.push_back(output.c_str());
  Status status;
  // -1: all operations that lie between.
  TF_Function* function = library::Tf().TF_GraphToFunction(
      body.get(), name.c_str(), 0, -1, nullptr, static_cast<int>(from.size()), from.data(),
      static_cast<int>(to.size()), to.data(), names.data(), nullptr, description.c_str(), status.get());
  status.Check();
  return Function(function);
}

Function Function::Import(const Bytes& function_def) {
  Status status;
  TF_Function* function =
      library::Tf().TF_FunctionImportFunctionDef(function_def.data(), function_def.size(), status.get());
  status.Check();
  return Function(function);
}

std::vector<Function> Function::In(const Graph& graph) {
  const auto& tf = library::Tf();
  std::vector<TF_Function*> pointers(static_cast<size_t>(tf.TF_GraphNumFunctions(graph.get())));
  Status status;
  const int count =
      tf.TF_GraphGetFunctions(graph.get(), pointers.data(), static_cast<int>(pointers.size()), status.get());
  status.Check();
  std::vector<Function> functions;
  functions.reserve(pointers.size());
  for (int i = 0; i < count; ++i) functions.push_back(Function(pointers[static_cast<size_t>(i)]));
  return functions;
}

Buffer Function::ToFunctionDef() const {
  Buffer function_def;
  Status status;
  library::Tf().TF_FunctionToFunctionDef(function_.get(), function_def.get(), status.get());
  status.Check();
  return function_def;
}

void Function::CopyTo(const Graph& graph) const {
  Status status;
  library::Tf().TF_GraphCopyFunction(graph.get(), function_.get(), nullptr, status.get());
  status.Check();
}

}  // namespace savedmodel::core
