"""The models of the questions that people ask, saved by Keras: files in the folder `input`, and what they compute."""

import os

import keras
import numpy as np
import tensorflow as tf
from keras import layers

keras.utils.set_random_seed(7)
random = np.random.default_rng(7)


def sequential():
    return keras.Sequential(
        [layers.Input((784,)), layers.Dense(128, activation="relu"), layers.Dense(10, activation="softmax")]
    )


def functional():
    x = layers.Input((784,), name="digits")
    y = layers.Dense(64, activation="relu", name="dense_1")(x)
    y = layers.Dense(128, activation="relu", name="dense_2")(y)
    return keras.Model(x, layers.Dense(10, activation="softmax", name="predictions")(y), name="classifier")


result = {}
x = random.random((5, 784), dtype="float32")
for name, model in (("question_784_128_10", sequential()), ("question_784_64_128_10", functional())):
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(x, np.arange(5), verbose=0)
    for kind in ("keras", "h5"):
        model.save(os.path.join(input, f"{name}.{kind}"))
    model.save_weights(os.path.join(input, f"{name}.weights.h5"))
    with open(os.path.join(input, f"{name}.json"), "w") as file:
        file.write(model.to_json())
    result[name] = {"x": tensor_json(x, tf.float32), "y": tensor_json(model.predict(x, verbose=0), tf.float32)}
