"""
Makes two SavedModels of ops whose results have one right answer to the last bit, and runs their signatures: casts,
shapes, integers and bits, strings, control flow. One model has only dtypes that all peers know (`input["common"]`).
`input` also names the folder to write to.
"""

import os

import numpy as np
import tensorflow as tf
from tensorflow.core.framework import types_pb2

DTYPES = [
    dtype
    for dtype in (tf.as_dtype(value) for value in types_pb2.DataType.values() if 0 < value < 100)
    if dtype not in (tf.resource, tf.variant)
]
INTEGERS = [dtype for dtype in DTYPES if dtype.is_integer and not dtype.is_quantized]


def small(dtype):
    """Numbers that every kind can hold and that casts agree on: no fraction is cut off, nothing overflows."""
    if dtype == tf.string:
        return np.array([b"", b"a\0b", "数字".encode(), b"\xff"], dtype=object)
    values = np.array([0, 1, 1, 0] if dtype.name in ("bool", "int2", "uint2") else [0, 1, 3, 2])
    numpy_dtype = dtype.as_numpy_dtype
    kind = np.dtype(numpy_dtype)
    return values.astype(kind[0]).view(kind) if kind.names else values.astype(numpy_dtype)


def all_of(dtype):
    """Numbers of the whole range of an integer kind."""
    values = [dtype.min, dtype.min + 1, 0, 1, dtype.max // 2, dtype.max - 1, dtype.max]
    return np.array(values, dtype=np.uint64 if dtype.min == 0 else np.int64).astype(dtype.as_numpy_dtype)


SHAPES = {
    "reshape": lambda x: tf.reshape(x, [2, 2]),
    "transposed": lambda x: tf.transpose(tf.reshape(x, [2, 1, 2]), [2, 0, 1]),
    "gather": lambda x: tf.gather(x, [3, 0, 0, 2]),
    "gather_nd": lambda x: tf.gather_nd(tf.reshape(x, [2, 2]), [[1, 0], [0, 1]]),
    "concat": lambda x: tf.concat([x, x[1:3]], axis=0),
    "slice": lambda x: x[3:0:-2],
    "stack": lambda x: tf.stack([x, x], axis=1),
    "tile": lambda x: tf.tile(x, [2]),
    "reverse": lambda x: tf.reverse(x, axis=[0]),
    "expanded": lambda x: tf.squeeze(tf.expand_dims(x, 0), 0),
    "split": lambda x: tf.split(x, 2)[1],
    "select": lambda x: tf.where([True, False, False, True], x, tf.reverse(x, axis=[0])),
    "mask": lambda x: tf.boolean_mask(x, [True, False, True, True]),
    "identity": tf.identity,
    # As functions: only then are they tried as a graph runs them.
    "cond": tf.function(lambda x: tf.cond(tf.size(x) > 3, lambda: x[:2], lambda: x)),
    "while": tf.function(lambda x: tf.while_loop(lambda i, _: i < 3, lambda i, y: (i + 1, tf.roll(y, 1, 0)), (0, x))[1]),
    "scattered": lambda x: tf.scatter_nd([[1], [5]], x[:2], [6]),
    "padded": lambda x: tf.pad(x, [[1, 2]]),
}

ARITHMETIC = {
    "add": lambda x: x + tf.reverse(x, axis=[0]),
    "subtract": lambda x: x - tf.reverse(x, axis=[0]),
    "multiply": lambda x: x * tf.reverse(x, axis=[0]),
    "floor_divide": lambda x: x // tf.constant(3, x.dtype),
    "modulo": lambda x: x % tf.constant(3, x.dtype),
    "greatest": lambda x: tf.maximum(x, tf.reverse(x, axis=[0])),
    "least": lambda x: tf.reduce_min(x),
    "less": lambda x: x < tf.reverse(x, axis=[0]),
    "equal": lambda x: tf.equal(x, tf.reverse(x, axis=[0])),
    "and": lambda x: tf.bitwise.bitwise_and(x, tf.reverse(x, axis=[0])),
    "xor": lambda x: tf.bitwise.bitwise_xor(x, tf.reverse(x, axis=[0])),
    "inverted": lambda x: tf.bitwise.invert(x),
    "shifted": lambda x: tf.bitwise.right_shift(x, tf.constant(1, x.dtype)),
    "sum": lambda x: tf.reduce_sum(x),
    "running": lambda x: tf.cumsum(x),
    "product": lambda x: tf.linalg.matmul(x[None, :], x[:, None]),
    "greatest_at": lambda x: tf.argmax(x),
    "sorted": lambda x: tf.math.top_k(x, 3).values,
    "unique": lambda x: tf.unique(tf.concat([x, x], 0))[0],
    "segments": lambda x: tf.math.segment_sum(x, [0, 0, 1, 1, 1, 2, 2]),
    "one_hot": lambda x: tf.one_hot(tf.constant([1, 0]), 3, on_value=x[0], off_value=x[1]),
    "text": lambda x: tf.strings.as_string(x),
}

STRINGS = {
    "upper": lambda x: tf.strings.upper(x, encoding="utf-8"),
    "length": lambda x: tf.strings.length(x, unit="UTF8_CHAR"),
    "bytes": lambda x: tf.strings.length(x),
    "joined": lambda x: tf.strings.join([x, x], separator="/"),
    "reduced": lambda x: tf.strings.reduce_join(x, separator=" "),
    "part": lambda x: tf.strings.substr(x, 0, 2, unit="UTF8_CHAR"),
    "replaced": lambda x: tf.strings.regex_replace(x, "[aeiou]", "_"),
    "matches": lambda x: tf.strings.regex_full_match(x, ".* .*"),
    "split": lambda x: tf.strings.split(x).to_tensor(default_value="-"),
    "points": lambda x: tf.strings.unicode_decode(x, "UTF-8").to_tensor(),
    "bucket": lambda x: tf.strings.to_hash_bucket_fast(x, 1 << 40),
    "base64": lambda x: tf.io.encode_base64(x),
    "numbers": lambda x: tf.strings.to_number(tf.strings.regex_replace(x, "[^0-9]", "") + "1", tf.int64),
    "ngrams": lambda x: tf.strings.ngrams(tf.strings.split(x), 2).flat_values,
}
TEXTS = [b"", b"nine 9 words", "naïve 数字 🙂".encode(), b"x" * 40, b" 12 "]


def possible(functions, values, dtype, results):
    """Those that TensorFlow can do with this dtype and whose answer is of one of `results`."""
    for name, function in functions.items():
        try:
            if function(tf.constant(values, dtype)).dtype in results:
                yield name, function
        except (tf.errors.OpError, TypeError, ValueError):
            pass


def casts(dtypes):
    return {to.name: lambda x, to=to: tf.cast(x, to) for to in dtypes if to != tf.string}


def signatures(dtypes, results):
    """Of a key, a dtype, values of it, and what is done with them."""
    for dtype in dtypes:
        yield f"cast_{dtype.name}", dtype, small(dtype), casts(results)
        yield f"shape_{dtype.name}", dtype, small(dtype), SHAPES
        if dtype in INTEGERS:
            yield f"integer_{dtype.name}", dtype, all_of(dtype), ARITHMETIC
        if dtype == tf.string:
            yield "strings", dtype, np.array(TEXTS, dtype=object), STRINGS


def together(functions):
    return lambda x: {name: function(x) for name, function in functions.items()}


def make(name, parts, results):
    """A model of these signatures, with those of their functions that TensorFlow has, and what Python makes of them."""
    functions = {}
    calls = []
    for key, dtype, values, candidates in parts:
        kept = dict(possible(candidates, values, dtype, results))
        if not kept:
            continue
        spec = tf.TensorSpec([None], dtype, name="x")
        functions[key] = tf.function(together(kept), input_signature=[spec])
        calls.append((key, dtype, values))
    module = tf.Module()
    module.functions = functions
    folder = os.path.join(input["folder"], name)
    tf.saved_model.save(module, folder, signatures=functions)
    answers = []
    loaded = tf.saved_model.load(folder)
    for key, dtype, values in calls:
        outputs = loaded.signatures[key](x=tf.constant(values, dtype))
        answers.append({"outputs": {k: tensor_json(v.numpy(), v.dtype) for k, v in outputs.items()}})
    asked = [{"signature": key, "inputs": {"x": tensor_json(values, dtype)}} for key, dtype, values in calls]
    return {"model": folder, "tags": ["serve"], "calls": asked, "answers": answers}


COMMON = [tf.as_dtype(name) for name in input["common"]]
OTHERS = [dtype for dtype in DTYPES if dtype not in COMMON]
# Casts between two that all know are in their model.
CASTS = [(f"to_others_{dtype.name}", dtype, small(dtype), casts(OTHERS)) for dtype in COMMON if dtype != tf.string]
result = [
    make("common", signatures(COMMON, COMMON), COMMON),
    make("others", [*signatures(OTHERS, DTYPES), *CASTS], DTYPES),
]
