#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "native/core/buffer.h"
#include "native/core/graph.h"
#include "native/core/session.h"

namespace savedmodel::core {

struct SavedModel {
  std::shared_ptr<Session> session;
  std::shared_ptr<Graph> graph;
  Buffer meta_graph_def;
};

/// TF_LoadSessionFromSavedModel. `config` and `run_options` are serialized ConfigProto and RunOptions;
/// `target` is empty for a session in this process. Throws Error with TensorFlow's code.
SavedModel LoadSavedModel(const std::string& directory, const std::vector<std::string>& tags,
                          const std::optional<Bytes>& config, const std::optional<Bytes>& run_options,
                          const std::string& target = {});

}  // namespace savedmodel::core
