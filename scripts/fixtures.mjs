// `npm run fixtures [-- NAME ...]`: makes the test models and their expected outputs again, all of them or some.
import { join } from 'node:path';
import { fixturesPython } from './fixtures-python.mjs';
import { root, run } from './support.mjs';

run(fixturesPython(), [join(root, 'scripts', 'fixtures', 'make.py'), ...process.argv.slice(2)]);
