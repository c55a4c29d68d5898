#pragma once

#include <optional>
#include <string>
#include <vector>

#include "native/core/graph.h"

namespace savedmodel::core {

/// Adds what computes the derivatives of the sum of `y` with respect to each of `x`. `dx` are the derivatives
/// of something further on with respect to each of `y`; ones where it is empty. The new operations' names
/// begin with `prefix`, or with `gradients` where there is none. Throws Error.
std::vector<Endpoint> AddGradients(const Graph& graph, const std::optional<std::string>& prefix,
                                   const std::vector<Endpoint>& y, const std::vector<Endpoint>& x,
                                   const std::vector<Endpoint>& dx);

}  // namespace savedmodel::core
