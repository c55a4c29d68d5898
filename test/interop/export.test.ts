/** Models that are exported here, in Python. */
import { join } from 'node:path';
import { Graph, SavedModelBundle, Session, Signature } from '../../lib';
import { fixture } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { withPython } from './python';

const PROGRAM = `
import numpy as np, tensorflow as tf, tf_keras
built = tf.saved_model.load(input["built"])
outputs = built.signatures["serving_default"](x=tf.constant([1.0, 2.0]))
result = {
    "outputs": {k: v.numpy().tolist() for k, v in outputs.items()},
    "variables": [float(v.numpy()) for v in built.variables],
    "keras2": tf_keras.models.load_model(input["keras2"]).count_params(),
    "mlp": sorted(tf.saved_model.load(input["mlp"]).signatures),
}
`;

withPython('an exported model, in Python', (python) => {
  const scratch = scratchFolder();

  it('gives our numbers, and has the objects of Keras', async () => {
    const graph = new Graph();
    const { ops } = graph;
    const x = ops.placeholder({ dtype: 'float32', shape: [-1], name: 'x' });
    const w = ops.varHandleOp({ dtype: 'float32', shape: [], sharedName: 'w' });
    const y = ops.mul(x, ops.readVariableOp(w, { dtype: 'float32' }));
    using session = new Session(graph);
    await session.run(ops.assignVariableOp(w, 3));
    const folder = (name: string) => join(scratch, name);
    const signature = Signature.builder().input('x', x).output('a', y).output('b', y).build();
    await SavedModelBundle.exporter(folder('built')).withSession(session).withSignature(signature).export();
    for (const name of ['keras2', 'mlp']) {
      using bundle = SavedModelBundle.load(fixture(name).model);
      await SavedModelBundle.exporter(folder(name))
        .withFunctions(...bundle.functions())
        .export();
    }
    const input = { built: folder('built'), keras2: folder('keras2'), mlp: folder('mlp') };
    expect(await python.run(PROGRAM, input)).toEqual({
      outputs: { a: [3, 6], b: [3, 6] },
      variables: [3],
      keras2: 140,
      mlp: ['serve', 'serving_default'],
    });
  });
});
