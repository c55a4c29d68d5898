// Generates lib/proto/generated from lib/proto/schema, formatted. With --check it changes nothing and fails if what
// is committed is not what would be generated.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const proto = join(root, 'lib', 'proto');
const committed = join(proto, 'generated');

/** Generates into a fresh folder and gives it, so that a failure leaves the committed files as they are. */
async function generate() {
  const folder = mkdtempSync(join(tmpdir(), 'savedmodel-proto-'));
  const buf = createRequire(import.meta.url).resolve('@bufbuild/buf/bin/buf');
  execFileSync(process.execPath, [buf, 'generate', '--output', folder], {
    cwd: proto,
    stdio: 'inherit',
    env: { ...process.env, PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH },
  });
  const out = join(folder, 'generated');
  const options = { ...(await resolveConfig(join(committed, 'any.ts'))), parser: 'typescript' };
  for (const name of readdirSync(out)) {
    const file = join(out, name);
    writeFileSync(file, await format(readFileSync(file, 'utf8'), options));
  }
  return { folder, out };
}

/** The names of the files that differ between two folders. */
function differing(a, b) {
  const read = (folder) => new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const [x, y] = [read(a), read(b)];
  return [...new Set([...x.keys(), ...y.keys()])].filter((name) => x.get(name) !== y.get(name));
}

const { folder, out } = await generate();
try {
  if (process.argv.includes('--check')) {
    const names = differing(committed, out);
    if (names.length > 0) {
      console.error(`lib/proto/generated differs from the schema: ${names.join(', ')}. Run \`npm run proto\`.`);
      process.exitCode = 1;
    }
  } else {
    rmSync(committed, { recursive: true, force: true });
    cpSync(out, committed, { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
