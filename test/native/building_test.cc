#include <utility>

#include "native/core/function.h"
#include "native/core/gradients.h"
#include "native/core/import_graph.h"
#include "native/core/operation.h"
#include "native/core/operation_spec.h"
#include "test/native/check.h"
#include "test/native/models.h"

namespace savedmodel::test {
namespace {

/// AttrValue messages: a type, a bool.
core::Bytes TypeValue(TF_DataType dtype) { return {0x30, static_cast<uint8_t>(dtype)}; }
core::Bytes BoolValue(bool value) { return {0x28, static_cast<uint8_t>(value ? 1 : 0)}; }

core::OperationSpec Spec(const core::Graph& graph, const std::string& type, const std::string& name,
                         const std::vector<core::Endpoint>& inputs) {
  core::OperationSpec spec;
  spec.type = type;
  spec.name = name;
  for (const auto& [operation, index] : inputs) {
    spec.inputs.push_back({false, {{graph.Operation(operation), index}}});
  }
  return spec;
}

void Add(const core::Graph& graph, const std::string& type, const std::string& name,
         const std::vector<core::Endpoint>& inputs) {
  core::AddOperation(graph, Spec(graph, type, name, inputs));
}

void AddConstant(const core::Graph& graph, const std::string& name, core::Tensor value) {
  core::OperationSpec spec = Spec(graph, "Const", name, {});
  spec.attributes.push_back({"dtype", TypeValue(value.dtype())});
  spec.attributes.push_back({"value", std::move(value)});
  core::AddOperation(graph, spec);
}

/// x = [1, 2] and y = x * x.
std::shared_ptr<core::Graph> Squares() {
  auto graph = std::make_shared<core::Graph>();
  AddConstant(*graph, "x", Floats({1, 2}));
  Add(*graph, "Mul", "y", {{"x", 0}, {"x", 0}});
  return graph;
}

std::vector<core::Tensor> Run(const std::shared_ptr<core::Graph>& graph,
                              const std::vector<core::Endpoint>& fetches) {
  const auto session = core::Session::Create(graph, "", std::nullopt);
  const core::Callable callable(session, {}, fetches, {}, std::nullopt);
  return callable.Run(session->Enter(), core::Inputs());
}

TEST(BuiltGraphsRun) {
  const auto graph = Squares();
  const std::vector<core::Tensor> outputs = Run(graph, {{"y", 0}});
  CHECK(Data<float>(outputs[0])[0] == 1 && Data<float>(outputs[0])[1] == 4);
  CHECK((graph->OutputShape({"y", 0}) == core::Dims{2}));
}

TEST(SessionsKnowWhatIsAddedLater) {
  const auto graph = Squares();
  const auto session = core::Session::Create(graph, "", std::nullopt);
  const core::Callable first(session, {}, {{"y", 0}}, {}, std::nullopt);
  first.Run(session->Enter(), core::Inputs());
  Add(*graph, "Neg", "z", {{"y", 0}});
  const core::Callable second(session, {}, {{"z", 0}}, {}, std::nullopt);
  CHECK(Data<float>(second.Run(session->Enter(), core::Inputs())[0])[1] == -4);
}

TEST(WhatCanNotBeBuiltIsRefusedAndFreed) {
  const auto graph = Squares();
  const auto refused = [&](TF_Code code, const std::string& phrase, const core::OperationSpec& spec) {
    CHECK_ERROR(code, phrase, core::AddOperation(*graph, spec));
    CHECK(graph->OperationNames().size() == 2);
  };
  refused(TF_INVALID_ARGUMENT, "Duplicate node name", Spec(*graph, "Neg", "y", {{"x", 0}}));
  refused(TF_INVALID_ARGUMENT, "Negg", Spec(*graph, "Negg", "z", {{"x", 0}}));
  refused(TF_OUT_OF_RANGE, "no output 1", Spec(*graph, "Neg", "z", {{"x", 1}}));
  refused(TF_OUT_OF_RANGE, "no output -1", Spec(*graph, "Neg", "z", {{"x", -1}}));
  refused(TF_INVALID_ARGUMENT, "1 inputs specified of 2", Spec(*graph, "Mul", "z", {{"x", 0}}));
  core::OperationSpec spec = Spec(*graph, "Neg", "z", {{"x", 0}});
  spec.control_inputs = {graph->Operation("y")};
  spec.attributes.push_back({"_mine", core::Bytes{0xff, 0xff}});
  refused(TF_INVALID_ARGUMENT, "", spec);
  core::OperationSpec product = Spec(*graph, "MatMul", "z", {{"x", 0}, {"x", 0}});
  product.attributes.push_back({"transpose_a", TypeValue(TF_FLOAT)});
  refused(TF_INVALID_ARGUMENT, "transpose_a", product);
}

TEST(OperationsAreLookedAt) {
  const auto graph = Squares();
  AddConstant(*graph, "m", Make<float>(TF_FLOAT, {1, 1}, {3}));
  core::OperationSpec spec = Spec(*graph, "MatMul", "p", {{"m", 0}, {"m", 0}});
  spec.attributes.push_back({"transpose_b", BoolValue(true)});
  spec.control_inputs = {graph->Operation("y")};
  TF_Operation* product = core::AddOperation(*graph, spec);
  CHECK(core::InputsOf(graph->Operation("y")).size() == 2);
  CHECK(core::InputsOf(graph->Operation("y"))[1].operation == "x");
  CHECK(core::ConsumersOf(graph->Output({"x", 0})).size() == 2);
  CHECK(core::ConsumersOf(graph->Output({"y", 0})).empty());
  CHECK((core::ControlInputsOf(product) == std::vector<std::string>{"y"}));
  CHECK((core::ControlOutputsOf(graph->Operation("y")) == std::vector<std::string>{"p"}));
  CHECK(core::OutputListLength(product, "product") == 1);
  CHECK_ERROR(TF_INVALID_ARGUMENT, "nothing", core::OutputListLength(product, "nothing"));
  CHECK(core::NodeDefOf(product).size() > 10);
  CHECK(std::holds_alternative<core::Buffer>(core::AttributeOf(product, "transpose_b")));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "nothing", core::AttributeOf(product, "nothing"));
  const auto value = core::AttributeOf(graph->Operation("m"), "value");
  CHECK(Data<float>(std::get<core::Tensor>(value))[0] == 3);
  CHECK(graph->OpDef("MatMul").size() > 10);
  CHECK_ERROR(TF_NOT_FOUND, "MatMull", graph->OpDef("MatMull"));
}

TEST(DerivativesAreAdded) {
  const auto graph = Squares();
  const auto dx = core::AddGradients(*graph, "d", {{"y", 0}}, {{"x", 0}}, {});
  CHECK(dx.size() == 1 && dx[0].operation.rfind("d/", 0) == 0);
  CHECK(Data<float>(Run(graph, {dx[0]})[0])[1] == 4);
  CHECK_ERROR(TF_INVALID_ARGUMENT, "2 derivatives dx",
              core::AddGradients(*graph, std::nullopt, {{"y", 0}}, {{"x", 0}}, {{"y", 0}, {"y", 0}}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "unreachable",
              core::AddGradients(*graph, std::nullopt, {{"x", 0}}, {{"y", 0}}, {}));
}

TEST(GraphsAreImported) {
  const core::Buffer written = Squares()->ToGraphDef();
  const auto* data = static_cast<const uint8_t*>(written.data());
  const auto graph = Squares();
  core::ImportOptions options;
  options.prefix = "again";
  options.input_map = {{{"x", 0}, {"y", 0}}, {{"nothing", 0}, {"y", 0}}};
  options.return_outputs = {{"y", 0}};
  options.return_operations = {"x"};
  options.control_dependencies = {"x"};
  const core::ImportResults results = core::ImportGraphDef(*graph, data, written.size(), options);
  CHECK(results.outputs.size() == 1 && results.outputs[0].operation == "again/y");
  CHECK((results.operations == std::vector<std::string>{"again/x"}));
  CHECK(results.unused.size() == 1 && results.unused[0].operation == "nothing");
  CHECK(Data<float>(Run(graph, results.outputs)[0])[1] == 16);
  CHECK_ERROR(TF_INVALID_ARGUMENT, "'x'", core::ImportGraphDef(*graph, data, written.size(), {}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "Invalid GraphDef",
              core::ImportGraphDef(*graph, data, written.size() - 3, {}));
}

TEST(FunctionsAreMadeCopiedAndCalled) {
  const auto body = std::make_shared<core::Graph>();
  core::OperationSpec placeholder = Spec(*body, "Placeholder", "a", {});
  placeholder.attributes.push_back({"dtype", TypeValue(TF_FLOAT)});
  core::AddOperation(*body, placeholder);
  Add(*body, "Neg", "b", {{"a", 0}});
  const core::Function function = core::Function::Of(*body, "negate", "", {{"a", 0}}, {{"b", 0}}, {"b"});
  CHECK(function.name() == "negate");
  const core::Buffer written = function.ToFunctionDef();
  const auto* data = static_cast<const uint8_t*>(written.data());

  const auto graph = Squares();
  core::Function::Import(core::Bytes(data, data + written.size())).CopyTo(*graph);
  CHECK(core::Function::In(*graph).size() == 1);
  Add(*graph, "negate", "call", {{"y", 0}});
  CHECK(Data<float>(Run(graph, {{"call", 0}})[0])[1] == -4);
  CHECK_ERROR(TF_INVALID_ARGUMENT, "name for each",
              core::Function::Of(*body, "f", "", {{"a", 0}}, {{"b", 0}}, {}));
  CHECK_ERROR(TF_INVALID_ARGUMENT, "FunctionDef", core::Function::Import({0xff, 0xff}));
}

}  // namespace
}  // namespace savedmodel::test
