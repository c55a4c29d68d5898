/** A wheel that is known by its content. */
export interface PinnedWheel {
  readonly file: string;
  readonly sha256: string;
  /** Bytes to fetch. */
  readonly size: number;
  /** Bytes on disk of what is kept of it. */
  readonly unpacked: number;
}

/** The wheels of one TensorFlow version, by `<variant>-<platform>-<arch>`. */
export interface PinTable {
  readonly version: string;
  readonly wheels: Readonly<Record<string, readonly PinnedWheel[]>>;
}
