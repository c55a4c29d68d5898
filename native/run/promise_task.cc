#include "native/run/promise_task.h"

#include <utility>

#include "native/engine/executor.h"
#include "native/run/js_error.h"
#include "native/run/outbox.h"

namespace savedmodel::run {

namespace {

engine::Place OwnedBy(const Outbox* outbox, engine::Place place) {
  place.owner = outbox;
  return place;
}

}  // namespace

PromiseTask::PromiseTask(Napi::Env env, std::shared_ptr<Outbox> outbox, engine::Place place)
    : Task(OwnedBy(outbox.get(), place)),
      outbox_(std::move(outbox)),
      deferred_(Napi::Promise::Deferred::New(env)) {}

Napi::Value PromiseTask::Start(std::unique_ptr<PromiseTask> task, bool expected) {
  task->expected_ = expected;
  const Napi::Value promise = task->deferred_.Promise();
  const std::shared_ptr<Outbox> outbox = task->outbox_;
  engine::Executor::For(task->place()).Submit(std::move(task));
  if (expected) outbox->Expect();  // in time: it is settled on this thread
  return promise;
}

bool PromiseTask::Cancel(Napi::Env env, const std::shared_ptr<Outbox>& outbox, uint64_t ticket) {
  if (ticket == 0) return false;
  // All tasks with tickets are ours.
  const std::unique_ptr<PromiseTask> task(
      static_cast<PromiseTask*>(engine::Executor::Withdraw(outbox.get(), ticket).release()));
  if (task == nullptr) return false;
  task->error_.emplace(TF_CANCELLED, "the run was cancelled before it began");
  task->Settle(env);
  outbox->Settled(1);
  return true;
}

void PromiseTask::Deliver(std::unique_ptr<Task> self) noexcept {
  const std::shared_ptr<Outbox> outbox = outbox_;
  outbox->Post(std::unique_ptr<PromiseTask>(static_cast<PromiseTask*>(self.release())));
}

void PromiseTask::Execute() noexcept {
  try {
    Work();
  } catch (const Error& error) {
    error_ = error;
  } catch (const std::exception& error) {
    error_.emplace(TF_INTERNAL, error.what());
  } catch (...) {
    error_.emplace(TF_INTERNAL, "an unknown C++ exception");
  }
}

void PromiseTask::Settle(Napi::Env env) noexcept {
  try {
    try {
      if (error_) throw *error_;
      deferred_.Resolve(Result(env));
    } catch (const Error& error) {
      deferred_.Reject(ToJsError(env, error).Value());
    } catch (const Napi::Error& error) {
      deferred_.Reject(error.Value());
    } catch (const std::exception& error) {
      deferred_.Reject(ToJsError(env, Error(TF_INTERNAL, error.what())).Value());
    }
  } catch (const Napi::Error&) {
    return;  // no JavaScript runs here any more: nobody waits for the promise
  }
}

}  // namespace savedmodel::run
