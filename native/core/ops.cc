#include "native/core/ops.h"

#include <memory>
#include <mutex>
#include <set>
#include <string>

#include "native/core/status.h"

namespace savedmodel::core {

Buffer RegisteredOps() {
  library::RequireOpen();
  return Buffer(library::Tf().TF_GetAllOpList());
}

Buffer LoadOpLibrary(const std::string& file) {
  library::RequireOpen();
  Status status;
  // The handle frees only the list of ops; the library itself stays loaded.
  const std::unique_ptr<TF_Library, void (*)(TF_Library*)> handle(
      library::Tf().TF_LoadLibrary(file.c_str(), status.get()),
      [](TF_Library* loaded) { library::Tf().TF_DeleteLibraryHandle(loaded); });
  status.Check();
  const TF_Buffer ops = library::Tf().TF_GetOpList(handle.get());
  const auto* bytes = static_cast<const uint8_t*>(ops.data);
  return Buffer(Bytes(bytes, bytes + ops.length));
}

void LoadPluggableDeviceLibrary(const std::string& file) {
  library::RequireOpen();
  // TensorFlow ends the process when a device is registered a second time.
  static auto* const mutex = new std::mutex;
  static auto* const loaded = new std::set<std::string>;
  const std::lock_guard<std::mutex> lock(*mutex);
  if (loaded->count(file) > 0) return;
  Status status;
  const std::unique_ptr<TF_Library, void (*)(TF_Library*)> handle(
      library::Tf().TF_LoadPluggableDeviceLibrary(file.c_str(), status.get()),
      [](TF_Library* device) { library::Tf().TF_DeletePluggableDeviceLibraryHandle(device); });
  status.Check();
  loaded->insert(file);
}

}  // namespace savedmodel::core
