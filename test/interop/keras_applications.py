"""
Models of keras.applications with random weights: of each name in `input` its file in the folder, an input and what Keras
computes. Without an input the names of all.
"""

import gc
import inspect
import os

import keras
import numpy as np
import tensorflow as tf

#: What each takes at least, where that is not 32.
SMALLEST = {"InceptionV3": 75, "InceptionResNetV2": 75, "Xception": 71}

#: These take pixels from 0 to 255, and scale them themselves.
OF_PIXELS = ("ConvNeXt", "EfficientNet", "MobileNetV3")


def randomise(model, images):
    """
    Biases, factors and statistics: in a fresh model these are 0 and 1, which would hide what is done with them. The
    statistics are near those of `images`: else what goes through a hundred layers grows without bounds, and no two ways to
    add it up agree on a digit.
    """
    random = np.random.default_rng(7)
    for weight in model.trainable_variables:
        if len(weight.shape) == 1:
            weight.assign((weight.name == "gamma") + random.uniform(-0.5, 0.5, weight.shape))
    layers = [layer for layer in model.layers if isinstance(layer, keras.layers.BatchNormalization)]
    for layer in layers:
        layer.momentum = 0.0
    model(images, training=True)
    for layer in layers:
        mean, variance = layer.moving_mean.numpy(), layer.moving_variance.numpy()
        layer.moving_mean.assign(mean + np.sqrt(variance) * random.uniform(-0.2, 0.2, mean.shape))
        layer.moving_variance.assign(variance * random.uniform(0.7, 1.5, mean.shape) + 0.1)


def make(name, folder):
    keras.backend.clear_session()
    gc.collect()
    keras.utils.set_random_seed(7)
    shape = (SMALLEST.get(name, 32), SMALLEST.get(name, 32), 3)
    build = getattr(keras.applications, name)
    # Before the last activation: probabilities would be nearly the same whatever the model computes.
    model = build(weights=None, input_shape=shape, classes=10, classifier_activation=None)
    images = np.random.default_rng(7).uniform(-1, 1, (8, *shape)).astype("float32")
    if name.startswith(OF_PIXELS):
        images = 127.5 * (images + 1)
    randomise(model, images)
    path = os.path.join(folder, f"{name}.keras")
    model.save(path)
    x = images[:2]
    # Not model.predict, which makes a graph of it: that takes longer than the rest.
    y = model(x, training=False).numpy()
    if not 1e-3 < np.abs(y).max() < 1e3:
        raise ValueError(f"{name} gives {y}, which tells nothing")
    tensors = {"x": tensor_json(x, tf.float32), "y": tensor_json(y, tf.float32)}
    return {"path": path, "parameters": model.count_params(), **tensors}


if input is None:
    result = sorted(name for name, value in vars(keras.applications).items() if inspect.isfunction(value))
else:
    result = {name: make(name, input["folder"]) for name in input["names"]}
