// The reference of the benchmarks: runs of a model through TensorFlow's C API and nothing else, as a careful
// C program would make them. Only finding the functions in libtensorflow is left to native/library.
//
//   c_loop library=FILE ... model=DIR feed=OP:INDEX dtype=float32 shape=1x4 value=0.5 [feed=...]
//          fetch=OP:INDEX [caller_thread=1] [time=run]
//
// What follows a feed is said of that feed; file=FILE, with its bytes, may stand for its value. It prints
// `ready` when the model is loaded, and then answers each line of its standard input by one line of JSON:
//   run COUNT THREADS  {"seconds": S, "latencies": [microseconds of each run]}, those of the first thread
//   output             {"output": [the elements, if they are float32]}
// By default a latency is that of
// making the inputs, running, reading the output and deleting all of them; with time=run the inputs are ready
// before the clock starts.

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>

#include "bench/native/reference.h"

namespace {

using reference::Check;
using reference::Clock;
using reference::Fail;
using reference::MicrosecondsSince;
using reference::Tf;

struct Feed {
  std::string name;
  TF_DataType dtype = TF_FLOAT;
  std::vector<int64_t> shape;
  double value = 0;
  std::string file;
};

struct Options {
  std::vector<std::string> libraries;
  std::string model;
  std::vector<Feed> feeds;
  std::string fetch;
  bool caller_thread = false;
  bool time_run_only = false;
};

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
  if (name == "uint8") return TF_UINT8;
  Fail("no such dtype: " + name);
}

Options ParseOptions(int argc, char** argv) {
  Options options;
  for (const auto& [key, value] : reference::ParseOptions(argc, argv)) {
    if (key == "library")
      options.libraries.push_back(value);
    else if (key == "model")
      options.model = value;
    else if (key == "feed")
      options.feeds.emplace_back().name = value;
    else if (key == "fetch")
      options.fetch = value;
    else if (key == "caller_thread")
      options.caller_thread = value == "1";
    else if (key == "time")
      options.time_run_only = value == "run";
    else if (options.feeds.empty())
      Fail("no such option, or no feed before it: " + key);
    else if (key == "dtype")
      options.feeds.back().dtype = ParseDtype(value);
    else if (key == "shape")
      options.feeds.back().shape = ParseShape(value);
    else if (key == "value")
      options.feeds.back().value = std::stod(value);
    else if (key == "file")
      options.feeds.back().file = value;
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
  std::vector<TF_Output> feeds;
  TF_Output fetch;
  /// The bytes of each feed.
  std::vector<std::vector<char>> inputs;
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

std::vector<char> InputBytes(const Feed& feed) {
  if (!feed.file.empty()) {
    std::ifstream stream(feed.file, std::ios::binary);
    if (!stream) Fail("can't be read: " + feed.file);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  size_t count = 1;
  for (const int64_t dim : feed.shape) count *= static_cast<size_t>(dim);
  if (feed.dtype == TF_FLOAT) return Filled<float>(count, feed.value);
  if (feed.dtype == TF_INT32) return Filled<int32_t>(count, feed.value);
  if (feed.dtype == TF_UINT8) return Filled<uint8_t>(count, feed.value);
  return Filled<int64_t>(count, feed.value);
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
  model.fetch = FindOutput(model.graph, options.fetch);
  for (const Feed& feed : options.feeds) {
    model.feeds.push_back(FindOutput(model.graph, feed.name));
    model.inputs.push_back(InputBytes(feed));
  }
  return model;
}

std::vector<TF_Tensor*> MakeInputs(const Options& options, const Model& model) {
  const auto& tf = Tf();
  std::vector<TF_Tensor*> inputs(options.feeds.size());
  for (size_t i = 0; i < inputs.size(); ++i) {
    const Feed& feed = options.feeds[i];
    const std::vector<char>& bytes = model.inputs[i];
    inputs[i] = tf.TF_AllocateTensor(feed.dtype, feed.shape.data(), static_cast<int>(feed.shape.size()),
                                     bytes.size());
    std::memcpy(tf.TF_TensorData(inputs[i]), bytes.data(), bytes.size());
  }
  return inputs;
}

/// The caller deletes what is returned.
TF_Tensor* RunOnce(const Model& model, const std::vector<TF_Tensor*>& inputs, TF_Status* status) {
  TF_Tensor* output = nullptr;
  Tf().TF_SessionRun(model.session, model.run_options, model.feeds.data(), inputs.data(),
                     static_cast<int>(inputs.size()), &model.fetch, &output, 1, nullptr, 0, nullptr, status);
  Check(status);
  return output;
}

/// What one thread does: `latencies` gets the time of each of its runs.
void Loop(const Options& options, const Model& model, size_t count, std::vector<double>* latencies) {
  const auto& tf = Tf();
  TF_Status* status = tf.TF_NewStatus();
  volatile char sink = 0;  // so that reading the output is not optimised away
  latencies->reserve(count);
  for (size_t i = 0; i < count; ++i) {
    Clock::time_point start = Clock::now();
    const std::vector<TF_Tensor*> inputs = MakeInputs(options, model);
    if (options.time_run_only) start = Clock::now();
    TF_Tensor* output = RunOnce(model, inputs, status);
    const auto* bytes = static_cast<const char*>(tf.TF_TensorData(output));
    sink = bytes[0];
    sink = bytes[tf.TF_TensorByteSize(output) - 1];
    tf.TF_DeleteTensor(output);
    for (TF_Tensor* input : inputs) tf.TF_DeleteTensor(input);
    latencies->push_back(MicrosecondsSince(start));
  }
  static_cast<void>(sink);
  tf.TF_DeleteStatus(status);
}

/// The elements of a float32 output.
std::vector<float> Output(const Options& options, const Model& model) {
  const auto& tf = Tf();
  TF_Status* status = tf.TF_NewStatus();
  const std::vector<TF_Tensor*> inputs = MakeInputs(options, model);
  TF_Tensor* output = RunOnce(model, inputs, status);
  if (tf.TF_TensorType(output) != TF_FLOAT) Fail("the output is not float32");
  const auto* elements = static_cast<const float*>(tf.TF_TensorData(output));
  const size_t count = tf.TF_TensorByteSize(output) / sizeof(float);
  const std::vector<float> copy(elements, elements + count);
  tf.TF_DeleteTensor(output);
  for (TF_Tensor* input : inputs) tf.TF_DeleteTensor(input);
  tf.TF_DeleteStatus(status);
  return copy;
}

std::vector<double> Run(const Options& options, const Model& model, size_t count, size_t threads) {
  std::vector<std::vector<double>> latencies(threads);
  std::vector<std::thread> others;
  for (size_t i = 1; i < threads; ++i) {
    others.emplace_back([&, i] { Loop(options, model, count / threads, &latencies[i]); });
  }
  Loop(options, model, count / threads + count % threads, &latencies[0]);
  for (std::thread& other : others) other.join();
  return std::move(latencies[0]);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Options options = ParseOptions(argc, argv);
    savedmodel::library::Open(options.libraries, "2");
    const Model model = Load(options);
    return reference::Serve([&](size_t count, size_t threads) { return Run(options, model, count, threads); },
                            [&] { return Output(options, model); });
  } catch (const std::exception& error) {
    Fail(error.what());
  }
}
