#include "native/core/thread_choice.h"

#include <algorithm>

namespace savedmodel::core {
namespace {

std::atomic<ThreadChoice::Setting>& TheSetting() {
  static std::atomic<ThreadChoice::Setting> setting{ThreadChoice::Setting::kMeasured};
  return setting;
}

}  // namespace

void ThreadChoice::Set(Setting setting) { TheSetting() = setting; }

ThreadChoice::Setting ThreadChoice::Get() { return TheSetting().load(std::memory_order_relaxed); }

ThreadChoice::Turn ThreadChoice::Next() {
  const Setting setting = Get();
  if (setting != Setting::kMeasured) return {setting == Setting::kCaller, false};
  const State state = state_.load(std::memory_order_relaxed);
  if (state != State::kUndecided) return {state == State::kCaller, false};
  return {turns_.fetch_add(1, std::memory_order_relaxed) % 2 == 1, true};
}

void ThreadChoice::Record(Turn turn, std::chrono::nanoseconds duration) {
  if (!turn.is_measured) return;
  const std::lock_guard<std::mutex> lock(mutex_);
  Samples& samples = turn.on_caller ? caller_ : pool_;
  if (samples.count < kSamples) samples.durations[samples.count++] = duration;
  if (pool_.count < kSamples || caller_.count < kSamples) return;
  state_ = caller_.Middle() < pool_.Middle() ? State::kCaller : State::kPool;
}

std::chrono::nanoseconds ThreadChoice::Samples::Middle() const {
  std::array<std::chrono::nanoseconds, kSamples - 1> counted;
  std::copy(durations.begin() + 1, durations.end(), counted.begin());
  std::sort(counted.begin(), counted.end());
  return (counted[1] + counted[2]) / 2;
}

}  // namespace savedmodel::core
