/** Checkpoints that Python wrote, with what it read in them: see `scripts/fixtures/checkpoints.py`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TensorsJson } from '../support/fixtures';

/** The folder that they are in. */
export const PYTHON = join(__dirname, 'python');

export type Written = 'saver' | 'sharded' | 'objects' | 'every';

/** Their tensors by name. */
export const expected = JSON.parse(readFileSync(join(PYTHON, 'expected.json'), 'utf8')) as Record<Written, TensorsJson>;
