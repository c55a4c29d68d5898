"""
Runs a program of a test: peer.py PROGRAM RESULT. What came on stdin as JSON is its variable `input`; what it leaves in
`result` is written to the file RESULT as JSON.
"""

import base64
import json
import sys

import numpy as np
import tensorflow as tf
from fixture import tensor_json

tf.get_logger().setLevel("ERROR")


def tensor_of(value):
    """A NumPy array from a tensor as the fixtures' JSON has it."""
    if "strings" in value:
        array = np.empty(len(value["strings"]), dtype=object)
        array[:] = [base64.b64decode(text) for text in value["strings"]]
    else:
        array = np.frombuffer(base64.b64decode(value["data"]), dtype=tf.as_dtype(value["dtype"]).as_numpy_dtype)
    return array.reshape(value["shape"])


def main(program, result_file):
    names = {"input": json.load(sys.stdin), "tensor_json": tensor_json, "tensor_of": tensor_of, "__name__": "__main__"}
    with open(program, encoding="utf-8") as file:
        code = compile(file.read(), program, "exec")
    exec(code, names)
    with open(result_file, "w", encoding="utf-8") as file:
        json.dump(names.get("result"), file)


if __name__ == "__main__":
    main(*sys.argv[1:])
