#pragma once

#include "native/core/graph.h"

namespace savedmodel::core {

/// Whether the graph or its functions have operations that may wait for another one of the same run, or of
/// another run: staging areas, queues, barriers, data pipelines, collectives. One thread that works all
/// operations would wait for ever. In doubt true.
bool MayBlock(const Graph& graph);

/// Whether the graph or its functions have operations that repeat others or choose among them. In doubt true.
bool HasControlFlow(const Graph& graph);

}  // namespace savedmodel::core
