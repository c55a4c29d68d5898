#include "native/core/gradients.h"

#include "native/core/status.h"

namespace savedmodel::core {

std::vector<Endpoint> AddGradients(const Graph& graph, const std::optional<std::string>& prefix,
                                   const std::vector<Endpoint>& y, const std::vector<Endpoint>& x,
                                   const std::vector<Endpoint>& dx) {
  // The C API reads as many of dx as there are of y.
  if (!dx.empty() && dx.size() != y.size()) {
    throw Error(TF_INVALID_ARGUMENT, "there are " + std::to_string(y.size()) + " outputs y, but " +
                                         std::to_string(dx.size()) + " derivatives dx");
  }
  std::vector<TF_Output> ys = graph.Outputs(y);
  std::vector<TF_Output> xs = graph.Outputs(x);
  std::vector<TF_Output> dxs = graph.Outputs(dx);
  std::vector<TF_Output> dys(xs.size(), TF_Output{nullptr, 0});
  Status status;
  library::Tf().TF_AddGradientsWithPrefix(graph.get(), prefix ? prefix->c_str() : nullptr, ys.data(),
                                          static_cast<int>(ys.size()), xs.data(), static_cast<int>(xs.size()),
                                          dx.empty() ? nullptr : dxs.data(), status.get(), dys.data());
  status.Check();
  std::vector<Endpoint> derivatives;
  derivatives.reserve(dys.size());
  for (size_t i = 0; i < dys.size(); ++i) {
    if (dys[i].oper == nullptr) {
      throw Error(TF_INVALID_ARGUMENT,
                  "y has no derivative with respect to " + x[i].operation + ":" + std::to_string(x[i].index));
    }
    derivatives.push_back({library::Tf().TF_OperationName(dys[i].oper), dys[i].index});
  }
  return derivatives;
}

}  // namespace savedmodel::core
