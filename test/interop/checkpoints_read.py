"""
Reads what test/interop/checkpoints.test.ts saved: `result` tells the tensors of the checkpoint input["named"] as
tf.train.load_checkpoint gives them, those that TensorFlow 1's Saver restored of it, and the values that
tf.train.Checkpoint restored of input["object"].
"""

import numpy as np
import tensorflow as tf

v1 = tf.compat.v1


class Net(tf.Module):
    def __init__(self):
        super().__init__()
        self.w = tf.Variable(np.zeros([3, 2], np.float32))
        self.half = tf.Variable(tf.zeros([4], tf.bfloat16))
        self.words = tf.Variable(["", ""])
        self.steps = [tf.Variable(0, dtype=tf.int64)]


def loaded(prefix):
    reader = tf.train.load_checkpoint(prefix)
    dtypes = reader.get_variable_to_dtype_map()
    return {name: tensor_json(reader.get_tensor(name), dtype) for name, dtype in dtypes.items()}


net = Net()
tf.train.Checkpoint(net).read(input["object"]).assert_existing_objects_matched()
tensors = {"w": net.w, "half": net.half, "words": net.words, "step": net.steps[0]}

with tf.Graph().as_default(), v1.Session() as session:
    restored = [
        v1.get_variable("float32", shape=[7], dtype=tf.float32, use_resource=True),
        v1.get_variable("int64", shape=[5], dtype=tf.int64, use_resource=False),
    ]
    v1.train.Saver().restore(session, input["named"])
    by_saver = {variable.op.name: tensor_json(session.run(variable), variable.dtype.base_dtype) for variable in restored}

result = {
    "object": {name: tensor_json(variable.numpy(), variable.dtype) for name, variable in tensors.items()},
    "named": loaded(input["named"]),
    "merged": loaded(input["merged"]),
    "saver": by_saver,
}
