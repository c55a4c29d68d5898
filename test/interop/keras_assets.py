"""Models whose vocabularies lie beside their weights: made in the folder `input.folder`, or, with `input.again`, loaded."""

import os
import zipfile

import keras
import numpy as np
import tensorflow as tf
from keras import layers

WORDS = np.array([["one two"], ["what three"], ["three two one"]], dtype=object)
NUMBERS = np.array([[7], [8], [-2]], dtype="int64")


def models():
    text = layers.TextVectorization(output_sequence_length=4, name="text")
    text.adapt(WORDS[:, 0])
    counts = layers.TextVectorization(output_mode="tf_idf", ngrams=2, name="counts")
    counts.adapt(WORDS[:, 0])
    words = layers.StringLookup(num_oov_indices=2, name="words")
    words.adapt(np.array(["one two", "three two one", "one two", "été ☃"]))
    numbers = layers.IntegerLookup(output_mode="one_hot", name="numbers")
    numbers.adapt(np.array([7, 7, 9]))
    string = lambda: layers.Input((1,), dtype="string", name="x")
    yield "text", keras.Sequential([string(), text, layers.Embedding(8, 3, name="embedding")]), WORDS
    yield "counts", keras.Sequential([string(), counts]), WORDS
    yield "words", keras.Sequential([string(), words]), WORDS
    yield "numbers", keras.Sequential([layers.Input((1,), dtype="int64", name="x"), numbers]), NUMBERS


def outputs(model, x):
    return np.asarray(model(tf.constant(x), training=False)).astype("float32").ravel().tolist()


def assets(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist() if name.startswith("assets/")}


result = {}
if input.get("again"):
    for name, x in (("text", WORDS), ("counts", WORDS), ("words", WORDS), ("numbers", NUMBERS)):
        path = os.path.join(input["folder"], f"{name} again.keras")
        result[name] = {"x": x.tolist(), "y": outputs(keras.models.load_model(path), x), "assets": assets(path)}
else:
    for name, model, x in models():
        path = os.path.join(input["folder"], f"{name}.keras")
        model.save(path)
        result[name] = {"x": x.tolist(), "y": outputs(model, x), "assets": assets(path)}
