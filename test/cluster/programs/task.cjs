// task.cjs SERVER_DEF: one task of a cluster, until it is killed or whoever forked it is gone.
const { Server } = require('../../../dist');

process.on('disconnect', () => process.exit());
try {
  const server = new Server(JSON.parse(process.argv[2]));
  server.start();
  process.send({ target: server.target });
} catch ({ name, message }) {
  process.send({ error: `${name}: ${message}` });
}
