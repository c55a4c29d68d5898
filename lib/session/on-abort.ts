/** What runs do when their signal is aborted. */

interface Shared {
  readonly ends: Set<() => void>;
  readonly listener: () => void;
}

/** One listener for each signal, however many runs it may end: Node.js warns of more than ten. */
const shared = new WeakMap<AbortSignal, Shared>();

/**
 * Calls `end` once, when the signal is aborted.
 * @returns what takes that back
 */
export function onAbort(signal: AbortSignal, end: () => void): () => void {
  const { ends, listener } = shared.get(signal) ?? listen(signal);
  ends.add(end);
  return () => {
    if (!ends.delete(end) || ends.size > 0) return;
    signal.removeEventListener('abort', listener);
    shared.delete(signal);
  };
}

function listen(signal: AbortSignal): Shared {
  const ends = new Set<() => void>();
  const listener = (): void => {
    shared.delete(signal);
    for (const end of ends) end();
  };
  signal.addEventListener('abort', listener, { once: true });
  const made = { ends, listener };
  shared.set(signal, made);
  return made;
}
