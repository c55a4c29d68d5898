#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "native/core/buffer.h"
#include "native/core/session.h"

namespace savedmodel::core {

/// Names a session of this process to its other threads. It holds nothing: the session lives as long as
/// somebody has it open.
struct ShareTicket {
  /// Random, so that another process' tickets are known as such.
  std::string process;
  uint64_t model;
};

/// A holder of a shared session, to be closed like any other, and what all holders have in common.
struct SharedModel {
  std::shared_ptr<Session> session;
  std::shared_ptr<Graph> graph;
  std::shared_ptr<const Bytes> meta_graph_def;
};

/// The ticket of a session, the same each time. Nothing can be added to its graph any more. Throws Error
/// FAILED_PRECONDITION for a closed one.
ShareTicket Share(Session& session, Bytes meta_graph_def);

/// One more holder. Throws Error INVALID_ARGUMENT for what is no ticket of this process, FAILED_PRECONDITION
/// where every holder is closed.
SharedModel FromShared(const ShareTicket& ticket);

}  // namespace savedmodel::core
