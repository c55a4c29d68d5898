/** An export that does not come to its end leaves the model that stands there. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SavedModelBundle } from '../../lib';
import { resultOf, runProgram } from '../support/child';
import { fixture } from '../support/fixtures';
import { copyModel, scratchFolder } from '../support/models';
import { expectRight } from '../support/open-model';
import { underPreload } from '../support/preload';

const scratch = scratchFolder();
const PROGRAM = 'bundle/exporter-disk.cjs';
let folders = 0;

/** A model in a folder that holds nothing else. */
function standing(): { parent: string; model: string } {
  const parent = join(scratch, String(++folders));
  mkdirSync(parent);
  return { parent, model: copyModel(parent, 'mlp') };
}

function expectAsBefore(model: string): void {
  using bundle = SavedModelBundle.load(model);
  for (const known of fixture('mlp').cases) expectRight(bundle, known);
}

underPreload('full-disk', 'an export', (path) => {
  const full = (bytes: number, more = {}) => ({
    LD_PRELOAD: path(),
    SAVEDMODEL_TEST_DISK_BYTES: String(bytes),
    TF_CPP_MIN_LOG_LEVEL: '3',
    ...more,
  });

  // At first nothing, then the data but not the index of the variables.
  it.each([0, 1_000_000, 4_000_000])('on a disk with room for %d bytes', async (bytes) => {
    const { parent, model } = standing();
    expect(await resultOf(PROGRAM, [model], { env: full(bytes) })).toEqual({
      name: 'ResourceExhaustedError',
      message: expect.stringMatching(/No space left on device/) as string,
    });
    expectAsBefore(model);
    expect(readdirSync(parent)).toHaveLength(1);
  });

  it('that is killed, and the next one, which clears up', async () => {
    const { parent, model } = standing();
    const env = full(1_000_000, { SAVEDMODEL_TEST_DISK_KILLS: '1' });
    expect((await runProgram(PROGRAM, [model], { env })).end).toBe('SIGKILL');
    expectAsBefore(model);
    expect(readdirSync(parent)).toHaveLength(2); // nobody was left to remove what was written
    expect(await resultOf(PROGRAM, [model])).toBeNull();
    expect(readdirSync(parent)).toHaveLength(1);
    using bundle = SavedModelBundle.load(model);
    expect(bundle.callSync({ x: 1 }).get('y').data.slice(0, 2)).toEqual(Float32Array.of(2.5, 2.5));
  });
});

(process.platform === 'win32' ? it.skip : it)('under a limit on the size of files', () => {
  const { parent, model } = standing();
  // One block, of 512 or 1024 bytes.
  const args = ['-c', 'ulimit -f 1; exec "$0" "$@"', process.execPath, join(__dirname, 'exporter-disk.cjs'), model];
  const error = JSON.parse(execFileSync('/bin/sh', args, { encoding: 'utf8' })) as object;
  expect(error).toMatchObject({ name: expect.stringMatching(/Error$/) as string });
  expectAsBefore(model);
  expect(readdirSync(parent)).toHaveLength(1);
});
