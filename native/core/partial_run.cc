#include "native/core/partial_run.h"

#include <utility>

#include "native/core/status.h"

namespace savedmodel::core {
namespace {

std::vector<TF_Output> At(const std::vector<TF_Output>& all, const std::vector<size_t>& places) {
  std::vector<TF_Output> chosen;
  chosen.reserve(places.size());
  for (const size_t place : places) {
    if (place >= all.size()) throw Error(TF_OUT_OF_RANGE, "no feed or fetch " + std::to_string(place));
    chosen.push_back(all[place]);
  }
  return chosen;
}

}  // namespace

PartialRun::PartialRun(const std::shared_ptr<Session>& session, const std::vector<Endpoint>& feeds,
                       const std::vector<Endpoint>& fetches, const std::vector<std::string>& targets)
    : session_(session) {
  const Session::Use use = session->Enter();
  const Graph& graph = use.graph();
  feeds_ = graph.Outputs(feeds);
  fetches_ = graph.Outputs(fetches);
  for (const std::string& target : targets) targets_.push_back(graph.Operation(target));
}

PartialRun::Step PartialRun::Begin() {
  Session::Use use = session_->Enter();
  if (busy_.exchange(true)) {
    throw Error(TF_FAILED_PRECONDITION, "a step of this partial run is under way: await it before the next");
  }
  return Step(shared_from_this(), std::move(use));
}

std::vector<TF_DataType> PartialRun::FeedDtypes(const std::vector<size_t>& feeds) const {
  std::vector<TF_DataType> dtypes;
  for (const TF_Output& feed : At(feeds_, feeds)) {
    dtypes.push_back(library::Tf().TF_OperationOutputType(feed));
  }
  return dtypes;
}

void PartialRun::SetUp(TF_Session* session) {
  if (handle_ != nullptr) return;
  const char* handle = nullptr;
  Status status;
  library::Tf().TF_SessionPRunSetup(session, feeds_.data(), static_cast<int>(feeds_.size()), fetches_.data(),
                                    static_cast<int>(fetches_.size()), targets_.data(),
                                    static_cast<int>(targets_.size()), &handle, status.get());
  status.Check();
  handle_.reset(handle);
}

std::vector<Tensor> PartialRun::Step::Run(const std::vector<size_t>& feeds, const Inputs& inputs,
                                          const std::vector<size_t>& fetches) {
  const std::vector<TF_Output> fed = At(run_->feeds_, feeds);
  const std::vector<TF_Output> fetched = At(run_->fetches_, fetches);
  if (inputs.size() != fed.size()) {
    throw Error(TF_INVALID_ARGUMENT,
                "expected " + std::to_string(fed.size()) + " feeds, got " + std::to_string(inputs.size()));
  }
  run_->SetUp(use_.session());
  std::vector<TF_Tensor*> values(fetched.size(), nullptr);
  Status status;
  // The targets were named at the set-up; TensorFlow does not look at them here.
  library::Tf().TF_SessionPRun(use_.session(), run_->handle_.get(), fed.data(), inputs.values(),
                               static_cast<int>(fed.size()), fetched.data(), values.data(),
                               static_cast<int>(fetched.size()), nullptr, 0, status.get());
  std::vector<Tensor> outputs;
  outputs.reserve(values.size());
  for (TF_Tensor* value : values) {
    if (value != nullptr) outputs.emplace_back(value);  // owned before anything is thrown
  }
  status.Check();
  return outputs;
}

}  // namespace savedmodel::core
