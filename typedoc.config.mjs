// The site that `npm run docs` builds: the guides in docs/, and a page for each public name.
import { Converter, OptionDefaults } from 'typedoc';

/** A page is called by its heading, not by its file. @param {import('typedoc').Application} app */
function nameByHeading(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, page) => {
    const [first] = page.content;
    const heading = /^# (.+)\n/.exec(first.text);
    if (heading === null) return;
    page.name = heading[1];
    first.text = first.text.slice(heading[0].length);
  });
}

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'savedmodel',
  plugin: [nameByHeading],
  entryPoints: ['lib/index.ts', 'lib/keras/index.ts'],
  tsconfig: 'tsconfig.build.json',
  out: 'build/site',
  readme: 'README.md',
  projectDocuments: ['docs/*.md', 'docs/guide/*.md'],
  excludeInternal: true,
  excludePrivate: true,
  // The messages and the 1,500 ops are TensorFlow's, which documents them.
  externalPattern: ['**/node_modules/**', '**/lib/proto/generated/**', '**/lib/graph/ops/generated.ts'],
  excludeExternals: true,
  disableSources: true,
  highlightLanguages: [...OptionDefaults.highlightLanguages, 'python', 'java'],
  blockTags: [...OptionDefaults.blockTags, '@generated'],
  // What is public and has no docstring, and links that lead nowhere, are errors.
  validation: { notExported: false, invalidLink: true, invalidPath: true, notDocumented: true },
  // Parts of types, where the types themselves say what they are.
  intentionallyNotDocumented: [
    ...['p50', 'p90', 'p99', 'max'].map((name) => `index.BatchingStatistics.waitMicros.__type.${name}`),
    'index.ArrayOf.__type.prototype',
    'index.ValueOf.__type.read',
  ],
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
};
