#pragma once

#include <napi.h>

#include <cstdint>
#include <memory>
#include <optional>

#include "native/core/counted.h"
#include "native/library/error.h"

namespace savedmodel::run {

class Outbox;

/// Work for another thread and the promise of its result. Made and settled on the JavaScript thread, executed
/// on one of the executor's. A task whose environment went away is dropped unsettled: it must be destructible
/// on any thread.
class PromiseTask : core::Counted<PromiseTask> {
 public:
  using core::Counted<PromiseTask>::Live;

  /// `ticket`, where not 0, is the name under which the task can be cancelled.
  PromiseTask(Napi::Env env, std::shared_ptr<Outbox> outbox, uint64_t ticket);
  virtual ~PromiseTask() = default;
  PromiseTask(const PromiseTask&) = delete;
  PromiseTask& operator=(const PromiseTask&) = delete;

  /// Queues a task and gives its promise.
  static Napi::Value Start(std::unique_ptr<PromiseTask> task);
  /// Rejects the promise of the waiting task with this ticket with CANCELLED; false if there is none.
  static bool Cancel(Napi::Env env, const std::shared_ptr<Outbox>& outbox, uint64_t ticket);
  /// Hands a finished task to its outbox.
  static void Post(std::unique_ptr<PromiseTask> task);

  void Execute() noexcept;
  /// Where JavaScript can't run any more (a worker that is being terminated) the promise stays as it is.
  void Settle(Napi::Env env) noexcept;

  const Outbox* outbox() const { return outbox_.get(); }
  uint64_t ticket() const { return ticket_; }

 protected:
  /// On a thread of the executor; may throw Error. No Node-API in here.
  virtual void Work() = 0;
  /// On the JavaScript thread, after Work has gone well.
  virtual Napi::Value Result(Napi::Env env) = 0;

 private:
  std::shared_ptr<Outbox> outbox_;
  Napi::Promise::Deferred deferred_;
  uint64_t ticket_;
  std::optional<Error> error_;
};

}  // namespace savedmodel::run
