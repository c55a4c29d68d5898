#include "native/core/session.h"

#include <system_error>
#include <thread>

#include "native/core/blocking_ops.h"
#include "native/core/session_options.h"
#include "native/core/status.h"

namespace savedmodel::core {

namespace {

TF_Session* NewSession(const Graph& graph, const std::string& target, const std::optional<Bytes>& config) {
  const SessionOptions options(config, target);
  Status status;
  TF_Session* session = library::Tf().TF_NewSession(graph.get(), options.get(), status.get());
  status.Check();
  return session;
}

void Delete(TF_Session* session) {
  Status status;
  // What these two report comes too late for anyone to act on; the session is gone in any case.
  library::Tf().TF_CloseSession(session, status.get());
  library::Tf().TF_DeleteSession(session, status.get());
}

}  // namespace

std::shared_ptr<Session> Session::Create(const std::shared_ptr<Graph>& graph, const std::string& target,
                                         const std::optional<Bytes>& config,
                                         const std::optional<Bytes>& sequential) {
  TF_Session* session = NewSession(*graph, target, config);
  auto open = std::make_shared<OpenSession>(graph, session, target);
  if (sequential) open->set_sequential(NewSession(*graph, "", sequential));
  return std::make_shared<Session>(std::move(open));
}

bool OpenSession::AllowsCallersThread() {
  if (remote()) return false;
  size_t operations = 0;
  size_t position = 0;
  while (library::Tf().TF_GraphNextOperation(graph_->get(), &position) != nullptr) ++operations;
  const std::lock_guard<std::mutex> lock(mutex_);
  if (operations != checked_operations_) {  // again where some were added
    allows_callers_thread_ = !MayBlock(*graph_);
    checked_operations_ = operations;
  }
  return allows_callers_thread_;
}

bool OpenSession::IsStraight() { return AllowsCallersThread() && !HasControlFlow(*graph_); }

OpenSession::~OpenSession() {
  if (sequential_ != nullptr) Delete(sequential_);
  Delete(session_);
}

Session::~Session() { Close(); }

Session::Use Session::Enter() {
  // Counted before it is asked: either Close sees this use, or this sees the close.
  uses_.fetch_add(1);
  if (closed_.load()) {
    Leave();
    throw Error(TF_FAILED_PRECONDITION, "the session is closed");
  }
  return Use(shared_from_this());
}

void Session::Close() {
  if (!closed_.exchange(true)) Leave();
}

void Session::CloseAside(std::shared_ptr<Session> session) {
  closing_aside_.fetch_add(1);
  try {
    std::thread([session]() mutable {
      session->Close();
      session.reset();
      closing_aside_.fetch_sub(1);
    }).detach();
  } catch (const std::system_error&) {
    closing_aside_.fetch_sub(1);  // no thread to be had: it is closed here, as the last hold on it goes
  }
}

void Session::Leave() {
  // A refused Enter may bring the count to zero a second time.
  if (uses_.fetch_sub(1) == 1 && !let_go_.exchange(true)) open_.reset();
}

std::vector<Device> Session::ListDevices() {
  const Use use = Enter();
  const auto& tf = library::Tf();
  Status status;
  const std::unique_ptr<TF_DeviceList, void (*)(TF_DeviceList*)> list(
      tf.TF_SessionListDevices(use.session(), status.get()),
      [](TF_DeviceList* devices) { library::Tf().TF_DeleteDeviceList(devices); });
  status.Check();
  std::vector<Device> devices;
  for (int i = 0; i < tf.TF_DeviceListCount(list.get()); ++i) {
    Device device;
    device.name = tf.TF_DeviceListName(list.get(), i, status.get());
    status.Check();
    device.type = tf.TF_DeviceListType(list.get(), i, status.get());
    status.Check();
    device.memory_bytes = tf.TF_DeviceListMemoryBytes(list.get(), i, status.get());
    status.Check();
    device.incarnation = tf.TF_DeviceListIncarnation(list.get(), i, status.get());
    status.Check();
    devices.push_back(std::move(device));
  }
  return devices;
}

}  // namespace savedmodel::core
