#pragma once

#include <atomic>
#include <cstdint>

namespace savedmodel::core {

/// Base of what is counted while it lives: `class Tensor : Counted<Tensor>`. The counts are the process' own,
/// so that a test can see that nothing is left.
template <typename Object>
class Counted {
 public:
  static int64_t Live() { return live_.load(std::memory_order_relaxed); }

 private:
  friend Object;

  Counted() { live_.fetch_add(1, std::memory_order_relaxed); }
  Counted(const Counted&) { live_.fetch_add(1, std::memory_order_relaxed); }
  Counted(Counted&&) noexcept { live_.fetch_add(1, std::memory_order_relaxed); }
  Counted& operator=(const Counted&) = default;
  Counted& operator=(Counted&&) noexcept = default;
  ~Counted() { live_.fetch_sub(1, std::memory_order_relaxed); }

  static inline std::atomic<int64_t> live_{0};
};

}  // namespace savedmodel::core
