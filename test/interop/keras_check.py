"""What Keras computes with files that were saved by this library, and the weights that it reads in them."""

import keras
import keras_files
import numpy as np
import tensorflow as tf


def array(values):
    if "data" in values and isinstance(values["data"], list):
        return np.array(values["data"], "float32").reshape(values["shape"])
    if "data" in values:
        return tensor_of(values)
    return {name: array(each) for name, each in values.items()}


def flat(outputs):
    if isinstance(outputs, dict):
        return [outputs[name] for name in sorted(outputs)]
    return list(outputs) if isinstance(outputs, (list, tuple)) else [outputs]


def checked(case):
    x = array(case["x"])
    if case["kind"] == "export":
        served = tf.saved_model.load(case["path"]).signatures["serving_default"]
        named = x if isinstance(x, dict) else {case["input"]: x}
        outputs = served(**{case["names"].get(name, name): tf.constant(each) for name, each in named.items()})
        return {"y": [tensor_json(outputs[name].numpy(), tf.float32) for name in case["outputs"]], "weights": []}
    model = keras.models.load_model(case.get("model", case["path"]))
    if "model" in case:
        model.set_weights([np.zeros_like(w) for w in model.get_weights()])
        model.load_weights(case["path"])
    if "again" in case:
        model.save(case["again"])
    return {
        "y": [tensor_json(np.array(each), tf.float32) for each in flat(model(x, training=False))],
        "weights": [tensor_json(w, tf.as_dtype(w.dtype)) for w in model.get_weights()],
    }


result = [checked(case) for case in input]
