/** Libraries that change what Node-API, or the system, does in child processes: see `test/support/preload/`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Tests under such a library; on Linux only. `path` gives its file. */
export function underPreload(
  name: 'full-disk' | 'no-external-buffers' | 'one-thread',
  title: string,
  tests: (path: () => string) => void,
): void {
  (process.platform === 'linux' ? describe : describe.skip)(title, () => {
    let folder: string;
    const path = (): string => join(folder, `${name}.so`);
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'savedmodel-')); // LD_PRELOAD takes no path with a space
      execFileSync(process.execPath, [join(__dirname, '..', '..', 'scripts', 'preload.mjs'), name, path()]);
    });
    afterAll(() => rmSync(folder, { recursive: true }));
    tests(path);
  });
}
