#pragma once

#include "native/core/graph.h"

namespace savedmodel::core {

/// Whether the graph or its functions have operations that may wait for another one of the same run, or of
/// another run: staging areas, queues, barriers, data pipelines, collectives. One thread that works all
/// operations would wait for ever. In doubt true.
bool MayBlock(const Graph& graph);

}  // namespace savedmodel::core
