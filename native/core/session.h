#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "native/core/buffer.h"
#include "native/core/counted.h"
#include "native/core/free_memory.h"
#include "native/core/graph.h"
#include "native/library/library.h"

namespace savedmodel::core {

struct Device {
  std::string name;
  std::string type;
  int64_t memory_bytes;
  uint64_t incarnation;
};

/// A TF_Session and its graph, deleted with the last Session that holds it.
class OpenSession : Counted<OpenSession> {
 public:
  using Counted<OpenSession>::Live;

  /// With a target that is not empty runs go through a server, maybe in another process.
  OpenSession(std::shared_ptr<Graph> graph, TF_Session* session, std::string target)
      : graph_(std::move(graph)), session_(session), target_(std::move(target)) {}
  ~OpenSession();
  OpenSession(const OpenSession&) = delete;
  OpenSession& operator=(const OpenSession&) = delete;

  TF_Session* get() const { return session_; }
  /// For runs that stay on the caller's thread: it works the operations in an order that was decided once,
  /// which for small ones is quicker than to keep account of what is ready. Null where the graph is not known
  /// to bear that.
  TF_Session* sequential() const { return sequential_; }
  /// Takes over another session over the same graph. Before the first run.
  void set_sequential(TF_Session* session) { sequential_ = session; }
  const std::shared_ptr<Graph>& graph() const { return graph_; }
  const std::string& target() const { return target_; }
  bool remote() const { return !target_.empty(); }

  /// Whether one thread may work all operations of a run: in this process, and where none waits for another.
  bool AllowsCallersThread();

  /// Whether that is so and no operation repeats others or chooses among them: then how long a run takes is a
  /// matter of shapes.
  bool IsStraight();

  /// After each run. The first one makes TensorFlow copy and rewrite the graph, constants too.
  void AfterRun() {
    if (!has_run_.load(std::memory_order_relaxed) && !has_run_.exchange(true)) GiveBackFreeMemory();
  }

  /// What those that share it are told of the model; see Share.
  std::shared_ptr<const Bytes> meta_graph_def;

 private:
  std::shared_ptr<Graph> graph_;
  TF_Session* session_;
  TF_Session* sequential_ = nullptr;
  const std::string target_;
  std::atomic<bool> has_run_{false};
  std::mutex mutex_;
  size_t checked_operations_ = 0;
  bool allows_callers_thread_ = false;
};

/// One holder of a TF_Session: a bundle, or one that shares another's session. Closing it refuses further
/// use; it lets go of the session when the last use has ended, because TF_DeleteSession during a run is
/// forbidden.
class Session : public std::enable_shared_from_this<Session> {
 public:
  explicit Session(std::shared_ptr<OpenSession> open) : open_(std::move(open)), target_(open_->target()) {}
  /// TF_NewSession. `config` is a serialized ConfigProto. One with a target connects when it is first used.
  /// Operations that are added to the graph later are known at the next run. Throws Error.
  /// With `sequential`, the config of another session that has TensorFlow's single-threaded executor, runs on
  /// the caller's thread go to that: for a graph without state.
  static std::shared_ptr<Session> Create(const std::shared_ptr<Graph>& graph, const std::string& target,
                                         const std::optional<Bytes>& config,
                                         const std::optional<Bytes>& sequential = std::nullopt);

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
    TF_Session* session() const { return session_->open_->get(); }
    const Graph& graph() const { return *session_->open_->graph(); }
    /// For another holder.
    const std::shared_ptr<OpenSession>& open() const { return session_->open_; }

   private:
    friend class Session;
    explicit Use(std::shared_ptr<Session> session) : session_(std::move(session)) {}
    std::shared_ptr<Session> session_;
  };

  /// Throws Error FAILED_PRECONDITION once the session is closed.
  Use Enter();
  /// No further Enter. Closing twice does nothing. A remote session is closed over the network, which takes
  /// as long as the operation timeout of its options where its master is gone.
  void Close();
  /// Close on a thread of its own, for a remote session that nobody waits for.
  static void CloseAside(std::shared_ptr<Session> session);
  /// How many are being closed by CloseAside.
  static int64_t ClosingAside() { return closing_aside_.load(); }

  /// Of the server that runs it; empty in this process.
  const std::string& target() const { return target_; }
  bool remote() const { return !target_.empty(); }

  std::vector<Device> ListDevices();

 private:
  void Leave();

  std::shared_ptr<OpenSession> open_;
  const std::string target_;  // known when the open session has gone, too
  static inline std::atomic<int64_t> closing_aside_{0};
  std::atomic<int64_t> uses_{1};  // one of them is the open session's own
  std::atomic<bool> closed_{false};
  std::atomic<bool> let_go_{false};
};

}  // namespace savedmodel::core
