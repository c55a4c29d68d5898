// examples/server over the MLP, and a route that takes the same body and gives a constant of the same size. Sends its
// address.
import { buildApp } from '../../examples/server/app.mjs';
import { MLP } from './models.mjs';

const app = buildApp({ models: [{ name: 'mlp', path: MLP.directory }] });
app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
app.post('/constant', async (_request, reply) => {
  reply.header('content-type', 'application/json');
  return process.argv[2];
});
await app.load();
process.send(await app.listen({ port: 0 }));
process.on('disconnect', () => process.exit());
