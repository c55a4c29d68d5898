#pragma once

#include <functional>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "native/library/error.h"

// TEST(Name) { ... } is found by itself; a CHECK that does not hold ends it. A name that begins with another
// test's subject needs no order: every test stands alone.

namespace savedmodel::test {

struct Test {
  std::string name;
  void (*body)();
};

inline std::vector<Test>& Tests() {
  static std::vector<Test> tests;
  return tests;
}

struct Register {
  Register(const char* name, void (*body)()) { Tests().push_back({name, body}); }
};

class Failure : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

[[noreturn]] inline void Fail(const char* file, int line, const std::string& what) {
  throw Failure(std::string(file) + ":" + std::to_string(line) + ": " + what);
}

/// Calls `body`, which must throw Error of `code` with `phrase` in its message.
inline void ExpectError(const char* file, int line, TF_Code code, const std::string& phrase,
                        const std::function<void()>& body) {
  try {
    body();
  } catch (const Error& error) {
    if (error.code() != code) {
      Fail(file, line,
           "code " + std::to_string(error.code()) + ", expected " + std::to_string(code) + ": " +
               error.what());
    }
    if (std::string(error.what()).find(phrase) == std::string::npos) {
      Fail(file, line, "'" + phrase + "' is not in: " + error.what());
    }
    return;
  }
  Fail(file, line, "nothing was thrown");
}

}  // namespace savedmodel::test

#define TEST(name)                                                      \
  static void name();                                                   \
  static const savedmodel::test::Register register_##name(#name, name); \
  static void name()

#define CHECK(condition)                                                                   \
  do {                                                                                     \
    if (!(condition)) savedmodel::test::Fail(__FILE__, __LINE__, "not true: " #condition); \
  } while (false)

#define CHECK_ERROR(code, phrase, ...) \
  savedmodel::test::ExpectError(__FILE__, __LINE__, code, phrase, [&] { static_cast<void>(__VA_ARGS__); })
