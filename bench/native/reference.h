#pragma once

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "native/library/library.h"

// What the programs of the references share: they do what a careful C program would, and end where something
// fails. Only finding the functions in libtensorflow is left to native/library.
namespace reference {

using Clock = std::chrono::steady_clock;
using savedmodel::library::Tf;

[[noreturn]] inline void Fail(const std::string& message) {
  std::fprintf(stderr, "%s\n", message.c_str());
  std::exit(1);
}

inline void Check(TF_Status* status) {
  if (Tf().TF_GetCode(status) != TF_OK) Fail(Tf().TF_Message(status));
}

inline double MicrosecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

/// One of the command line's `KEY=VALUE`.
struct Option {
  std::string key;
  std::string value;
};

inline std::vector<Option> ParseOptions(int argc, char** argv) {
  std::vector<Option> options;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const size_t equals = argument.find('=');
    if (equals == std::string::npos) Fail("not KEY=VALUE: " + argument);
    options.push_back({argument.substr(0, equals), argument.substr(equals + 1)});
  }
  return options;
}

template <typename Number>
void PrintList(const char* format, const std::vector<Number>& numbers) {
  std::printf("[");
  for (size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0) std::printf(",");
    std::printf(format, static_cast<double>(numbers[i]));
  }
  std::printf("]");
}

/// Prints `ready`, and answers each line of the standard input: `run COUNT THREADS` by what `run` measured,
/// the time of each of COUNT runs in microseconds, of the first thread if there are several; `output` by the
/// numbers that `output` gives.
inline int Serve(const std::function<std::vector<double>(size_t count, size_t threads)>& run,
                 const std::function<std::vector<float>()>& output = nullptr) {
  std::printf("ready\n");
  std::fflush(stdout);
  std::string command;
  size_t count = 0;
  size_t threads = 0;
  while (std::cin >> command) {
    if (command == "output" && output) {
      std::printf("{\"output\":");
      PrintList("%.9g", output());
      std::printf("}\n");
    } else if (command == "run" && std::cin >> count >> threads && threads > 0) {
      const Clock::time_point start = Clock::now();
      const std::vector<double> latencies = run(count, threads);
      std::printf("{\"seconds\":%.9f,\"latencies\":", MicrosecondsSince(start) / 1e6);
      PrintList("%.3f", latencies);
      std::printf("}\n");
    } else {
      Fail("not a command: " + command);
    }
    std::fflush(stdout);
  }
  return 0;
}

}  // namespace reference
