// What TensorFlow Serving tells of a model: its status and its signatures, as the JSON of its protobuf messages.

/** GetModelStatusResponse. */
export function status(versions) {
  return {
    model_version_status: versions.map(({ number, state }) => ({
      version: String(number),
      state,
      status: { error_code: 'OK', error_message: '' },
    })),
  };
}

/** GetModelMetadataResponse. */
export function metadata({ model, number, functions }) {
  const signatures = [...functions].map(([key, { signature }]) => [
    key,
    {
      inputs: tensorInfos(signature.inputs()),
      outputs: tensorInfos(signature.outputs()),
      method_name: signature.methodName(),
      defaults: {},
    },
  ]);
  return {
    model_spec: { name: model, signature_name: '', version: String(number) },
    metadata: { signature_def: { signature_def: Object.fromEntries(signatures) } },
  };
}

const tensorInfos = (tensors) => Object.fromEntries([...tensors].map(([name, tensor]) => [name, tensorInfo(tensor)]));

function tensorInfo({ kind, tensorName, components, dtype, shape }) {
  return {
    dtype: ENUM_NAMES[dtype.name] ?? `DT_${dtype.name.toUpperCase()}`,
    tensor_shape: {
      dim: (shape ?? []).map((size) => ({ size: String(size), name: '' })),
      unknown_rank: shape === null,
    },
    ...(kind === 'sparse' ? { coo_sparse: cooSparse(components) } : { name: tensorName ?? '' }),
  };
}

const cooSparse = ([values, indices, denseShape]) => ({
  values_tensor_name: values,
  indices_tensor_name: indices,
  dense_shape_tensor_name: denseShape,
});

/** The dtypes whose names in protobuf are not those in Python. */
const ENUM_NAMES = { float32: 'DT_FLOAT', float64: 'DT_DOUBLE', float16: 'DT_HALF' };
