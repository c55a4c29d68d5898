#pragma once

namespace savedmodel::library {

[[noreturn]] void ThrowMissing(const char* name);

template <typename Signature>
class Function;

/// A C function that is bound when libtensorflow is opened. A library that lacks it fails at the call, by
/// name.
template <typename Result, typename... Arguments>
class Function<Result(Arguments...)> {
 public:
  explicit constexpr Function(const char* name) : name_(name) {}

  const char* name() const { return name_; }
  void Bind(void* symbol) { pointer_ = reinterpret_cast<Result (*)(Arguments...)>(symbol); }

  Result operator()(Arguments... arguments) const {
    if (pointer_ == nullptr) ThrowMissing(name_);
    return pointer_(arguments...);
  }

 private:
  const char* name_;
  Result (*pointer_)(Arguments...) = nullptr;
};

}  // namespace savedmodel::library
