// The reference of the benchmark of checkpoints: the same graph as ours, run through TensorFlow's C API
// alone.
//
//   checkpoint library=FILE ... graph=FILE feed=OP
//
// `graph` is a serialized GraphDef, `feed` its placeholder of a checkpoint's prefix. Prints `ready` when
// there is a session, and then answers each line `run TARGET PREFIX` of its standard input, which runs an
// operation, by one line of JSON: {"seconds": S, "latencies": [microseconds]}.

#include <fstream>
#include <iterator>

#include "bench/native/reference.h"

namespace {

using reference::Check;
using reference::Clock;
using reference::Fail;
using reference::Tf;

TF_Graph* ReadGraph(const std::string& file, TF_Status* status) {
  std::ifstream stream(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  TF_Graph* graph = Tf().TF_NewGraph();
  TF_Buffer* buffer = Tf().TF_NewBufferFromString(bytes.data(), bytes.size());
  TF_ImportGraphDefOptions* options = Tf().TF_NewImportGraphDefOptions();
  TF_ImportGraphDefResults* results = Tf().TF_GraphImportGraphDefWithResults(graph, buffer, options, status);
  Check(status);
  Tf().TF_DeleteImportGraphDefResults(results);
  Tf().TF_DeleteImportGraphDefOptions(options);
  Tf().TF_DeleteBuffer(buffer);
  return graph;
}

TF_Operation* Find(TF_Graph* graph, const std::string& name) {
  TF_Operation* operation = Tf().TF_GraphOperationByName(graph, name.c_str());
  if (operation == nullptr) Fail("no such operation: " + name);
  return operation;
}

TF_Tensor* StringTensor(const std::string& text) {
  TF_Tensor* tensor = Tf().TF_AllocateTensor(TF_STRING, nullptr, 0, sizeof(TF_TString));
  auto* string = static_cast<TF_TString*>(Tf().TF_TensorData(tensor));
  Tf().TF_StringInit(string);
  Tf().TF_StringCopy(string, text.data(), text.size());
  return tensor;
}

void Serve(TF_Graph* graph, TF_Session* session, const std::string& feed, TF_Status* status) {
  const TF_Output filename{Find(graph, feed), 0};
  std::string command;
  std::string target;
  std::string prefix;
  while (std::cin >> command >> target && std::getline(std::cin >> std::ws, prefix)) {
    const TF_Operation* operation = Find(graph, target);
    TF_Tensor* tensor = StringTensor(prefix);
    const Clock::time_point start = Clock::now();
    Tf().TF_SessionRun(session, nullptr, &filename, &tensor, 1, nullptr, nullptr, 0, &operation, 1, nullptr,
                       status);
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    Check(status);
    Tf().TF_DeleteTensor(tensor);
    std::printf("{\"seconds\":%.9f,\"latencies\":[%.3f]}\n", seconds, seconds * 1e6);
    std::fflush(stdout);
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::vector<std::string> libraries;
    std::string graph_file;
    std::string feed;
    for (int i = 1; i < argc; ++i) {
      const std::string argument = argv[i];
      const size_t equals = argument.find('=');
      const std::string key = argument.substr(0, equals);
      const std::string value = argument.substr(equals + 1);
      if (key == "library")
        libraries.push_back(value);
      else if (key == "graph")
        graph_file = value;
      else if (key == "feed")
        feed = value;
      else
        Fail("no such option: " + key);
    }
    savedmodel::library::Open(libraries, "2");
    TF_Status* status = Tf().TF_NewStatus();
    TF_Graph* graph = ReadGraph(graph_file, status);
    TF_SessionOptions* options = Tf().TF_NewSessionOptions();
    TF_Session* session = Tf().TF_NewSession(graph, options, status);
    Check(status);
    std::printf("ready\n");
    std::fflush(stdout);
    Serve(graph, session, feed, status);
    return 0;
  } catch (const std::exception& error) {
    Fail(error.what());
  }
}
