/** S9: a model that needs ops that this libtensorflow lacks says so: both versions and the ops' names. */
import { SavedModelBundle, TensorFlow } from '../../lib';
import { expectError } from '../support/errors';
import { fixture } from '../support/fixtures';
import { changeModel, copyModel, scratchFolder } from '../support/models';
import { leavesNothing } from '../support/native-state';

const scratch = scratchFolder();
const { model } = fixture('missing_op');

it.each([
  ['load', (path: string) => SavedModelBundle.load(path) as unknown],
  ['loadAsync', (path: string) => SavedModelBundle.loadAsync(path)],
])('%s', async (_, load) => {
  await leavesNothing(async () => {
    await expectError(
      () => load(model),
      'NOT_FOUND',
      model,
      `libtensorflow ${TensorFlow.version()} does not have: SavedmodelNegate`,
      'written by TensorFlow 2.99.0',
      'TensorFlow.loadLibrary',
      'newer libtensorflow',
    );
  });
});

it('all ops that are missing are named, those within functions too', async () => {
  const path = changeModel(copyModel(scratch, 'custom_signature'), ({ metaGraphs: [metaGraph] }) => {
    const { library, node } = metaGraph!.graphDef!;
    for (const one of [...node, ...library!.function.flatMap(({ nodeDef }) => nodeDef)]) {
      if (one.op === 'MatMul') one.op = 'MatMulOfTomorrow';
      if (one.op === 'Placeholder') one.op = 'PlaceholderOfTomorrow';
    }
    metaGraph!.metaInfoDef!.tensorflowVersion = '3.1.4';
  });
  await expectError(
    () => SavedModelBundle.load(path),
    'NOT_FOUND',
    'does not have: MatMulOfTomorrow, PlaceholderOfTomorrow',
    'written by TensorFlow 3.1.4',
  );
});

it('a graph that only newer versions can read: TensorFlow says which', async () => {
  const path = changeModel(copyModel(scratch, 'mlp'), ({ metaGraphs: [metaGraph] }) => {
    metaGraph!.graphDef!.versions!.minConsumer = 999_999;
  });
  await expectError(() => SavedModelBundle.load(path), 'INVALID_ARGUMENT', '999999', /version/i);
});
