#include "native/core/ops.h"

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

}  // namespace savedmodel::core
