#pragma once

namespace savedmodel::core {

/// Gives memory that was freed back to the system, as far as the C library keeps it. After work that needed
/// much for a while: glibc keeps what lies between smaller blocks that stay. Takes milliseconds.
void GiveBackFreeMemory();

}  // namespace savedmodel::core
