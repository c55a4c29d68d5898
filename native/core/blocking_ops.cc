#include "native/core/blocking_ops.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "native/core/function.h"

namespace savedmodel::core {
namespace {

/// Parts of the names of their types.
constexpr std::array<std::string_view, 13> kBlocking = {
    "Stage",    "Unstage", "Queue", "Barrier",       "Accumulator", "Collective", "Recv",
    "Iterator", "Dataset", "Mutex", "BatchFunction", "PyFunc",      "RemoteCall"};

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

}  // namespace savedmodel::core
