#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "native/core/buffer.h"
#include "native/core/counted.h"
#include "native/core/session.h"
#include "native/core/tensor.h"
#include "native/core/thread_choice.h"

namespace savedmodel::core {

/// What a run is fed: tensors of its own, or shared ones that others may feed as well.
class Inputs {
 public:
  void Reserve(size_t count) { values_.reserve(count); }
  void Add(Tensor tensor) {
    values_.push_back(tensor.get());
    owned_.push_back(std::move(tensor));
  }
  void Add(std::shared_ptr<const Tensor> tensor) {
    values_.push_back(tensor->get());
    shared_.push_back(std::move(tensor));
  }
  size_t size() const { return values_.size(); }
  TF_Tensor* const* values() const { return values_.data(); }

 private:
  std::vector<TF_Tensor*> values_;
  std::vector<Tensor> owned_;
  std::vector<std::shared_ptr<const Tensor>> shared_;
};

/// TF_SessionRun with its names resolved once.
class Callable : Counted<Callable> {
 public:
  using Counted<Callable>::Live;

  /// Throws Error for a name or an index that the graph does not have, and for a closed session.
  Callable(const std::shared_ptr<Session>& session, const std::vector<Endpoint>& feeds,
           const std::vector<Endpoint>& fetches, const std::vector<std::string>& targets,
           const std::optional<Bytes>& run_options);

  const std::vector<TF_DataType>& feed_dtypes() const { return feed_dtypes_; }

  /// To be had before the work is queued: a session that is closed then still finishes it.
  Session::Use Enter() const { return session_->Enter(); }

  /// One run. `run_options`, where given, replaces the callable's; `metadata`, where given, is filled. Where
  /// there are options of neither, the thread is the caller's if the session has one for that, else chosen by
  /// what was quicker in the first runs.
  std::vector<Tensor> Run(const Session::Use& use, const Inputs& inputs, const Buffer* run_options = nullptr,
                          Buffer* metadata = nullptr) const;

 private:
  std::vector<Tensor> RunWith(const Session::Use& use, TF_Session* session, const Inputs& inputs,
                              const Buffer* options, Buffer* metadata) const;

  std::shared_ptr<Session> session_;
  std::vector<TF_Output> feeds_;
  std::vector<TF_DataType> feed_dtypes_;
  std::vector<TF_Output> fetches_;
  std::vector<TF_Operation*> targets_;
  std::optional<Buffer> run_options_;
  /// The options of a run on the caller's thread.
  static Bytes OnCaller();
  /// Whether the options ask for that and nothing else.
  bool asks_for_caller_;
  /// Where the caller has set no options and the graph allows it.
  struct Measured {
    ThreadChoice choice;
    Buffer on_caller{OnCaller()};
  };
  std::unique_ptr<Measured> measured_;
};

}  // namespace savedmodel::core
