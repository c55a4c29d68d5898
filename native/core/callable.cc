#include "native/core/callable.h"

#include <chrono>

#include "native/core/flush_denormals.h"
#include "native/core/status.h"

namespace savedmodel::core {

/// RunOptions { inter_op_thread_pool: -1 }
Bytes Callable::OnCaller() { return {0x18, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01}; }

Callable::Callable(const std::shared_ptr<Session>& session, const std::vector<Endpoint>& feeds,
                   const std::vector<Endpoint>& fetches, const std::vector<std::string>& targets,
                   const std::optional<Bytes>& run_options)
    : session_(session), asks_for_caller_(run_options == OnCaller()) {
  const Session::Use use = session->Enter();
  const Graph& graph = use.graph();
  feeds_ = graph.Outputs(feeds);
  for (const TF_Output& feed : feeds_) feed_dtypes_.push_back(library::Tf().TF_OperationOutputType(feed));
  fetches_ = graph.Outputs(fetches);
  for (const std::string& target : targets) targets_.push_back(graph.Operation(target));
  if (run_options) {
    run_options_.emplace(*run_options);
  } else if (use.open()->AllowsCallersThread()) {
    measured_ = std::make_unique<Measured>();
  }
}

std::vector<Tensor> Callable::Run(const Session::Use& use, const Inputs& inputs, const Buffer* run_options,
                                  Buffer* metadata) const {
  if (inputs.size() != feeds_.size()) {
    throw Error(TF_INVALID_ARGUMENT,
                "expected " + std::to_string(feeds_.size()) + " feeds, got " + std::to_string(inputs.size()));
  }
  TF_Session* const session = use.session();
  if (TF_Session* const sequential = use.open()->sequential();
      sequential != nullptr && run_options == nullptr &&
      (asks_for_caller_ || (!run_options_ && ThreadChoice::Get() != ThreadChoice::Setting::kPool))) {
    return RunWith(use, sequential, inputs, nullptr, metadata);
  }
  if (run_options == nullptr && run_options_) run_options = &*run_options_;
  if (run_options != nullptr || measured_ == nullptr) {
    return RunWith(use, session, inputs, run_options, metadata);
  }
  const ThreadChoice::Turn turn = measured_->choice.Next();
  const Buffer* options = turn.on_caller ? &measured_->on_caller : nullptr;
  if (!turn.is_measured) return RunWith(use, session, inputs, options, metadata);
  const auto begin = std::chrono::steady_clock::now();
  std::vector<Tensor> outputs = RunWith(use, session, inputs, options, metadata);
  measured_->choice.Record(turn, std::chrono::steady_clock::now() - begin);
  return outputs;
}

std::vector<Tensor> Callable::RunWith(const Session::Use& use, TF_Session* session, const Inputs& inputs,
                                      const Buffer* options, Buffer* metadata) const {
  std::vector<TF_Tensor*> values(fetches_.size(), nullptr);
  Status status;
  {
    const FlushDenormals flush;
    library::Tf().TF_SessionRun(session, options == nullptr ? nullptr : options->get(), feeds_.data(),
                                inputs.values(), static_cast<int>(feeds_.size()), fetches_.data(),
                                values.data(), static_cast<int>(fetches_.size()), targets_.data(),
                                static_cast<int>(targets_.size()),
                                metadata == nullptr ? nullptr : metadata->get(), status.get());
  }
  std::vector<Tensor> outputs;
  outputs.reserve(values.size());
  for (TF_Tensor* value : values) {
    if (value != nullptr) outputs.emplace_back(value);  // owned before anything is thrown
  }
  status.Check();
  use.open()->AfterRun();
  return outputs;
}

}  // namespace savedmodel::core
