// One task of a cluster: node worker.mjs '{"cluster":{"worker":["localhost:2222",…]},"job":"worker","task":1}'
import { Server } from 'savedmodel';

const server = new Server(JSON.parse(process.argv[2]));
server.start();
process.send?.(server.target);
process.on('disconnect', () => process.exit());
await server.join();
