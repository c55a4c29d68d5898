// `npm run docs`: builds the site, the guides and a page for each public name, in build/site. What is public and has no
// docstring, and a link that leads nowhere, are errors. `npm run check` builds it too.
import { setup } from './setup.mjs';
import { bin, run } from './support.mjs';

await setup();
run(process.execPath, [bin('typedoc')]);
