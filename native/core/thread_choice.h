#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>

namespace savedmodel::core {

/// Whether the runs of one callable go through TensorFlow's thread pool or stay on the thread that calls.
/// Small models are quicker on the caller's thread, models with branches in the pool: the first ten runs try
/// both, and what was quicker is kept to.
class ThreadChoice {
 public:
  /// For the whole process.
  enum class Setting : uint8_t { kMeasured, kPool, kCaller };
  static void Set(Setting setting);
  static Setting Get();

  /// How a run is to be made.
  struct Turn {
    bool on_caller;
    bool is_measured;
  };

  /// Of the next run.
  Turn Next();
  /// That a run which was measured took so long. The first of both only warm up.
  void Record(Turn turn, std::chrono::nanoseconds duration);

 private:
  static constexpr size_t kSamples = 5;  // of both, the first of which does not count
  struct Samples {
    std::array<std::chrono::nanoseconds, kSamples> durations;
    size_t count = 0;

    std::chrono::nanoseconds Middle() const;
  };
  enum class State : uint8_t { kUndecided, kPool, kCaller };

  std::atomic<State> state_{State::kUndecided};
  std::atomic<unsigned> turns_{0};
  std::mutex mutex_;
  Samples pool_;
  Samples caller_;
};

}  // namespace savedmodel::core
