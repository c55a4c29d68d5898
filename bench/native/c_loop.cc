// The reference of the benchmarks: runs of a model through TensorFlow's C API and nothing else, as a careful
// C program would make them. Only finding the functions in libtensorflow is left to native/library.
//
//   c_loop library=FILE ... model=DIR feed=OP:INDEX dtype=float32 shape=1x4 value=0.5 fetch=OP:INDEX
//          [caller_thread=1] [time=run]
//
// It prints `ready` when the model is loaded, and then answers each line `run COUNT THREADS` of its standard
// input by one line of JSON: {"seconds": S, "latencies": [microseconds of each run]}. Latencies are those of
// the first thread. By default a latency is that of making the input, running, reading the output and
// deleting both; with time=run the input is ready before the clock starts.

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <iostream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "native/library/library.h"

namespace {

using Clock = std::chrono::steady_clock;
using savedmodel::library::Tf;

struct Options {
  std::vector<std::string> libraries;
  std::string model;
  std::string feed;
  std::string fetch;
  TF_DataType dtype = TF_FLOAT;
  std::vector<int64_t> shape;
  double value = 0;
  bool caller_thread = false;
  bool time_run_only = false;
};

[[noreturn]] void Fail(const std::string& message) {
  std::fprintf(stderr, "c_loop: %s\n", message.c_str());
  std::exit(1);
}

void Check(TF_Status* status) {
  if (Tf().TF_GetCode(status) != TF_OK) Fail(Tf().TF_Message(status));
}

std::vector<int64_t> ParseShape(const std::string& text) {
  std::vector<int64_t> shape;
  std::istringstream stream(text);
  for (std::string dim; std::getline(stream, dim, 'x');) shape.push_back(std::stoll(dim));
  return shape;
}

TF_DataType ParseDtype(const std::string& name) {
  if (name == "float32") return TF_FLOAT;
  if (name == "int32") return TF_INT32;
  if (name == "int64") return TF_INT64;
  Fail("no such dtype: " + name);
}

Options ParseOptions(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const size_t equals = argument.find('=');
    if (equals == std::string::npos) Fail("not KEY=VALUE: " + argument);
    const std::string key = argument.substr(0, equals);
    const std::string value = argument.substr(equals + 1);
    if (key == "library")
      options.libraries.push_back(value);
    else if (key == "model")
      options.model = value;
    else if (key == "feed")
      options.feed = value;
    else if (key == "fetch")
      options.fetch = value;
    else if (key == "dtype")
      options.dtype = ParseDtype(value);
    else if (key == "shape")
      options.shape = ParseShape(value);
    else if (key == "value")
      options.value = std::stod(value);
    else if (key == "caller_thread")
      options.caller_thread = value == "1";
    else if (key == "time")
      options.time_run_only = value == "run";
    else
      Fail("no such option: " + key);
  }
  return options;
}

/// The loaded model and what every run of it needs; shared by all threads.
struct Model {
  TF_Graph* graph;
  TF_Session* session;
  TF_Buffer* run_options;
  TF_Output feed;
  TF_Output fetch;
  std::vector<char> input;
};

TF_Output FindOutput(TF_Graph* graph, const std::string& name) {
  const size_t colon = name.rfind(':');
  TF_Operation* operation = Tf().TF_GraphOperationByName(graph, name.substr(0, colon).c_str());
  if (operation == nullptr) Fail("no such operation: " + name);
  return {operation, std::stoi(name.substr(colon + 1))};
}

template <typename Element>
std::vector<char> Filled(size_t count, double value) {
  const std::vector<Element> elements(count, static_cast<Element>(value));
  std::vector<char> bytes(count * sizeof(Element));
  if (count > 0) std::memcpy(bytes.data(), elements.data(), bytes.size());
  return bytes;
}

std::vector<char> InputBytes(const Options& options) {
  size_t count = 1;
  for (const int64_t dim : options.shape) count *= static_cast<size_t>(dim);
  if (options.dtype == TF_FLOAT) return Filled<float>(count, options.value);
  if (options.dtype == TF_INT32) return Filled<int32_t>(count, options.value);
  return Filled<int64_t>(count, options.value);
}

Model Load(const Options& options) {
  Model model;
  TF_Status* status = Tf().TF_NewStatus();
  TF_SessionOptions* session_options = Tf().TF_NewSessionOptions();
  const char* tag = "serve";
  model.graph = Tf().TF_NewGraph();
  model.session = Tf().TF_LoadSessionFromSavedModel(session_options, nullptr, options.model.c_str(), &tag, 1,
                                                    model.graph, nullptr, status);
  Check(status);
  Tf().TF_DeleteSessionOptions(session_options);
  Tf().TF_DeleteStatus(status);
  // RunOptions { inter_op_thread_pool: -1 }: field 3, a varint of 64 bits, all set.
  const uint8_t caller_thread[] = {0x18, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01};
  model.run_options =
      options.caller_thread ? Tf().TF_NewBufferFromString(caller_thread, sizeof caller_thread) : nullptr;
  model.feed = FindOutput(model.graph, options.feed);
  model.fetch = FindOutput(model.graph, options.fetch);
  model.input = InputBytes(options);
  return model;
}

double MicrosecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

/// What one thread does: `latencies` gets the time of each of its runs.
void Loop(const Options& options, const Model& model, size_t count, std::vector<double>* latencies) {
  const auto& tf = Tf();
  TF_Status* status = tf.TF_NewStatus();
  volatile char sink = 0;  // so that reading the output is not optimised away
  latencies->reserve(count);
  for (size_t i = 0; i < count; ++i) {
    Clock::time_point start = Clock::now();
    TF_Tensor* input = tf.TF_AllocateTensor(options.dtype, options.shape.data(),
                                            static_cast<int>(options.shape.size()), model.input.size());
    std::memcpy(tf.TF_TensorData(input), model.input.data(), model.input.size());
    if (options.time_run_only) start = Clock::now();
    TF_Tensor* output = nullptr;
    tf.TF_SessionRun(model.session, model.run_options, &model.feed, &input, 1, &model.fetch, &output, 1,
                     nullptr, 0, nullptr, status);
    Check(status);
    const auto* bytes = static_cast<const char*>(tf.TF_TensorData(output));
    sink = bytes[0];
    sink = bytes[tf.TF_TensorByteSize(output) - 1];
    tf.TF_DeleteTensor(output);
    tf.TF_DeleteTensor(input);
    latencies->push_back(MicrosecondsSince(start));
  }
  static_cast<void>(sink);
  tf.TF_DeleteStatus(status);
}

void Run(const Options& options, const Model& model, size_t count, size_t threads) {
  std::vector<std::vector<double>> latencies(threads);
  const Clock::time_point start = Clock::now();
  std::vector<std::thread> others;
  for (size_t i = 1; i < threads; ++i) {
    others.emplace_back([&, i] { Loop(options, model, count / threads, &latencies[i]); });
  }
  Loop(options, model, count / threads + count % threads, &latencies[0]);
  for (std::thread& other : others) other.join();
  std::printf("{\"seconds\":%.9f,\"latencies\":[", MicrosecondsSince(start) / 1e6);
  for (size_t i = 0; i < latencies[0].size(); ++i) std::printf("%s%.3f", i == 0 ? "" : ",", latencies[0][i]);
  std::printf("]}\n");
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Options options = ParseOptions(argc, argv);
    savedmodel::library::Open(options.libraries, "2");
    const Model model = Load(options);
    std::printf("ready\n");
    std::fflush(stdout);
    std::string command;
    size_t count = 0;
    size_t threads = 0;
    while (std::cin >> command >> count >> threads) {
      if (command != "run" || threads == 0) Fail("not a command: " + command);
      Run(options, model, count, threads);
    }
    return 0;
  } catch (const std::exception& error) {
    Fail(error.what());
  }
}
