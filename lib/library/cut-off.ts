/** Libraries that are not all there. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** `PT_LOAD`: the segment of this program header is mapped into memory. */
const LOADED = 1;

/**
 * Whether a shared library is shorter than what its ELF header says is to be mapped. Linux maps it all the same and kills
 * the process at the first page that is not there. False for what is no ELF file of 64 bits, or can't be read: opening
 * it says why.
 */
export function isCutOff(file: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return false;
  }
  try {
    const { size } = fstatSync(descriptor);
    const header = Buffer.alloc(64);
    if (readSync(descriptor, header, 0, 64, 0) < 64 || !isElf(header)) return false;
    const entrySize = header.readUInt16LE(54);
    const table = Buffer.alloc(entrySize * header.readUInt16LE(56));
    if (entrySize < 56) return false;
    if (readSync(descriptor, table, 0, table.length, header.readBigUInt64LE(32)) < table.length) return true;
    for (let at = 0; at < table.length; at += entrySize) {
      const end = table.readBigUInt64LE(at + 8) + table.readBigUInt64LE(at + 32);
      if (table.readUInt32LE(at) === LOADED && end > BigInt(size)) return true;
    }
    return false;
  } catch {
    return false; // a folder
  } finally {
    closeSync(descriptor);
  }
}

/** Of 64 bits, little-endian. */
function isElf(header: Buffer): boolean {
  return header.toString('latin1', 0, 4) === '\x7fELF' && header[4] === 2 && header[5] === 1;
}
