/** The command beside Python's `saved_model_cli`: show, scan and run. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tensor, TFloat32 } from '../../lib';
import { DTYPES } from '../../lib/tensor/dtypes';
import { encodeNpy, decodeNpy } from '../../lib/npy/npy';
import { encodeNpz, readNpz } from '../../lib/npy/npz';
import { requireFreshCli, savedmodel } from '../support/cli';
import { fixture } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { withPython } from './python';

const PROGRAM = `
import contextlib, io
import numpy as np
import tensorflow as tf
from tensorflow.python.tools import saved_model_cli as cli
from tensorflow.python.tools import saved_model_utils
def printed(function, *args):
    with contextlib.redirect_stdout(io.StringIO()) as text:
        function(*args)
    return text.getvalue()
folder = input['folder']
result = {'show': printed(cli._show_all, input['keras2']), 'all': {}}
for name, path in input['all'].items():
    graphs = saved_model_utils.read_saved_model(path).meta_graphs
    result['all'][name] = {
        'scan': [printed(cli.scan_meta_graph_def, graph, cli._OP_DENYLIST) for graph in graphs],
        'show': [printed(cli._show_signature_def_map_keys, path, ','.join(graph.meta_info_def.tags)) for graph in graphs],
        'tensors': [printed(cli._show_inputs_outputs, path, ','.join(graph.meta_info_def.tags), key)
                    for graph in graphs for key in graph.signature_def if not key.startswith('__')],
        'ops': [printed(cli._show_ops_in_metagraph, path, ','.join(graph.meta_info_def.tags)) for graph in graphs],
    }
def run(name, inputs):
    printed(cli.run_saved_model_with_feed_dict, input[name], 'serve', 'serving_default', inputs, folder + '/' + name, False)
run('functional', {name: np.load(folder + '/' + name + '.npy') for name in ['left', 'right']})
image = tf.io.decode_image(tf.io.read_file(input['png']), channels=1, expand_animations=False)
run('digits', {'image': (tf.image.resize(tf.cast(image, tf.float32), (8, 8)) / 255)[None].numpy()})
result['printed'] = printed(cli.run_saved_model_with_feed_dict, input['control_flow'], 'serve', 'serving_default',
                            {'n': np.array([7, 27, 97])}, None, False)
written = np.load(folder + '/written.npz')
result['written'] = {name: [str(written[name].dtype), list(written[name].shape), [str(v) for v in written[name].ravel().tolist()]] for name in written.files}
result['single'] = np.load(folder + '/single.npy').tolist()
`;

interface Answer {
  readonly show: string;
  readonly all: Readonly<Record<string, Readonly<Record<'scan' | 'show' | 'tensors' | 'ops', readonly string[]>>>>;
  /** What `saved_model_cli run` prints. */
  readonly printed: string;
  readonly written: Record<string, [dtype: string, shape: number[], values: string[]]>;
  readonly single: number[][];
}

const FIXTURES = join(__dirname, '..', 'fixtures');
const scratch = scratchFolder();
beforeAll(requireFreshCli);

/** The elements in a row. */
function flat(tensor: Tensor): number[] {
  return (tensor.toArray() as number[][]).flat(9);
}

withPython('saved_model_cli tells and gives the same', (python) => {
  const inFolder = (name: string): string => join(scratch, name);
  const models = Object.fromEntries(
    ['keras2', 'functional', 'digits', 'control_flow'].map((name) => [name, fixture(name).model]),
  );
  const all = Object.fromEntries(
    readdirSync(FIXTURES, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [[entry.name, fixture(entry.name).model]] : [],
    ),
  );
  /** Every dtype that NumPy has. */
  const tensors = new Map<string, Tensor>();
  let answer: Answer;

  beforeAll(async () => {
    const random = (shape: number[], step: number): Tensor =>
      TFloat32.tensorOf(
        shape,
        Float32Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) => Math.sin(i * step)),
      );
    writeFileSync(inFolder('left.npy'), encodeNpy(random([3, 6, 2], 0.7)));
    writeFileSync(inFolder('right.npy'), encodeNpy(random([3, 5], 0.3)));
    const files = JSON.parse(readFileSync(join(__dirname, '..', 'cli', 'numpy-files.json'), 'utf8')) as {
      image: { png: string };
    };
    writeFileSync(inFolder('image.png'), Buffer.from(files.image.png, 'base64'));
    for (const [name, { array }] of Object.entries(DTYPES)) {
      if (array === null || /^q|float8|float4|bfloat|int[24]$/.test(name)) continue;
      const dtype = name as 'float32';
      const one = name.startsWith('complex') ? [1, 2] : name.endsWith('int64') ? 1n : name === 'bool' ? true : 1;
      tensors.set(name, Tensor.of([[one], [one]] as number[][], { dtype }));
    }
    tensors.set('string', Tensor.of(['ab', 'c']));
    writeFileSync(inFolder('written.npz'), encodeNpz(tensors));
    writeFileSync(inFolder('single.npy'), encodeNpy(Tensor.of([[1.5, 2.5]])));
    mkdirSync(inFolder('functional'));
    answer = await python.run<Answer>(PROGRAM, { folder: scratch, png: inFolder('image.png'), all, ...models });
  });

  const same = (actual: Tensor, file: string): void => {
    const expected = decodeNpy(readFileSync(file), file);
    expect([actual.dtype.name, actual.shape]).toEqual([expected.dtype.name, expected.shape]);
    const [a, b] = [flat(actual), flat(expected)];
    b.forEach((value, i) => expect(Math.abs(a[i]! - value)).toBeLessThan(1e-6));
  };

  test('run: two inputs, two outputs', async () => {
    const ours = inFolder('ours.npz');
    const inputs = ['left', 'right'].flatMap((name) => ['--input', `${name}=${inFolder(`${name}.npy`)}`]);
    expect(await savedmodel(['run', models.functional!, ...inputs, '--output', ours])).toMatchObject({ code: 0 });
    const names = readdirSync(inFolder('functional')).sort();
    expect(names).toEqual(['classes.npy', 'score.npy']);
    for (const name of names) same(await readNpz(ours, name.replace('.npy', '')), inFolder(`functional/${name}`));
  });

  test('run: an image, resized and scaled', async () => {
    const ours = inFolder('ours.npy');
    const args = ['--input', `image=${inFolder('image.png')}`, '--range', '0,1', '--output', ours];
    expect(await savedmodel(['run', models.digits!, ...args])).toMatchObject({ code: 0 });
    same(decodeNpy(readFileSync(ours), ours), inFolder('digits/probabilities.npy'));
  });

  test('NumPy reads what is written', () => {
    expect(answer.single).toEqual([[1.5, 2.5]]);
    expect(Object.keys(answer.written)).toEqual([...tensors.keys()]);
    for (const [name, [dtype, shape, values]] of Object.entries(answer.written)) {
      const one = name.startsWith('complex')
        ? '(1+2j)'
        : name === 'bool'
          ? 'True'
          : name.startsWith('float')
            ? '1.0'
            : '1';
      if (name === 'string') expect([dtype, values]).toEqual(['|S2', ["b'ab'", "b'c'"]]);
      else expect([dtype, shape, values]).toEqual([name, [2, 1], [one, one]]);
    }
  });

  test('show: every tensor, op and function that saved_model_cli show --all has', async () => {
    const { stdout } = await savedmodel(['show', models.keras2!]);
    const tensors = [...answer.show.matchAll(/name: (\S+:\d+)$/gm)].map(([, name]) => name!);
    expect(tensors.length).toBeGreaterThan(1);
    for (const name of tensors) expect(stdout).toContain(name);
    const ops = /contains the following ops: \{(.*)\}/.exec(answer.show)![1]!.match(/\w+/g)!;
    for (const op of ops) expect(stdout).toMatch(new RegExp(`\\b${op}\\b`));
    let functions = [...answer.show.matchAll(/Function Name: '(.*)'/g)].map(([, name]) => name!);
    // A bare trace, which Keras 2 keeps for itself, is not listed here.
    functions = functions.filter((name) => name !== '_default_save_signature');
    expect(functions.length).toBeGreaterThan(0);
    for (const name of functions) expect(stdout).toContain(`\n  ${name}(`);
  });

  test('run: arrays are printed as NumPy prints them', async () => {
    const { stdout } = await savedmodel(['run', models.control_flow!, '--input', 'n=[7, 27, 97]']);
    const printed = [...answer.printed.matchAll(/^Result for output key (\w+):\n([^]*?)\n(?=Result|$)/gm)];
    expect(printed.map(([, name]) => name)).toEqual(['greatest', 'steps']);
    const ours = [...stdout.matchAll(/^(\w+): int64\[.*\]\n([^]*?)\n(?=\w+: |$)/gm)];
    expect(ours.map(([, name, text]) => [name, text])).toEqual(printed.map(([, name, text]) => [name, text]));
  });

  test.each(Object.keys(all))('show and scan: %s', async (name) => {
    const python = answer.all[name]!;
    const { stdout } = await savedmodel(['show', all[name]!]);
    const words = (texts: readonly string[], pattern: RegExp): string[] =>
      texts.flatMap((text) => [...text.matchAll(pattern)].map(([, word]) => word!));
    for (const key of words(python.show, /^SignatureDef key: "(.*)"$/gm)) {
      if (!key.startsWith('__')) expect(stdout).toMatch(new RegExp(`^Signature ${key}\\b`, 'm'));
    }
    // A tensor that is sparse has no name there.
    for (const tensor of words(python.tensors, /name: (\S+)$/gm)) expect(stdout).toContain(tensor);
    for (const end of words(python.tensors, /(?:inputs|outputs)\['(.*)'\] tensor_info/g)) expect(stdout).toContain(end);
    const ops = words(python.ops, /following ops: \{(.*)\}/g).flatMap((list) => list.match(/\w+/g) ?? []);
    expect(ops.length).toBeGreaterThan(0);
    for (const op of ops) expect(stdout).toMatch(new RegExp(`\\b${op}\\b`));
    const found = words(python.scan, /contains the following denylisted ops: \{(.*)\}/g).flatMap(
      (list) => list.match(/\w+/g) ?? [],
    );
    const ended = await savedmodel(['scan', all[name]!, '--json', '--deny', 'ReadFile,WriteFile,PrintV2']);
    const { metaGraphs } = JSON.parse(ended.stdout) as { metaGraphs: { denied: { op: string }[] }[] };
    expect(metaGraphs.flatMap(({ denied }) => denied.map(({ op }) => op)).sort()).toEqual(found.sort());
  });
});
