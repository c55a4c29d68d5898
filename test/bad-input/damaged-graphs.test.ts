/**
 * Graphs that take libtensorflow down when it loads them: they are refused before. Without our check the process of these
 * tests dies.
 */
import { SavedModelBundle, type GraphDef, type NodeDef } from '../../lib';
import { messages } from '../../lib/proto';
import { expectError } from '../support/errors';
import { changeModel, copyModel, scratchFolder } from '../support/models';
import { openModel } from '../support/open-model';

const scratch = scratchFolder();
openModel('strings');

function damaged(name: string, change: (graph: GraphDef) => void): string {
  return changeModel(copyModel(scratch, name), ({ metaGraphs: [metaGraph] }) => change(metaGraph!.graphDef!));
}

/** A node of a function that does the work, not of one that only calls it. */
function nodeIn({ library }: GraphDef, wanted: (node: NodeDef) => boolean): NodeDef {
  return library!.function.flatMap(({ nodeDef }) => nodeDef).find(wanted)!;
}

const { DT_FLOAT, DT_HALF } = messages().DataType;

describe.each<[string, (path: string) => unknown]>([
  ['load', (path) => SavedModelBundle.load(path)],
  ['loadAsync', (path) => SavedModelBundle.loadAsync(path)],
])('%s', (_, load) => {
  it.each([DT_FLOAT, DT_HALF])('a constant in a function whose value has another dtype, %i', async (dtype) => {
    let name = '';
    const path = damaged('strings', (graph) => {
      const node = nodeIn(graph, (one) => one.op === 'Const' && one.name.endsWith('strided_slice_2/stack_2'));
      ({ name } = node);
      const { value } = node.attr.value!;
      if (value.case === 'tensor') value.value.dtype = dtype;
    });
    expect(name).not.toBe('');
    await expectError(
      () => load(path),
      'DATA_LOSS',
      `${path}/saved_model.pb is corrupt`,
      `the constant '${name}' is of dtype 3, its value of dtype ${dtype}`,
      'preprocess',
    );
  });

  it('a constant of the graph itself', async () => {
    const path = damaged('mlp', ({ node }) => {
      const { value } = node.find(({ op }) => op === 'Const')!.attr.value!;
      if (value.case === 'tensor') value.value.dtype = DT_HALF;
    });
    await expectError(() => load(path), 'DATA_LOSS', 'of dtype 7, its value of dtype 19', 'node of its graph');
  });

  it('a node without a name', async () => {
    const path = damaged('strings', (graph) => {
      nodeIn(graph, ({ op }) => op === 'Shape').name = '';
    });
    await expectError(() => load(path), 'DATA_LOSS', "a node without a name, of the op 'Shape', of its function");
  });
});

it('a changed copy that is right is loaded', () => {
  SavedModelBundle.load(damaged('strings', () => undefined)).close();
});
