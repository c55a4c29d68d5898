// bigModel(folder, megabytes): writes a SavedModel with one float32 variable `w` of that size, all 0.5, and the signature
// serving_default(x) -> (y: x + the first element of w). Too big for the fixtures.
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { create, toBinary } = require('@bufbuild/protobuf');
const { Graph, Session, TFloat32, TInt32, TString } = require('../../dist');
const { messages } = require('../../dist/proto');

exports.bigModel = function bigModel(folder, megabytes) {
  const elements = megabytes * 250_000;
  const graph = new Graph();
  const op = (type, name, inputs, attributes = {}, after = []) => {
    const builder = graph.opBuilder(type, name);
    for (const input of inputs) {
      if (Array.isArray(input)) builder.addInputList(input);
      else builder.addInput(input);
    }
    for (const [key, value] of Object.entries(attributes)) builder.setAttr(key, value);
    for (const operation of after) builder.addControlInput(operation);
    return builder.build();
  };
  const text = (value, name) => graph.constant(TString.vectorOf(value), { name });
  const w = op('VarHandleOp', 'w', [], { dtype: TFloat32, shape: [elements], shared_name: 'w' }).output();
  const read = () => op('ReadVariableOp', graph.uniqueName('read'), [w], { dtype: TFloat32 }).output();
  const x = op('Placeholder', 'x', [], { dtype: TFloat32 }).output();
  const range = [0, 1, 1].map((at) => graph.constant(TInt32.vectorOf(at)));
  op('AddV2', 'y', [x, op('StridedSlice', 'first', [read(), ...range], { shrink_axis_mask: 1 }).output()]);

  const prefix = op('Placeholder', 'prefix', [], { dtype: TString }).output();
  const names = text('w', 'names');
  const slices = text('', 'slices');
  const save = op('SaveV2', 'save', [prefix, names, slices, [read()]]);
  op('Identity', 'saved', [prefix], {}, [save]);
  const value = op('RestoreV2', 'value', [prefix, names, slices], { dtypes: [TFloat32] }).output();
  op('AssignVariableOp', 'restore', [w, value], { dtype: TFloat32 });
  const fill = op('Fill', 'fill', [graph.constant(TInt32.vectorOf(elements)), graph.constant(0.5)]).output();
  op('AssignVariableOp', 'initialize', [w, fill], { dtype: TFloat32 });

  mkdirSync(join(folder, 'variables'), { recursive: true });
  const session = new Session(graph);
  session.runSync('initialize');
  const target = TString.scalarOf(join(folder, 'variables', 'variables'));
  session.runner().feed('prefix', target).fetch('saved').runSync();
  session.close();

  const schemas = messages();
  const tensor = (name) => ({ encoding: { case: 'name', value: `${name}:0` }, dtype: 1 });
  const metaGraph = {
    metaInfoDef: { tags: ['serve'] },
    graphDef: graph.toGraphDef(),
    saverDef: { filenameTensorName: 'prefix:0', restoreOpName: 'restore', saveTensorName: 'saved:0', version: 2 },
    signatureDef: { serving_default: { inputs: { x: tensor('x') }, outputs: { y: tensor('y') } } },
  };
  graph.close();
  const model = create(schemas.SavedModelSchema, { savedModelSchemaVersion: 1n, metaGraphs: [metaGraph] });
  writeFileSync(join(folder, 'saved_model.pb'), toBinary(schemas.SavedModelSchema, model));
  return folder;
};
