// A graph in which one operation waits for another of the same run: one thread that works all of them would wait for ever.
const { Graph, Session, TFloat32 } = require('../../../dist');

const graph = new Graph();
const x = graph.opBuilder('Placeholder', 'x').setAttr('dtype', TFloat32).build().output();
const area = (builder) => builder.setAttr('dtypes', [TFloat32]).setAttr('shared_name', 'area');
const taken = area(graph.opBuilder('Unstage', 'taken')).build().output();
area(graph.opBuilder('Stage', 'put').addInputList([x])).build();

const session = new Session(graph);
const sums = [];
for (let i = 0; i < 30; i++) {
  sums.push(session.runner().feed('x', i).fetch(taken).addTarget('put').runSync().get(0).item());
}
console.log(JSON.stringify(sums));
