/**
 * `npm run build:lib`: compiles lib/ to dist/, and joins the modules that `require('savedmodel')` loads in one file,
 * dist/core.js: to find, read and compile fifty files takes more time than all else. In the place of each is left a line
 * that gives the module out of it, so that what is loaded later, or is named by its own path, has the same classes. dist/
 * works without this step as well, and starts more slowly.
 */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bin, root, run } from './support.mjs';

const dist = join(root, 'dist');
const core = join(dist, 'core.js');

/** A file as another one below dist/ requires it: `../tensor/tensor.js`. */
function named(file, from) {
  const path = relative(dirname(from), file).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** The files below dist/ that are loaded with the library, and the names that it exports. */
function loaded() {
  const program = `
    const names = Object.keys(require(process.argv[1]));
    console.log(JSON.stringify({ files: Object.keys(require.cache), names }));`;
  const { files, names } = JSON.parse(execFileSync(process.execPath, ['-e', program, dist], { encoding: 'utf8' }));
  return { files: files.filter((file) => file.startsWith(dist + sep)), names };
}

async function joinModules(files) {
  const { build } = await import('esbuild'); // setup imports this file before it is installed
  const modules = files.map(
    (file) => `  ${JSON.stringify(named(file, core))}: () => require(${JSON.stringify(file)}),\n`,
  );
  await build({
    stdin: {
      contents: `const modules = {\n${modules.join('')}};\nmodule.exports = (name) => modules[name]();\n`,
      sourcefile: 'core',
      resolveDir: dist,
    },
    outfile: core,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
    plugins: [
      {
        name: 'what is loaded later stays a file of its own',
        setup({ onResolve }) {
          onResolve({ filter: /^\.\.?\// }, ({ path, importer }) => {
            const file = createRequire(importer).resolve(path);
            return files.includes(file) ? { path: file } : { path: named(file, core), external: true };
          });
        },
      },
    ],
  });
}

function leaveLines(files, names) {
  for (const file of files) {
    const isIndex = file === join(dist, 'index.js');
    // What is never run tells Node, which does not run a CommonJS module to know them, the names that can be imported.
    const exported = isIndex ? `0 && (module.exports = { ${names.join(', ')} });\n` : '';
    const line = `module.exports = require('${named(core, file)}')('${named(file, core)}');\n`;
    writeFileSync(file, `'use strict';\n${line}${exported}`);
    rmSync(`${file}.map`, { force: true });
  }
}

export async function buildLibrary() {
  rmSync(dist, { recursive: true, force: true });
  run(process.execPath, [bin('tsc', 'typescript'), '-p', 'tsconfig.build.json']);
  const { files, names } = loaded();
  await joinModules(files);
  leaveLines(files, names);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await buildLibrary();
