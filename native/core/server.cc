#include "native/core/server.h"

#include <mutex>
#include <set>

#include "native/core/status.h"

namespace savedmodel::core {
namespace {

struct Targets {
  std::mutex mutex;
  std::set<std::string> here;
};

Targets& AllTargets() {
  static auto* targets = new Targets;  // outlives every thread that may still run while the process ends
  return *targets;
}

}  // namespace

Server::Server(const Bytes& server_def) {
  library::RequireOpen();
  Status status;
  server_ = library::Tf().TF_NewServer(server_def.data(), server_def.size(), status.get());
  status.Check();
  Targets& targets = AllTargets();
  const std::lock_guard<std::mutex> lock(targets.mutex);
  targets.here.insert(Target());
}

void Server::Start() {
  Status status;
  library::Tf().TF_ServerStart(server_, status.get());
  status.Check();
  if (!started_) serving_.fetch_add(1);
  started_ = true;
}

void Server::Stop() {
  Status status;
  library::Tf().TF_ServerStop(server_, status.get());
  status.Check();
}

bool Server::IsHere(const std::string& target) {
  Targets& targets = AllTargets();
  const std::lock_guard<std::mutex> lock(targets.mutex);
  return targets.here.count(target) > 0;
}

std::string Server::Target() const { return library::Tf().TF_ServerTarget(server_); }

}  // namespace savedmodel::core
