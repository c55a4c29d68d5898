#pragma once

// For libraries that are preloaded into Node (LD_PRELOAD) to change what Node-API does for an addon. Its
// functions are the executable's own and come first in every look-up, so they can't be replaced by name:
// instead the addon's table of imported functions is changed right after it was opened. Included once in each
// such library.

#include <dlfcn.h>
#include <elf.h>
#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace preload {

/// What to call instead of a function that the addon imports; null for the function itself. Each library has
/// its own.
void* Replacement(const char* import);

/// The tables of one shared object, as its dynamic section names them.
struct Imports {
  const ElfW(Sym) * symbols = nullptr;
  const char* names = nullptr;
  const ElfW(Rela) * tables[2] = {nullptr, nullptr};
  size_t sizes[2] = {0, 0};

  explicit Imports(const ElfW(Dyn) * entry) {
    for (; entry->d_tag != DT_NULL; ++entry) {
      const auto address = entry->d_un.d_ptr;
      if (entry->d_tag == DT_SYMTAB) symbols = reinterpret_cast<const ElfW(Sym)*>(address);
      if (entry->d_tag == DT_STRTAB) names = reinterpret_cast<const char*>(address);
      if (entry->d_tag == DT_RELA) tables[0] = reinterpret_cast<const ElfW(Rela)*>(address);
      if (entry->d_tag == DT_RELASZ) sizes[0] = entry->d_un.d_val;
      if (entry->d_tag == DT_JMPREL) tables[1] = reinterpret_cast<const ElfW(Rela)*>(address);
      if (entry->d_tag == DT_PLTRELSZ) sizes[1] = entry->d_un.d_val;
    }
  }
};

/// The table may lie in memory that was made read-only after it was filled.
inline void Write(void** slot, void* value) {
  const auto page = static_cast<uintptr_t>(sysconf(_SC_PAGESIZE));
  auto* begin = reinterpret_cast<void*>(reinterpret_cast<uintptr_t>(slot) & ~(page - 1));
  if (mprotect(begin, page, PROT_READ | PROT_WRITE) != 0) std::abort();
  *slot = value;
}

inline void Patch(const link_map* object) {
  const Imports imports(object->l_ld);
  for (int table = 0; table < 2; ++table) {
    const size_t count = imports.sizes[table] / sizeof(ElfW(Rela));
    for (size_t i = 0; i < count; ++i) {
      const ElfW(Rela) & relocation = imports.tables[table][i];
      const auto index = static_cast<size_t>(ELF64_R_SYM(relocation.r_info));
      void* replacement = index == 0 ? nullptr : Replacement(imports.names + imports.symbols[index].st_name);
      if (replacement != nullptr)
        Write(reinterpret_cast<void**>(object->l_addr + relocation.r_offset), replacement);
    }
  }
}

inline bool IsAddon(const char* file) {
  const size_t length = file == nullptr ? 0 : std::strlen(file);
  return length > 5 && std::strcmp(file + length - 5, ".node") == 0;
}

}  // namespace preload

extern "C" void* dlopen(const char* file, int mode) {
  using Open = void* (*)(const char*, int);
  static const auto open_next = reinterpret_cast<Open>(dlsym(RTLD_NEXT, "dlopen"));
  void* handle = open_next(file, mode);
  link_map* object = nullptr;
  if (handle != nullptr && preload::IsAddon(file) && dlinfo(handle, RTLD_DI_LINKMAP, &object) == 0) {
    preload::Patch(object);
  }
  return handle;
}
