#include "native/core/server.h"

#include <chrono>
#include <initializer_list>
#include <optional>
#include <string>
#include <thread>

#include "test/native/check.h"
#include "test/native/models.h"

namespace savedmodel::test {
namespace {

using core::Server;

/// A field of a protobuf message that is bytes or another message; all here are shorter than 128 bytes.
std::string Field(int number, const std::string& value) {
  return std::string{static_cast<char>(number * 8 + 2), static_cast<char>(value.size())} + value;
}

/// The ServerDef of the only task of a cluster.
core::Bytes Alone(const std::string& address, const std::string& protocol = "grpc") {
  const std::string task = {"\x08\x00", 2};  // its number
  const std::string job = Field(1, "worker") + Field(2, task + Field(2, address));
  const std::string def = Field(1, Field(1, job)) + Field(2, "worker") + Field(5, protocol);
  return {def.begin(), def.end()};
}

core::SavedModel LoadInto(const Server& server) {
  return core::LoadSavedModel(Model("stateful"), {"serve"}, std::nullopt, std::nullopt, server.Target());
}

core::Callable Read(const core::SavedModel& model) {
  return core::Callable(model.session, {}, {{"StatefulPartitionedCall_2", 0}}, {}, std::nullopt);
}

TEST(ServersAreMadeOfServerDefs) {
  CHECK_ERROR(TF_INVALID_ARGUMENT, "", Server({'x'}));
  CHECK_ERROR(TF_NOT_FOUND, "", Server(Alone("localhost:0", "mpi")));
  const int64_t serving = Server::Serving();
  Server server(Alone("localhost:0"));
  CHECK(server.Target().rfind("grpc://localhost:", 0) == 0);
  CHECK(Server::IsHere(server.Target()));
  CHECK(!Server::IsHere("grpc://localhost:1"));
  CHECK_ERROR(TF_UNKNOWN, "", Server(Alone(server.Target().substr(std::string("grpc://").size()))));
  server.Stop();
  server.Stop();
  CHECK_ERROR(TF_FAILED_PRECONDITION, "", server.Start());
  CHECK(Server::Serving() == serving);
}

TEST(ServersRunModels) {
  const int64_t serving = Server::Serving();
  const int64_t sessions = core::OpenSession::Live();
  std::optional<Server> server(Alone("localhost:0"));
  server->Start();
  server->Start();
  CHECK(Server::Serving() == serving + 1);
  CHECK_ERROR(TF_UNIMPLEMENTED, "", server->Stop());
  {
    const core::SavedModel model = LoadInto(*server);
    CHECK(model.session->remote() && model.session->target() == server->Target());
    CHECK(!Load("stateful").session->remote());
    CHECK(model.session->ListDevices().at(0).name == "/job:worker/replica:0/task:0/device:CPU:0");
    const core::Callable read = Read(model);
    server.reset();  // it serves on
    CHECK(read.Run(read.Enter(), core::Inputs()).at(0).element_count() == 1000);
    model.session->Close();
    CHECK_ERROR(TF_FAILED_PRECONDITION, "closed", read.Enter());
  }
  CHECK(core::OpenSession::Live() == sessions);
}

TEST(ServersSessionsAreClosedAside) {
  const int64_t sessions = core::OpenSession::Live();
  Server server(Alone("localhost:0"));
  server.Start();
  {
    core::SavedModel model = LoadInto(server);
    std::optional<core::Callable> read(Read(model));
    std::optional<core::Session::Use> use(read->Enter());
    core::Session::CloseAside(model.session);
    while (core::Session::ClosingAside() > 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    CHECK_ERROR(TF_FAILED_PRECONDITION, "closed", model.session->Enter());
    CHECK(core::OpenSession::Live() == sessions + 1);  // a run is under way
    CHECK(read->Run(*use, core::Inputs()).at(0).element_count() == 1000);
    use.reset();
    CHECK(core::OpenSession::Live() == sessions);
  }
  // The last hold of all.
  core::Session::CloseAside(LoadInto(server).session);
  while (core::Session::ClosingAside() > 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  CHECK(core::OpenSession::Live() == sessions);
}

}  // namespace
}  // namespace savedmodel::test
