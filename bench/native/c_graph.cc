// The reference of bench/measurements/graph-build.mjs: dense layers with all that is between them, added to a
// graph one operation after the other.
//
//   c_graph library=FILE ... layers=1250
//
// A run is that of making a graph of 8 operations a layer; deleting it is not timed.

#include "bench/native/reference.h"
#include "native/library/dynamic_library.h"

namespace {

using reference::Check;
using reference::Fail;
using reference::Tf;

constexpr int64_t kUnits = 64;

/// What the library itself does not call, and its table does not have.
struct Setters {
  savedmodel::library::Function<decltype(TF_SetAttrType)> type{"TF_SetAttrType"};
  savedmodel::library::Function<decltype(TF_SetAttrShape)> shape{"TF_SetAttrShape"};

  void Bind(const std::vector<std::string>& files) {
    for (const std::string& file : files) {
      const auto library = savedmodel::library::DynamicLibrary::Open(file);
      if (void* symbol = library.Symbol(type.name())) type.Bind(symbol);
      if (void* symbol = library.Symbol(shape.name())) shape.Bind(symbol);
    }
  }
};

Setters& Own() {
  static Setters setters;
  return setters;
}

/// Adds operations with names as `graph.ops` makes them: the type, and a number from the second on.
class Builder {
 public:
  Builder(TF_Graph* graph, TF_Status* status) : graph_(graph), status_(status) {}

  TF_Output Placeholder(const std::vector<int64_t>& shape) {
    TF_OperationDescription* description = Begin("Placeholder", placeholders_++);
    Own().type(description, "dtype", TF_FLOAT);
    Own().shape(description, "shape", shape.data(), static_cast<int>(shape.size()));
    return Finish(description);
  }

  TF_Output MatMul(TF_Output a, TF_Output b) {
    TF_OperationDescription* description = Begin("MatMul", products_++);
    Tf().TF_AddInput(description, a);
    Tf().TF_AddInput(description, b);
    Tf().TF_SetAttrBool(description, "transpose_b", 1);
    return Finish(description);
  }

  TF_Output Binary(const char* type, int* count, TF_Output a, TF_Output b) {
    TF_OperationDescription* description = Begin(type, (*count)++);
    Tf().TF_AddInput(description, a);
    Tf().TF_AddInput(description, b);
    return Finish(description);
  }

  TF_Output Unary(const char* type, int* count, TF_Output a) {
    TF_OperationDescription* description = Begin(type, (*count)++);
    Tf().TF_AddInput(description, a);
    return Finish(description);
  }

  TF_Output AddN(const std::vector<TF_Output>& inputs) {
    TF_OperationDescription* description = Begin("AddN", sums_++);
    Tf().TF_AddInputList(description, inputs.data(), static_cast<int>(inputs.size()));
    return Finish(description);
  }

  TF_Output Layer(TF_Output x) {
    const TF_Output weights = Placeholder({kUnits, kUnits});
    const TF_Output bias = Placeholder({kUnits});
    const TF_Output sum = Binary("BiasAdd", &biases_, MatMul(x, weights), bias);
    const TF_Output y = Unary("Relu", &relus_, sum);
    const TF_Output square = Binary("Mul", &squares_, y, y);
    return Unary("Tanh", &tanhs_, AddN({y, square}));
  }

 private:
  TF_OperationDescription* Begin(const char* type, int count) {
    if (count == 0) return Tf().TF_NewOperation(graph_, type, type);
    return Tf().TF_NewOperation(graph_, type, (std::string(type) + "_" + std::to_string(count)).c_str());
  }

  TF_Output Finish(TF_OperationDescription* description) {
    TF_Operation* operation = Tf().TF_FinishOperation(description, status_);
    Check(status_);
    return {operation, 0};
  }

  TF_Graph* graph_;
  TF_Status* status_;
  int placeholders_ = 0, products_ = 0, biases_ = 0, relus_ = 0, squares_ = 0, sums_ = 0, tanhs_ = 0;
};

double Build(size_t layers) {
  TF_Status* status = Tf().TF_NewStatus();
  const reference::Clock::time_point start = reference::Clock::now();
  TF_Graph* graph = Tf().TF_NewGraph();
  Builder builder(graph, status);
  TF_Output x = builder.Placeholder({-1, kUnits});
  for (size_t i = 0; i < layers; ++i) x = builder.Layer(x);
  const double took = reference::MicrosecondsSince(start);
  Tf().TF_DeleteGraph(graph);
  Tf().TF_DeleteStatus(status);
  return took;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::vector<std::string> libraries;
    size_t layers = 0;
    for (const auto& [key, value] : reference::ParseOptions(argc, argv)) {
      if (key == "library")
        libraries.push_back(value);
      else if (key == "layers")
        layers = std::stoul(value);
      else
        Fail("no such option: " + key);
    }
    savedmodel::library::Open(libraries, "2");
    Own().Bind(libraries);
    return reference::Serve([&](size_t count, size_t) {
      std::vector<double> latencies(count);
      for (double& latency : latencies) latency = Build(layers);
      return latencies;
    });
  } catch (const std::exception& error) {
    Fail(error.what());
  }
}
