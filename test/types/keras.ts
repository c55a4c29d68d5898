/** `savedmodel/keras` as a user's TypeScript sees it. */
import type { Tensor } from '../../dist';
import { loadModel, type CustomLayer, type Prediction } from '../../dist/keras';

interface Weights {
  readonly factor: ReturnType<Parameters<NonNullable<CustomLayer['build']>>[0]['weight']>;
}
const scale: CustomLayer<Weights> = {
  build: (layer, [shape]) => ({ factor: layer.weight('factor', [shape!.at(-1)!]) }),
  call: ({ ops }, [x], { factor }) => ops.mul(x, factor),
};

export async function predictions(): Promise<void> {
  // Parameters have types where objects are written in place, too; what build gives has none there.
  const model = await loadModel('model.keras', {
    customObjects: {
      scale,
      double: (x, ops) => ops.mul(x, 2),
      Shift: { call: ({ ops, config }, [x]) => ops.mul(x, config.number('factor')) },
    },
  });
  const one: Tensor = await model.predict([[1]]);
  const several = await model.predict<Tensor[]>([[1]]);
  const any: Prediction = one;
  void [several[0]!.shape, any];
  // @ts-expect-error there is no such option
  await model.predict([[1]], { batch_size: 1 });
}
