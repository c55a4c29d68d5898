/**
 * What `savedmodel convert` has Python do: `python -c PROGRAM FILE FOLDER`. It tells what it does in lines of JSON, the last of
 * which has `done` or `error`.
 */
export const PROGRAM = `
import importlib.util
import json
import sys
import zipfile


def tell(**message):
    print(json.dumps({"savedmodel": message}), flush=True)


def fail(error):
    tell(error=error)
    sys.exit(1)


def version_of(file):
    """The version of Keras that wrote a file, as far as it says so."""
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as archive:
            return json.loads(archive.read("metadata.json"))["keras_version"]
    import h5py

    with h5py.File(file, "r") as content:
        if "model_config" not in content.attrs:
            fail("the file holds weights only, not a model: build the model in Python and use model.load_weights")
        version = content.attrs.get("keras_version", "of an unknown version")
        return version.decode() if isinstance(version, bytes) else version


def needs(package):
    if importlib.util.find_spec(package) is None:
        fail(
            f"this Python ({sys.executable}) has no package {package}, which convert needs: "
            f"pip install tensorflow tf-keras, or name another Python by --python"
        )


def main(file, folder):
    needs("tensorflow")
    tell(step="reading the file")
    written = version_of(file)
    second = written.startswith("2.") and importlib.util.find_spec("tf_keras") is not None
    needs("tf_keras" if second else "keras")
    tell(step=f"starting TensorFlow and Keras for a file that Keras {written} wrote")
    import tensorflow as tf

    if second:
        import tf_keras as keras
    else:
        import keras
    tell(step="loading the model")
    try:
        model = keras.models.load_model(file, compile=False)
    except Exception as error:
        hint = "; for a file of Keras 2: pip install tf-keras" if written.startswith("2.") and not second else ""
        fail(f"Keras {keras.__version__} can't load it: {' '.join(str(error).split())[:600]}{hint}. "
             "Classes and functions of your own are known where they are defined: call model.export(folder) there")
    tell(step="writing the SavedModel")
    model.export(folder) if hasattr(model, "export") else model.save(folder)
    tell(done={"keras": keras.__version__, "tensorflow": tf.__version__, "written": written})


# What lies in the working directory is no package to be imported.
sys.path[:] = [entry for entry in sys.path if entry]
try:
    main(*sys.argv[1:])
except SystemExit:
    raise
except Exception as error:
    fail(f"{type(error).__name__}: {' '.join(str(error).split())[:600]}")
`;
