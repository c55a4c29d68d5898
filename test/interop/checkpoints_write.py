"""
What test/interop/checkpoints.test.ts restores, in the folder input["folder"]: a SavedModel, checkpoints of the same
object with other values, by tf.train.Checkpoint and as a sharded one of TensorFlow 1's Saver. `result` tells the values.
"""

import os

import numpy as np
import tensorflow as tf
from fixture import numbers

v1 = tf.compat.v1
folder = input["folder"]


class Net(tf.Module):
    def __init__(self, seed):
        super().__init__()
        self.w = tf.Variable(numbers([3, 2], seed=seed), name="w")
        self.half = tf.Variable(tf.cast(numbers([4], seed=seed), tf.bfloat16), name="half")
        self.words = tf.Variable([f"naïve {seed}".encode(), b"\xff\0"], name="words")
        self.steps = [tf.Variable(2**53 + seed, dtype=tf.int64)]

    @tf.function(input_signature=[])
    def values(self):
        return {"w": self.w + 0, "half": self.half + 0, "words": tf.identity(self.words), "step": self.steps[0] + 0}


def values(net):
    tensors = net.values()
    return {name: tensor_json(tensor.numpy(), tensor.dtype) for name, tensor in tensors.items()}


first, second = Net(1), Net(2)
tf.saved_model.save(first, os.path.join(folder, "model"), signatures={"values": first.values})
tf.train.Checkpoint(second).write(os.path.join(folder, "object"))

sharded = {}
with tf.Graph().as_default(), v1.Session(config=v1.ConfigProto(device_count={"CPU": 2})) as session:
    for i, name in enumerate(["resource", "reference"]):
        with tf.device(f"/cpu:{i}"):
            v1.get_variable(name, initializer=numbers([2, 5], seed=7 + i), use_resource=name == "resource")
    session.run(v1.global_variables_initializer())
    v1.train.Saver(sharded=True).save(session, os.path.join(folder, "sharded"), write_meta_graph=False)
    for variable in v1.global_variables():
        sharded[variable.op.name] = tensor_json(session.run(variable), variable.dtype.base_dtype)

result = {"first": values(first), "second": values(second), "sharded": sharded}
