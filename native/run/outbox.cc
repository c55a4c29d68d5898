#include "native/run/outbox.h"

#include <algorithm>
#include <utility>

#include "native/engine/executor.h"
#include "native/run/js_error.h"
#include "native/run/promise_task.h"

namespace savedmodel::run {
namespace {

using Owner = std::shared_ptr<Outbox>;

}  // namespace

std::shared_ptr<Outbox> Outbox::Create(Napi::Env env) {
  auto outbox = std::make_shared<Outbox>();
  outbox->env_ = env;
  auto owner = std::make_unique<Owner>(outbox);  // the thread-safe function's own hold on its context
  Require(env, napi_create_threadsafe_function(
                   env, nullptr, nullptr, Napi::String::New(env, "savedmodel"), 0, 1, owner.get(),
                   [](napi_env, void* data, void*) {
                     const std::unique_ptr<Owner> hold(static_cast<Owner*>(data));
                   },
                   outbox.get(), &Outbox::Wake, &outbox->wake_));
  static_cast<void>(owner.release());
  Require(env, napi_unref_threadsafe_function(env, outbox->wake_));
  // Hooks are called last in, first out: this one before the thread-safe function's own.
  Require(env, napi_add_env_cleanup_hook(env, &Outbox::Close, outbox.get()));
  return outbox;
}

void Outbox::Expect() {
  if (expected_++ == 0) napi_ref_threadsafe_function(env_, wake_);
}

void Outbox::Settled(size_t count) {
  expected_ -= count;
  if (count > 0 && expected_ == 0) napi_unref_threadsafe_function(env_, wake_);
}

void Outbox::Post(std::unique_ptr<PromiseTask> task) {
  // The call is made under the lock: after Close nobody may touch the thread-safe function.
  const std::lock_guard<std::mutex> lock(mutex_);
  if (closed_) return;
  finished_.push_back(std::move(task));
  if (finished_.size() == 1) napi_call_threadsafe_function(wake_, nullptr, napi_tsfn_nonblocking);
}

void Outbox::Wake(napi_env env, napi_value, void* context, void*) {
  if (env == nullptr) return;  // the environment is being torn down
  static_cast<Outbox*>(context)->Drain(env);
}

void Outbox::Drain(Napi::Env env) {
  std::vector<std::unique_ptr<PromiseTask>> tasks;
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    tasks.swap(finished_);
  }
  for (const std::unique_ptr<PromiseTask>& task : tasks) {
    const Napi::HandleScope scope(env);
    task->Settle(env);
  }
  Settled(static_cast<size_t>(
      std::count_if(tasks.begin(), tasks.end(),
                    [](const std::unique_ptr<PromiseTask>& task) { return task->expected(); })));
}

void Outbox::Close(void* self) {
  auto* outbox = static_cast<Outbox*>(self);
  std::vector<std::unique_ptr<PromiseTask>> dropped;
  {
    const std::lock_guard<std::mutex> lock(outbox->mutex_);
    outbox->closed_ = true;
    dropped.swap(outbox->finished_);
  }
  engine::Executor::Leave(outbox);
}

}  // namespace savedmodel::run
