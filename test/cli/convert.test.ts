/** `savedmodel convert`: what it makes of files of Keras, what it says of bad ones, and what is left when it is ended. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SavedModelBundle, Tensor, TFloat32 } from '../../lib';
import { expected, expectPrediction, file as kerasFile, inputsOf } from '../keras/expected';
import { expectRefused, requireFreshCli, savedmodel } from '../support/cli';
import { scratchFolder } from '../support/models';

const MAIN = join(__dirname, '..', '..', 'dist', 'cli', 'main.js');
const scratch = scratchFolder();
const file = join(scratch, 'model.keras');
const folder = join(scratch, 'outputs');
const out = join(folder, 'model');
writeFileSync(file, '');
mkdirSync(folder);

/** A program in the place of Python; it finds the file and the folder in `file` and `folder`. */
function python(name: string, body: string): string {
  const command = join(scratch, name);
  writeFileSync(
    command,
    `#!${process.execPath}
const [file, folder] = process.argv.slice(-2);
const tell = (savedmodel) => console.log(JSON.stringify({ savedmodel }).replace(':', ': '));
${body}`,
  );
  chmodSync(command, 0o755);
  return command;
}

beforeAll(requireFreshCli);
afterEach(() => expect(readdirSync(folder)).toEqual([]));

test('bad input', async () => {
  await expectRefused(['convert', file], 2, /missing required argument 'out'/);
  await expectRefused(['convert', join(scratch, 'none.h5'), out], 1, /there is no file .*none\.h5/);
  await expectRefused(['convert', __filename, out], 1, /is no file of Keras: its name ends in \.keras, \.h5, \.hdf5/);
  await expectRefused(['convert', file, scratch], 1, /is there already, and not empty: --force/);
  await expectRefused(['convert', file, out], 1, /model\.keras is no Keras file: .*; it is empty/);
  await expectRefused(['convert', kerasFile('mlp.weights.h5'), out], 1, /mlp\.weights\.h5 holds weights only/);
  await expectRefused(
    ['convert', kerasFile('lambda.keras'), out],
    1,
    /the layer 'twice' is a Lambda: .*'savedmodel convert FILE OUT --python python3', or, if .* model\.export\(OUT\) in the program that defines them$/m,
  );
  await expectRefused(
    ['convert', file, out, '--python', '/no/such/python'],
    1,
    /there is no \/no\/such\/python; --python names a Python 3 with/,
  );
});

test.each(['mlp.keras', 'named.keras', 'keras2_named.h5'])(
  '%s: without Python; the numbers are Python’s',
  async (name) => {
    const made = join(scratch, 'converted', name);
    mkdirSync(made, { recursive: true });
    writeFileSync(join(made, 'saved_model.pb'), 'an old one');
    const args = ['convert', kerasFile(name), made];
    await expectRefused(args, 1, /is there already, and not empty: --force/);
    const { code, stdout, stderr } = await savedmodel([...args, '--force', '--json']);
    expect([code, stderr]).toEqual([0, '']);
    const written = expect.stringMatching(name.startsWith('keras2') ? /^2\./ : /^3\./) as string;
    expect(JSON.parse(stdout)).toEqual({ path: made, written });

    using bundle = SavedModelBundle.load(made);
    const call = bundle.function('serving_default');
    const [inputNames, outputNames] = [call.signature().inputNames(), call.signature().outputNames()];
    const { x, y } = expected[name.replace(/\..*/, '')]!;
    const given = inputsOf(x, ({ shape, data }) => TFloat32.tensorOf(shape, [...data]));
    const result = await call.call(
      given instanceof Tensor ? { [inputNames[0]!]: given } : (given as Record<string, Tensor>),
    );
    const isOne = outputNames.length === 1;
    expectPrediction(isOne ? result.get(0) : Object.fromEntries(outputNames.map((key) => [key, result.get(key)])), y);
  },
);

// A script is a program by its first line elsewhere only.
(process.platform === 'win32' ? describe.skip : describe)('a Python that', () => {
  const refused = async (command: string, message: RegExp): Promise<void> => {
    const { code, stdout, stderr } = await savedmodel(['convert', file, out, '--python', command]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
  };

  test('lacks a package says so', async () => {
    await refused(
      python('lacking', "tell({ error: 'no package tensorflow' }); process.exit(1)"),
      /^savedmodel: .*lacking: no package tensorflow\n$/,
    );
  });

  test('crashes leaves nothing', async () => {
    const body =
      "require('fs').writeFileSync(folder + '/half', ''); console.error('a\\nSegmentation fault'); process.exit(139)";
    await refused(python('crashing', body), /crashing ended without a model: Segmentation fault\n$/);
  });

  test('prints other lines is understood all the same; steps are told', async () => {
    const body =
      "console.log('noise'); tell({ step: 'loading' }); require('fs').writeFileSync(folder + '/saved_model.pb', 'x');" +
      "tell({ done: { keras: '3', tensorflow: '2', written: '3' } })";
    const command = python('working', body);
    const parent = join(scratch, 'made');
    const made = join(parent, 'model');
    const { code, stdout, stderr } = await savedmodel(['convert', file, made, '--python', command, '--json']);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({ path: made, keras: '3', tensorflow: '2', written: '3' });
    expect(readdirSync(parent)).toEqual(['model']);
    const again = await savedmodel(['convert', file, made, '--python', command, '--force']);
    expect(again).toMatchObject({ code: 0, stderr: 'loading …\n' });
  });

  test('is ended by Ctrl-C leaves nothing', async () => {
    const body =
      "require('fs').writeFileSync(folder + '/half', ''); tell({ step: 'begun' }); setInterval(() => {}, 1000);";
    const child = spawn(process.execPath, [MAIN, 'convert', file, out, '--python', python('slow', body)]);
    let stderr = '';
    child.stderr.on('data', (part: Buffer) => {
      stderr += String(part);
      if (String(part).includes('begun')) child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({
      code: 130,
      stderr: 'begun …\nsavedmodel: interrupted; nothing was written\n',
    });
    expect(existsSync(out)).toBe(false);
  });
});
