/** TFRecord files: records of bytes one after another, each with its length and checksums. */
import { crc32c, unmask } from './crc32c';
import { DataLossError } from './errors';

/** Before a record its length (8 bytes) and the checksum of that; after it its own checksum. */
const HEADER_SIZE = 12;
const FOOTER_SIZE = 4;

/** A record, and where in the file it begins. */
export interface TFRecord {
  readonly data: Uint8Array;
  readonly offset: number;
}

/**
 * The records of a file that was not compressed, as views of `bytes`.
 * @param source the file's name, for the error
 * @throws DataLossError it is cut off or corrupt, or no such file
 */
export function* tfRecords(bytes: Uint8Array, source: string): Generator<TFRecord> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const corrupt = (at: number, reason: string) =>
    new DataLossError(`${source} is cut off or corrupt at byte ${at}: ${reason}. It should be a TFRecord file.`);
  const matches = (start: number, end: number) =>
    unmask(view.getUint32(end, true)) === crc32c(bytes.subarray(start, end));

  for (let at = 0; at < bytes.length;) {
    const left = bytes.length - at - HEADER_SIZE - FOOTER_SIZE;
    if (left < 0) throw corrupt(at, 'the data end in the middle of a record');
    if (!matches(at, at + 8)) throw corrupt(at, "the checksum of a record's length does not match");
    const length = view.getBigUint64(at, true);
    if (length > left) throw corrupt(at, `a record of ${length} bytes, ${left} are left`);
    const offset = at + HEADER_SIZE;
    const end = offset + Number(length);
    if (!matches(offset, end)) throw corrupt(offset, 'the checksum of a record does not match');
    yield { data: bytes.subarray(offset, end), offset };
    at = end + FOOTER_SIZE;
  }
}
