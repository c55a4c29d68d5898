/** What is given as customObjects, and does not fit. */

import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from '../../lib';
import { loadModel, modelFromJSON, type CustomObjects } from '../../lib/keras';
import { customObjects } from './custom-objects';
import { file } from './expected';

const { 'my_package>doubled_relu': doubledRelu, 'my_package>Affine': Affine } = customObjects;
const withoutWeights: CustomObjects = { doubled_relu: doubledRelu!, Affine: { call: (_, [x]) => x } };

describe('weights of the file that the layer does not ask for are no silence', () => {
  const message = /^the layer 'affine' has 0 weights, and .* has 3 for it \('.*affine\/vars'\)$/;

  it.each([
    ['a layer without build', withoutWeights],
    ['a function', { ...withoutWeights, Affine: (x) => x } satisfies CustomObjects],
  ])('%s', async (_, objects) => {
    const error = await loadModel(file('custom.keras'), { customObjects: objects }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect((error as Error).message).toMatch(message);
  });

  it('nor with loadWeights', async () => {
    using model = modelFromJSON(readFileSync(file('custom.json'), 'utf8'), { customObjects: withoutWeights });
    await expect(model.loadWeights(file('custom.weights.h5'))).rejects.toThrow(message);
    await model.loadWeights(file('custom.weights.h5'), { skipMismatch: true });
  });
});

it.each([
  ['nothing', undefined, 'undefined'],
  ['a number', 2, '2'],
  ['a promise', Promise.resolve(), 'an object \\(Promise\\)'],
  ['an array with another thing', [1], '1'],
])('a function that returns %s is named with its layer', async (_, result, described) => {
  const returns = (() => result) as never;
  for (const [layer, objects] of [
    ['doubled', { ...customObjects, 'my_package>doubled_relu': returns }],
    ['affine', { ...customObjects, 'my_package>Affine': { ...(Affine as object), call: returns } }],
  ] as const) {
    await expect(loadModel(file('custom.keras'), { customObjects: objects })).rejects.toThrow(
      new RegExp(`layer '${layer}': what customObjects gives for it returned ${described}, `),
    );
  }
});

it('a class is no object of it', async () => {
  class Scale {
    readonly factor = 2;
  }
  await expect(loadModel(file('custom.keras'), { customObjects: { Scale } as never })).rejects.toThrow(
    'customObjects.Scale is a class: give an object of it, new Scale()',
  );
});

it('the path of an architecture is no architecture', () => {
  expect(() => modelFromJSON('models/custom.json')).toThrow(
    "modelFromJSON takes the text of the architecture, not the path of a file: 'models/custom.json'",
  );
});
