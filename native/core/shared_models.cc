#include "native/core/shared_models.h"

#include <iomanip>
#include <map>
#include <mutex>
#include <random>
#include <sstream>
#include <utility>

#include "native/library/error.h"

namespace savedmodel::core {
namespace {

std::string RandomName() {
  std::random_device random;
  std::ostringstream name;
  for (int i = 0; i < 4; ++i) name << std::hex << std::setw(8) << std::setfill('0') << random();
  return name.str();
}

/// All that is shared in this process. Never destroyed: threads may ask while the process ends.
struct Registry {
  static Registry& Instance() {
    static auto* registry = new Registry;
    return *registry;
  }

  /// What nobody holds any more.
  void Prune() {
    for (auto entry = entries.begin(); entry != entries.end();) {
      entry = entry->second.expired() ? entries.erase(entry) : std::next(entry);
    }
  }

  const std::string process = RandomName();
  std::mutex mutex;
  std::map<uint64_t, std::weak_ptr<OpenSession>> entries;
  uint64_t last = 0;
};

}  // namespace

ShareTicket Share(Session& session, Bytes meta_graph_def) {
  const Session::Use use = session.Enter();
  Registry& registry = Registry::Instance();
  const std::lock_guard<std::mutex> lock(registry.mutex);
  registry.Prune();
  for (const auto& [model, shared] : registry.entries) {
    if (shared.lock() == use.open()) return {registry.process, model};
  }
  use.open()->graph()->Freeze();
  use.open()->meta_graph_def = std::make_shared<const Bytes>(std::move(meta_graph_def));
  registry.entries[++registry.last] = use.open();
  return {registry.process, registry.last};
}

SharedModel FromShared(const ShareTicket& ticket) {
  Registry& registry = Registry::Instance();
  const std::lock_guard<std::mutex> lock(registry.mutex);
  if (ticket.process != registry.process) {
    throw Error(TF_INVALID_ARGUMENT,
                "the ticket comes from another process: a session is shared by the threads of one");
  }
  if (ticket.model == 0 || ticket.model > registry.last) {
    throw Error(TF_INVALID_ARGUMENT, "there is no shared model " + std::to_string(ticket.model));
  }
  registry.Prune();
  const auto found = registry.entries.find(ticket.model);
  const std::shared_ptr<OpenSession> open = found == registry.entries.end() ? nullptr : found->second.lock();
  if (open == nullptr) {
    throw Error(TF_FAILED_PRECONDITION, "the shared model is closed by all that had it open");
  }
  return {std::make_shared<Session>(open), open->graph(), open->meta_graph_def};
}

}  // namespace savedmodel::core
