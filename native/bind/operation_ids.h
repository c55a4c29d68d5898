#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "native/library/error.h"
#include "native/library/library.h"

namespace savedmodel::bind {

/// The operations of one graph that JavaScript knows, by number: these cross over faster than names, and need
/// not be looked up. An operation lives as long as its graph, whose owner owns this as well.
class OperationIds {
 public:
  /// For an operation that has just been added.
  int Add(TF_Operation* operation) {
    operations_.push_back(operation);
    return static_cast<int>(operations_.size()) - 1;
  }

  /// For an operation that was found. It may have been added under another number; both stand for it.
  int Of(TF_Operation* operation) {
    const auto [entry, is_new] = found_.try_emplace(operation, 0);
    if (is_new) entry->second = Add(operation);
    return entry->second;
  }

  /// Throws Error INVALID_ARGUMENT for what is no number of an operation.
  TF_Operation* At(int id) const {
    if (id < 0 || static_cast<size_t>(id) >= operations_.size()) {
      throw Error(TF_INVALID_ARGUMENT, "there is no operation " + std::to_string(id));
    }
    return operations_[static_cast<size_t>(id)];
  }

 private:
  std::vector<TF_Operation*> operations_;
  std::unordered_map<TF_Operation*, int> found_;
};

}  // namespace savedmodel::bind
