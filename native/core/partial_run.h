#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "native/core/callable.h"
#include "native/core/counted.h"
#include "native/core/session.h"
#include "native/core/tensor.h"

namespace savedmodel::core {

/// A run in steps, each with some of the feeds and fetches: TF_SessionPRunSetup at the first step,
/// TF_SessionPRun at each. What a run that is not carried to its end holds, its session frees: the C API has
/// no call for it.
class PartialRun : public std::enable_shared_from_this<PartialRun>, Counted<PartialRun> {
 public:
  using Counted<PartialRun>::Live;

  /// Throws Error for a name or an index that the graph does not have, and for a closed session.
  PartialRun(const std::shared_ptr<Session>& session, const std::vector<Endpoint>& feeds,
             const std::vector<Endpoint>& fetches, const std::vector<std::string>& targets);
  PartialRun(const PartialRun&) = delete;
  PartialRun& operator=(const PartialRun&) = delete;

  /// The right to make a step. There is one: TensorFlow frees its state of the run when a step fails, under
  /// any other.
  class Step {
   public:
    Step(Step&& other) noexcept = default;
    Step& operator=(Step&&) = delete;
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;
    ~Step() {
      if (run_ != nullptr) run_->busy_.store(false);
    }

    /// Feeds and fetches by their places in what the run was made with.
    std::vector<Tensor> Run(const std::vector<size_t>& feeds, const Inputs& inputs,
                            const std::vector<size_t>& fetches);

    const Session::Use& use() const { return use_; }

   private:
    friend class PartialRun;
    Step(std::shared_ptr<PartialRun> run, Session::Use use) : run_(std::move(run)), use_(std::move(use)) {}

    std::shared_ptr<PartialRun> run_;
    Session::Use use_;
  };

  /// Throws Error FAILED_PRECONDITION during another step, and once the session is closed.
  Step Begin();

  /// The dtypes of the feeds at these places. Throws Error OUT_OF_RANGE.
  std::vector<TF_DataType> FeedDtypes(const std::vector<size_t>& feeds) const;

 private:
  struct DeleteHandle {
    void operator()(const char* handle) const { library::Tf().TF_DeletePRunHandle(handle); }
  };

  void SetUp(TF_Session* session);

  std::shared_ptr<Session> session_;
  std::vector<TF_Output> feeds_;
  std::vector<TF_Output> fetches_;
  std::vector<TF_Operation*> targets_;
  std::unique_ptr<const char, DeleteHandle> handle_;  // none before the first step
  std::atomic<bool> busy_{false};
};

}  // namespace savedmodel::core
