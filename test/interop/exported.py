"""Loads exported models as users of Python do: `tf.saved_model.load`, Keras' layers, and the command saved_model_cli."""

import contextlib
import io
import pathlib
import tempfile

import numpy as np
import tensorflow as tf
from absl import flags
from absl.testing import flagsaver
from tensorflow.python.tools import saved_model_cli


def answer(outputs):
    return {"outputs": {name: tensor_json(array, dtype) for name, (array, dtype) in outputs.items()}}


def called(model):
    loaded = tf.saved_model.load(model["model"], model["tags"])
    answers = []
    for call in model["calls"]:
        inputs = {name: tf.constant(tensor_of(value)) for name, value in call["inputs"].items()}
        outputs = loaded.signatures[call["signature"]](**inputs)
        answers.append(answer({name: (value.numpy(), value.dtype) for name, value in outputs.items()}))
    return answers


def in_layer(model):
    """Through a layer of Keras 3, with one input."""
    import keras

    answers = []
    for call in model["calls"]:
        layer = keras.layers.TFSMLayer(model["model"], call_endpoint=call["signature"])
        [value] = call["inputs"].values()
        outputs = layer(tf.constant(tensor_of(value)))
        answers.append(answer({name: (value.numpy(), value.dtype) for name, value in outputs.items()}))
    return answers


def in_keras2(model):
    """As a model of Keras 2: `predict`, with one input and one output."""
    import tf_keras

    keras = tf_keras.models.load_model(model["model"])
    answers = []
    for call in model["calls"]:
        [value] = call["inputs"].values()
        [name] = call["outputs"]
        outputs = keras.predict(tensor_of(value), verbose=0)
        answers.append(answer({name: (outputs, tf.as_dtype(outputs.dtype))}))
    return answers


def command(program, **options):
    """As the command line has it; it takes its options from global flags."""
    flags.FLAGS.unparse_flags()
    out = io.StringIO()
    with flagsaver.flagsaver(), contextlib.redirect_stdout(out):
        flags.FLAGS(["saved_model_cli", *(f"--{name}={value}" for name, value in options.items())])
        program()
    return out.getvalue()


def shown(model):
    return command(saved_model_cli.show, dir=model["model"], all=True)


def run_by_command(model):
    answers = []
    for call in model["calls"]:
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            arrays = {name: tensor_of(value) for name, value in call["inputs"].items()}
            # Of objects it reads no file.
            np.savez(folder / "inputs.npz", **{k: v.astype("S") if v.dtype == object else v for k, v in arrays.items()})
            command(
                saved_model_cli.run,
                dir=model["model"],
                tag_set=",".join(model["tags"]),
                signature_def=call["signature"],
                inputs=";".join(f"{name}={folder / 'inputs.npz'}[{name}]" for name in arrays),
                outdir=folder / "out",
            )
            outputs = {file.stem: np.load(file, allow_pickle=True) for file in (folder / "out").iterdir()}
        answers.append(answer({name: (array, tf.as_dtype(array.dtype)) for name, array in outputs.items()}))
    return answers


WAYS = {"called": called, "layer": in_layer, "keras2": in_keras2, "shown": shown, "command": run_by_command}

result = {way: [WAYS[way](model) for model in models] for way, models in input.items() if way in WAYS}
if "variables" in input:
    result["variables"] = [float(one.numpy()) for one in tf.saved_model.load(input["variables"]).variables]
