"""Models that Keras 2 saves, in every kind of file, in the folder `input`: with inputs, and what Keras 2 computes."""

import os

import numpy as np
import tensorflow as tf
import tf_keras
from tf_keras import layers

random = np.random.default_rng(2)
Input, Model, Sequential = tf_keras.Input, tf_keras.Model, tf_keras.Sequential


def sequential():
    """The first layer says what comes in."""
    return Sequential(
        [
            layers.Dense(7, input_shape=(5,), activation="relu"),
            layers.BatchNormalization(),
            layers.Dropout(0.5),
            layers.Dense(6, use_bias=False),
            layers.LeakyReLU(),
            layers.Dense(3, activation="softmax", kernel_regularizer="l2", kernel_constraint="max_norm"),
        ]
    )


def functional():
    """Several inputs and outputs; a layer that is called twice."""
    a, b = Input((4,), name="a"), Input((4,), name="b")
    shared = layers.Dense(6, activation="tanh", name="shared")
    both = layers.Concatenate()([shared(a), shared(b)])
    score = layers.Dense(1, activation="sigmoid", name="score")(both)
    product = layers.Multiply()([shared(a), shared(b)])
    return Model([a, b], [score, layers.Dot(axes=1)([both, both]), product])


def nested():
    """Models that are layers, of both kinds, in one another and called twice."""
    x = Input((4,))
    inner = Model(x, [layers.Dense(4, activation="relu")(x), layers.Dense(3)(x)], name="inner")
    head = Sequential([layers.Dense(5, activation="elu", input_shape=(4,)), layers.BatchNormalization()], name="head")
    deepest = Sequential([layers.Dense(5, activation="elu")], name="deepest")
    y = Input((4,))
    one, other = layers.Dense(6)(y), layers.Dense(6, activation="tanh")(y)
    middle = Model(y, layers.Add()([deepest(one), deepest(other)]), name="middle")
    z = Input((4,), name="z")
    first, second = inner(z)
    again, _ = inner(first)
    return Model(z, [middle(first), middle(z), second, head(again)], name="outer")


def recurrent():
    """A mask that goes through layers with states."""
    x = Input((6,), dtype="int32", name="words")
    y = layers.Embedding(10, 4, mask_zero=True)(x)
    y = layers.Bidirectional(layers.LSTM(5, return_sequences=True))(y)
    y = layers.GRU(4, return_sequences=True)(y)
    y = layers.Bidirectional(layers.GRU(3, reset_after=False, return_sequences=True), merge_mode="sum")(y)
    y, state, _ = layers.RNN(layers.LSTMCell(3), return_state=True)(y)
    return Model(x, [y, state])


def images():
    x = Input((9, 8, 3), name="image")
    y = layers.Conv2D(6, 3, padding="same", use_bias=False)(x)
    y = layers.BatchNormalization(scale=False)(y)
    y = layers.ReLU(6.0)(y)
    y = layers.DepthwiseConv2D(3, depth_multiplier=2)(layers.ZeroPadding2D()(y))
    y = layers.SeparableConv2D(5, 3, strides=2, padding="same", activation="swish")(y)
    y = layers.Conv2DTranspose(4, 3, strides=2, padding="same")(y)
    y = layers.UpSampling2D(interpolation="bilinear")(y)
    y = layers.AveragePooling2D(2)(layers.Cropping2D(1)(y))
    return Model(x, [layers.GlobalMaxPooling2D()(y), layers.Dense(3)(layers.Flatten()(layers.MaxPooling2D(3)(y)))])


def sequences():
    x = Input((12, 3), name="steps")
    y = layers.Conv1D(4, 3, padding="causal", dilation_rate=2, activation="relu")(x)
    y = layers.SeparableConv1D(5, 3)(y)
    y = layers.TimeDistributed(layers.Dense(4, activation="selu"))(layers.MaxPooling1D(2)(y))
    y = layers.PReLU(shared_axes=[1])(layers.LayerNormalization()(y))
    y = layers.SimpleRNN(4, return_sequences=True, go_backwards=True)(layers.Masking(0.0)(y))
    return Model(x, [layers.GlobalAveragePooling1D()(y), layers.Permute((2, 1))(layers.Reshape((2, 10))(y))])


def attention():
    query, value = Input((5, 6), name="query"), Input((7, 6), name="value")
    y = layers.MultiHeadAttention(2, 3, value_dim=4)(query, value)
    y = layers.LayerNormalization(epsilon=1e-6)(layers.Add()([y, query]))
    y = layers.Attention(use_scale=True)([y, layers.Dense(6, activation="gelu")(value)])
    return Model([query, value], [layers.AdditiveAttention()([y, value]), y])


def preprocessing():
    """Layers that learn what they do from data, not by training."""
    number, code = Input((3,), name="number"), Input((4,), dtype="int64", name="code")
    normalization = layers.Normalization()
    normalization.adapt(random.normal(3, 2, (50, 3)).astype("float32"))
    found = layers.IntegerLookup(vocabulary=[2, 3, 5, 7], num_oov_indices=2)(code)
    counts = layers.CategoryEncoding(6, output_mode="count")(found)
    bins = layers.Discretization([-1.0, 0.0, 2.0])(number)
    y = layers.Concatenate()([normalization(number), layers.Rescaling(0.5, -1.0)(number), counts])
    return Model([number, code], [layers.Dense(4)(y), layers.Embedding(4, 3)(bins)])


def mixed_precision():
    tf_keras.mixed_precision.set_global_policy("mixed_float16")
    try:
        x = Input((6, 6, 3), name="image")
        y = layers.BatchNormalization()(layers.Conv2D(4, 3, activation="relu")(x))
        y = layers.Dense(8)(layers.GlobalAveragePooling2D()(y))
        return Model(x, layers.Activation("softmax", dtype="float32")(y))
    finally:
        tf_keras.mixed_precision.set_global_policy("float32")


def changed():
    """What Keras 3 computes otherwise."""
    return Sequential([layers.Dense(4, activation="hard_sigmoid", input_shape=(3,)), layers.Dense(2)])


def application():
    return tf_keras.applications.MobileNetV2((32, 32, 3), alpha=0.35, weights=None, classes=5, classifier_activation=None)


def randomise(model):
    for layer in model._flatten_layers(include_self=False):
        if isinstance(layer, layers.Normalization):
            continue
        for weight in layer._trainable_weights + layer._non_trainable_weights:
            low, high = (0.5, 1.5) if "variance" in weight.name else (-0.5, 0.5)
            weight.assign(tf.cast(random.uniform(low, high, weight.shape), weight.dtype))


def feed(tensor):
    shape = (3, *tensor.shape[1:])
    values = random.integers(0, 8, shape) if tensor.dtype.is_integer else random.uniform(-2, 2, shape)
    return values.astype(tensor.dtype.as_numpy_dtype)


def save(make, folder):
    tf_keras.backend.clear_session()
    model = make()
    randomise(model)
    path = os.path.join(folder, make.__name__)
    model.save(f"{path}.keras")
    model.save(f"{path}.h5")
    model.save_weights(f"{path}.weights.h5")
    model.save_weights(f"{path} only.h5")
    with open(f"{path}.json", "w") as file:
        file.write(model.to_json())
    feeds = {tensor.name: feed(tensor) for tensor in model.inputs}
    outputs = model(feeds if len(feeds) > 1 else next(iter(feeds.values())), training=False)
    outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
    return {
        "x": {name: tensor_json(value, tf.as_dtype(value.dtype)) for name, value in feeds.items()},
        "y": [tensor_json(output.numpy(), tf.float32) for output in outputs],
        "weights": [tensor_json(w, tf.as_dtype(w.dtype)) for w in model.get_weights()],
    }


MODELS = [
    sequential,
    functional,
    nested,
    recurrent,
    images,
    sequences,
    attention,
    preprocessing,
    mixed_precision,
    application,
    changed,
]
result = {make.__name__: save(make, input) for make in MODELS}
