// Exports y = x + w, where w are 4 MB, over the model in FOLDER: exporter-disk.cjs FOLDER prints what was thrown.
const { Graph, SavedModelBundle, Session, Signature } = require('../../dist');

async function main() {
  const { ops } = new Graph();
  const w = ops.varHandleOp({ dtype: 'float32', shape: [1e6], sharedName: 'w' });
  const session = new Session(w.op.graph);
  session.runSync(ops.assignVariableOp(w, ops.fill([1e6], 1.5)));
  const x = ops.placeholder({ dtype: 'float32', shape: [], name: 'x' });
  const y = ops.add(x, ops.readVariableOp(w, { dtype: 'float32' }));
  const signature = Signature.builder().input('x', x).output('y', y).build();
  const exporter = SavedModelBundle.exporter(process.argv[2]).withSession(session).withSignature(signature);
  try {
    await exporter.withOverwrite().export();
    console.log('null');
  } catch ({ name, message }) {
    console.log(JSON.stringify({ name, message }));
  }
}
main();
