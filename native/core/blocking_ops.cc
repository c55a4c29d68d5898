#include "native/core/blocking_ops.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "native/core/function.h"

namespace savedmodel::core {
namespace {

/// Parts of the names of their types.
constexpr std::array<std::string_view, 13> kBlocking = {
    "Stage",    "Unstage", "Queue", "Barrier",       "Accumulator", "Collective", "Recv",
    "Iterator", "Dataset", "Mutex", "BatchFunction", "PyFunc",      "RemoteCall"};

/// Their types: those of TensorFlow 2 call functions, those of TensorFlow 1 lie between the others.
constexpr std::array<std::string_view, 13> kControlFlow = {
    "While", "StatelessWhile", "If",        "StatelessIf", "Case",     "StatelessCase", "For",
    "Enter", "RefEnter",       "RefSwitch", "Switch",      "XlaWhile", "MapDefun"};

/// How NodeDef.op is serialized.
std::string FieldOf(std::string_view type) {
  return std::string{'\x12', static_cast<char>(type.size())}.append(type);
}

bool Names(std::string_view text) {
  return std::any_of(kBlocking.begin(), kBlocking.end(),
                     [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

}  // namespace

bool MayBlock(const Graph& graph) {
  size_t position = 0;
  while (TF_Operation* operation = library::Tf().TF_GraphNextOperation(graph.get(), &position)) {
    if (Names(library::Tf().TF_OperationOpType(operation))) return true;
  }
  for (const Function& function : Function::In(graph)) {
    // Names of nodes that happen to contain one of these count, too: no harm but a choice that is not made.
    const Buffer definition = function.ToFunctionDef();
    if (Names({static_cast<const char*>(definition.data()), definition.size()})) return true;
  }
  return false;
}

bool HasControlFlow(const Graph& graph) {
  size_t position = 0;
  while (TF_Operation* operation = library::Tf().TF_GraphNextOperation(graph.get(), &position)) {
    const std::string_view type = library::Tf().TF_OperationOpType(operation);
    if (std::find(kControlFlow.begin(), kControlFlow.end(), type) != kControlFlow.end()) return true;
  }
  for (const Function& function : Function::In(graph)) {
    // Other bytes that happen to be these count, too.
    const Buffer definition = function.ToFunctionDef();
    const std::string_view bytes{static_cast<const char*>(definition.data()), definition.size()};
    if (std::any_of(kControlFlow.begin(), kControlFlow.end(), [&](std::string_view type) {
          return bytes.find(FieldOf(type)) != std::string_view::npos;
        }))
      return true;
  }
  return false;
}

}  // namespace savedmodel::core
