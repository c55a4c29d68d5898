#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "native/core/buffer.h"
#include "native/core/counted.h"
#include "native/core/graph.h"
#include "native/library/library.h"

namespace savedmodel::core {

struct Device {
  std::string name;
  std::string type;
  int64_t memory_bytes;
  uint64_t incarnation;
};

/// A TF_Session and its graph. Closing it refuses further use; the session goes when the last use has ended,
/// because TF_DeleteSession during a run is forbidden.
class Session : public std::enable_shared_from_this<Session>, Counted<Session> {
 public:
  using Counted<Session>::Live;

  Session(std::shared_ptr<Graph> graph, TF_Session* session) : graph_(std::move(graph)), session_(session) {}
  /// TF_NewSession. `config` is a serialized ConfigProto; `target` is empty for a session in this process.
  /// Operations that are added to the graph later are known at the next run. Throws Error.
  static std::shared_ptr<Session> Create(const std::shared_ptr<Graph>& graph, const std::string& target,
                                         const std::optional<Bytes>& config);

  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// Keeps the session from being deleted.
  class Use {
   public:
    Use(Use&& other) noexcept = default;
    Use& operator=(Use&&) = delete;
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;
    ~Use() {
      if (session_ != nullptr) session_->Leave();
    }
    TF_Session* session() const { return session_->session_; }
    const Graph& graph() const { return *session_->graph_; }

   private:
    friend class Session;
    explicit Use(std::shared_ptr<Session> session) : session_(std::move(session)) {}
    std::shared_ptr<Session> session_;
  };

  /// Throws Error FAILED_PRECONDITION once the session is closed.
  Use Enter();
  /// No further Enter. Closing twice does nothing.
  void Close();

  std::vector<Device> ListDevices();

 private:
  void Leave();
  void Delete();

  std::shared_ptr<Graph> graph_;
  TF_Session* session_;
  std::atomic<int64_t> uses_{1};  // one of them is the open session's own
  std::atomic<bool> closed_{false};
  std::atomic<bool> deleted_{false};
};

}  // namespace savedmodel::core
