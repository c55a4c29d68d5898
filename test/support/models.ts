/** Copies of the test models that a test may damage or change. */
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromBinary, toBinary } from '@bufbuild/protobuf';
import { messages } from '../../lib/proto';
import type { SavedModel } from '../../lib/proto';
import { fixture } from './fixtures';

/** An empty folder that is deleted after the file's tests. */
export function scratchFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'savedmodel test ')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let copies = 0;

/** A copy of a fixture's model in `folder`. */
export function copyModel(folder: string, name: string): string {
  const copy = join(folder, `${name} ${++copies}`);
  cpSync(fixture(name).model, copy, { recursive: true });
  return copy;
}

/** Changes a model's saved_model.pb as a message. */
export function changeModel(model: string, change: (savedModel: SavedModel) => void): string {
  const { SavedModelSchema } = messages();
  const file = join(model, 'saved_model.pb');
  const savedModel = fromBinary(SavedModelSchema, readFileSync(file));
  change(savedModel);
  writeFileSync(file, toBinary(SavedModelSchema, savedModel));
  return model;
}
