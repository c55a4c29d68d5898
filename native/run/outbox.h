#pragma once

#include <napi.h>

#include <memory>
#include <mutex>
#include <vector>

namespace savedmodel::run {

class PromiseTask;

/// The way back to one environment's JavaScript thread: finished tasks are laid in from any thread and
/// settled there, all that have come at one wake-up. It keeps the event loop alive while tasks are expected.
class Outbox : public std::enable_shared_from_this<Outbox> {
 public:
  static std::shared_ptr<Outbox> Create(Napi::Env env);

  Outbox() = default;
  Outbox(const Outbox&) = delete;
  Outbox& operator=(const Outbox&) = delete;

  /// JavaScript thread: one more task is on its way.
  void Expect();
  /// JavaScript thread: so many are no longer.
  void Settled(size_t count);
  /// Any thread. Once the environment is gone the task is dropped.
  void Post(std::unique_ptr<PromiseTask> task);

 private:
  static void Wake(napi_env env, napi_value, void* context, void*);
  static void Close(void* self);
  void Drain(Napi::Env env);

  Napi::Env env_{nullptr};
  napi_threadsafe_function wake_ = nullptr;
  size_t expected_ = 0;

  std::mutex mutex_;
  std::vector<std::unique_ptr<PromiseTask>> finished_;
  bool closed_ = false;
};

}  // namespace savedmodel::run
