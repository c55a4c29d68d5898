// Preloaded into Node (LD_PRELOAD), this refuses ArrayBuffers over foreign memory as Electron does, whose V8
// keeps all buffers in a cage. The functions are the executable's own and come first in every look-up, so
// they can't be replaced by name: instead the addon's table of imported functions is changed right after it
// was opened.
//
// REFUSALS_FILE, where set, names a file that a line is added to at each refusal.

#include <dlfcn.h>
#include <elf.h>
#include <fcntl.h>
#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace {

constexpr int kNoExternalBuffersAllowed = 22;  // napi_no_external_buffers_allowed

int Refuse(void*, void*, size_t, void*, void*, void*) {
  if (const char* path = std::getenv("REFUSALS_FILE")) {
    const int file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file >= 0) {
      if (write(file, "refused\n", 8) < 0) std::abort();
      close(file);
    }
  }
  return kNoExternalBuffersAllowed;
}

bool IsRefused(const char* name) {
  return std::strcmp(name, "napi_create_external_arraybuffer") == 0 ||
         std::strcmp(name, "napi_create_external_buffer") == 0;
}

/// The tables of one shared object, as its dynamic section names them.
struct Imports {
  const ElfW(Sym) * symbols = nullptr;
  const char* names = nullptr;
  const ElfW(Rela) * tables[2] = {nullptr, nullptr};
  size_t sizes[2] = {0, 0};

  explicit Imports(const ElfW(Dyn) * entry) {
    for (; entry->d_tag != DT_NULL; ++entry) {
      switch (entry->d_tag) {
        case DT_SYMTAB:
          symbols = reinterpret_cast<const ElfW(Sym)*>(entry->d_un.d_ptr);
          break;
        case DT_STRTAB:
          names = reinterpret_cast<const char*>(entry->d_un.d_ptr);
          break;
        case DT_RELA:
          tables[0] = reinterpret_cast<const ElfW(Rela)*>(entry->d_un.d_ptr);
          break;
        case DT_RELASZ:
          sizes[0] = entry->d_un.d_val;
          break;
        case DT_JMPREL:
          tables[1] = reinterpret_cast<const ElfW(Rela)*>(entry->d_un.d_ptr);
          break;
        case DT_PLTRELSZ:
          sizes[1] = entry->d_un.d_val;
          break;
        default:
          break;
      }
    }
  }
};

/// The table may lie in memory that was made read-only after it was filled.
void Write(void** slot, void* value) {
  const auto page = static_cast<uintptr_t>(sysconf(_SC_PAGESIZE));
  auto* begin = reinterpret_cast<void*>(reinterpret_cast<uintptr_t>(slot) & ~(page - 1));
  if (mprotect(begin, page, PROT_READ | PROT_WRITE) != 0) std::abort();
  *slot = value;
}

void Patch(const link_map* object) {
  const Imports imports(object->l_ld);
  for (int table = 0; table < 2; ++table) {
    const size_t count = imports.sizes[table] / sizeof(ElfW(Rela));
    for (size_t i = 0; i < count; ++i) {
      const ElfW(Rela) & relocation = imports.tables[table][i];
      const auto index = static_cast<size_t>(ELF64_R_SYM(relocation.r_info));
      if (index == 0 || !IsRefused(imports.names + imports.symbols[index].st_name)) continue;
      Write(reinterpret_cast<void**>(object->l_addr + relocation.r_offset), reinterpret_cast<void*>(&Refuse));
    }
  }
}

bool IsAddon(const char* file) {
  const size_t length = file == nullptr ? 0 : std::strlen(file);
  return length > 5 && std::strcmp(file + length - 5, ".node") == 0;
}

}  // namespace

extern "C" void* dlopen(const char* file, int mode) {
  using Open = void* (*)(const char*, int);
  static const auto open_next = reinterpret_cast<Open>(dlsym(RTLD_NEXT, "dlopen"));
  void* handle = open_next(file, mode);
  link_map* object = nullptr;
  if (handle != nullptr && IsAddon(file) && dlinfo(handle, RTLD_DI_LINKMAP, &object) == 0) Patch(object);
  return handle;
}
