"""
Goes on from what test/interop/training.test.ts trained and saved: `result` tells the tensors of the checkpoint
input["prefix"] as tf.train.load_checkpoint gives them, the values of the same variables when the steps input["before"] are
made here, and the losses of the steps input["after"] from what tf.train.Checkpoint restored.
"""

import tensorflow as tf


def train(loaded, steps):
    step = loaded.signatures["train"]
    calls = [{name: tf.constant(tensor_of(value)) for name, value in inputs.items()} for inputs in steps]
    return [float(step(**inputs)["loss"]) for inputs in calls]


def values_of(loaded):
    key = "saved/{}/.ATTRIBUTES/VARIABLE_VALUE"
    return {key.format(i): tensor_json(one.numpy(), one.dtype) for i, one in enumerate(loaded.saved)}


reader = tf.train.load_checkpoint(input["prefix"])
dtypes = {name: dtype for name, dtype in reader.get_variable_to_dtype_map().items() if name.startswith("saved/")}

here = tf.saved_model.load(input["model"])
train(here, input["before"])

restored = tf.saved_model.load(input["model"])
tf.train.Checkpoint(restored).read(input["prefix"]).assert_existing_objects_matched()

result = {
    "read": {name: tensor_json(reader.get_tensor(name), dtype) for name, dtype in dtypes.items()},
    "trainedHere": values_of(here),
    "restored": values_of(restored),
    "losses": train(restored, input["after"]),
}
