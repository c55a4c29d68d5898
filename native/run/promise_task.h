#pragma once

#include <napi.h>

#include <cstdint>
#include <memory>
#include <optional>

#include "native/core/counted.h"
#include "native/engine/task.h"
#include "native/library/error.h"

namespace savedmodel::run {

class Outbox;

/// Work for another thread and the promise of its result. Made and settled on the JavaScript thread, executed
/// on one of the executor's. A task whose environment went away is dropped unsettled: it must be destructible
/// on any thread.
class PromiseTask : public engine::Task, core::Counted<PromiseTask> {
 public:
  using core::Counted<PromiseTask>::Live;

  /// The owner of `place` is the outbox, whatever it says.
  PromiseTask(Napi::Env env, std::shared_ptr<Outbox> outbox, engine::Place place);

  /// Queues a task and gives its promise. One that is not `expected` does not keep the event loop alive.
  static Napi::Value Start(std::unique_ptr<PromiseTask> task, bool expected = true);
  /// Rejects the promise of the waiting task with this ticket with CANCELLED; false if there is none.
  static bool Cancel(Napi::Env env, const std::shared_ptr<Outbox>& outbox, uint64_t ticket);

  void Execute() noexcept override;
  /// To its outbox.
  void Deliver(std::unique_ptr<engine::Task> self) noexcept override;
  /// Where JavaScript can't run any more (a worker that is being terminated) the promise stays as it is.
  void Settle(Napi::Env env) noexcept;

  bool expected() const { return expected_; }

 protected:
  /// On a thread of the executor; may throw Error. No Node-API in here.
  virtual void Work() = 0;
  /// On the JavaScript thread, after Work has gone well.
  virtual Napi::Value Result(Napi::Env env) = 0;

 private:
  std::shared_ptr<Outbox> outbox_;
  Napi::Promise::Deferred deferred_;
  bool expected_ = true;
  std::optional<Error> error_;
};

}  // namespace savedmodel::run
