// `savedmodel` for examples with a package.json of their own, in which a package can't name itself: a link in their
// node_modules, as `npm install` there would make it. What else they need is the project's, for its tests.
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './support.mjs';

export function linkExamples() {
  const examples = join(root, 'examples');
  for (const name of readdirSync(examples)) {
    const link = join(examples, name, 'node_modules', 'savedmodel');
    if (!existsSync(join(examples, name, 'package.json')) || existsSync(link)) continue;
    mkdirSync(join(link, '..'), { recursive: true });
    symlinkSync(root, link, 'junction');
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) linkExamples();
