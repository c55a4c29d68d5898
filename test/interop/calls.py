"""Calls the signatures of SavedModels as a user of Python does: through `tf.saved_model.load`."""

import tensorflow as tf


def call(loaded, signature, inputs):
    outputs = loaded.signatures[signature](**{name: tf.constant(tensor_of(value)) for name, value in inputs.items()})
    return {"outputs": {name: tensor_json(value.numpy(), value.dtype) for name, value in outputs.items()}}


def run(model):
    loaded = tf.saved_model.load(model["model"], model["tags"])
    return [call(loaded, one["signature"], one["inputs"]) for one in model["calls"]]


result = [run(model) for model in input]
