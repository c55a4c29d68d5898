"""Makes the models that are measured: `models.py FOLDER [NAME ...]`. `NAME_frozen` is one whose variables Python made to
constants; `mlp_frozen` is the fixture's; `NAME.keras` is the same model as Keras saves it. Keras' architectures with random weights and random
statistics of batch normalisation: nothing is downloaded, and no normalisation is by chance the identity."""

import base64
import json
import os
import pathlib
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")
import keras  # noqa: E402
import numpy as np  # noqa: E402


def application(name, size=224, classes=1000):
    """One of Keras' image models, which gives logits."""
    build = getattr(keras.applications, name)
    return build(weights=None, input_shape=(size, size, 3), classes=classes, classifier_activation=None)


def transformer():
    """A small encoder over 32 tokens: attention, layer normalisation, GELU."""
    tokens = keras.Input((32,), dtype="int32", name="tokens")
    x = keras.layers.Embedding(500, 64)(tokens) + keras.layers.Embedding(32, 64)(keras.ops.arange(32))
    for _ in range(2):
        attended = keras.layers.MultiHeadAttention(4, 16)(x, x)
        x = keras.layers.LayerNormalization()(x + attended)
        wide = keras.layers.Dense(64)(keras.layers.Dense(256, activation="gelu")(x))
        x = keras.layers.LayerNormalization()(x + wide)
    return keras.Model(tokens, keras.layers.Dense(10)(keras.layers.GlobalAveragePooling1D()(x)))


def lstm():
    """Two layers over 20 steps."""
    steps = keras.Input((20, 8), name="steps")
    x = keras.layers.Bidirectional(keras.layers.LSTM(16, return_sequences=True))(steps)
    return keras.Model(steps, keras.layers.Dense(5)(keras.layers.LSTM(24)(x)))


MODELS = {
    "MobileNetV2": lambda: application("MobileNetV2"),
    "ResNet50": lambda: application("ResNet50"),
    "EfficientNetB0": lambda: application("EfficientNetB0"),
    "DenseNet121": lambda: application("DenseNet121"),
    "InceptionV3": lambda: application("InceptionV3", 299),
    "transformer": transformer,
    "lstm": lstm,
}


def randomize(model, random):
    """Statistics as of training; gamma and variance that keep the numbers of deep models in bounds."""
    for layer in model.layers:
        if isinstance(layer, keras.layers.BatchNormalization):
            size = layer.moving_mean.shape
            if layer.gamma is not None:
                layer.gamma.assign(random.uniform(0.5, 1.5, size))
            layer.beta.assign(random.normal(0, 0.3, size))
            layer.moving_mean.assign(random.normal(0, 0.3, size))
            layer.moving_variance.assign(random.uniform(0.5, 1.5, size))


def inputs_of(model, random, rows):
    """Rows that Python's outputs are known for."""
    shape = (rows, *model.input_shape[1:])
    if model.inputs[0].dtype == "int32":
        return random.integers(0, 500, shape, dtype=np.int32)
    return random.normal(size=shape).astype(np.float32)


def freeze(source, directory):
    """A SavedModel whose graph has no variables: the most that can be had without rewriting what is computed."""
    import tensorflow as tf
    from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2

    loaded = tf.saved_model.load(str(source))
    frozen = convert_variables_to_constants_v2(loaded.signatures["serving_default"])
    v1 = tf.compat.v1
    with v1.Graph().as_default() as graph, v1.Session() as session:
        tf.import_graph_def(frozen.graph.as_graph_def(), name="")
        feed = graph.get_tensor_by_name(frozen.inputs[0].name)
        output = tf.identity(graph.get_tensor_by_name(frozen.outputs[0].name), name="output")
        v1.saved_model.simple_save(session, str(directory), {"x": feed}, {"output": output})


def tensor_json(array):
    data = base64.b64encode(np.ascontiguousarray(array).tobytes()).decode()
    return {"dtype": str(array.dtype), "shape": list(array.shape), "data": data}


def built(name, random):
    keras.utils.set_random_seed(1)
    model = MODELS[name]()
    randomize(model, random)
    return model


def make(name, folder, rows=2):
    """Exports a model, and writes beside it a call of it with what Python gives."""
    random = np.random.default_rng(1)
    model = built(name, random)
    directory = pathlib.Path(folder) / name
    model.export(str(directory), verbose=False)
    inputs = inputs_of(model, random, rows)
    outputs = np.asarray(model(inputs, training=False))
    call = {"inputs": tensor_json(inputs), "outputs": tensor_json(outputs)}
    (directory / "call.json").write_text(json.dumps(call))


if __name__ == "__main__":
    for each in sys.argv[2:] or MODELS:
        folder = pathlib.Path(sys.argv[1])
        if each.endswith("_frozen"):
            fixtures = pathlib.Path(__file__).resolve().parents[2] / "test" / "fixtures"
            name = each.removesuffix("_frozen")
            freeze(folder / name if name in MODELS else fixtures / name / "model", folder / each)
        elif each.endswith(".keras"):
            folder.mkdir(parents=True, exist_ok=True)
            built(each.removesuffix(".keras"), np.random.default_rng(1)).save(folder / each)
        else:
            make(each, folder)
        print(each, flush=True)
