"""Python's tf.saved_model.load: answers what harness/program.mjs asks. Arguments are KEY=VALUE."""

import json
import sys
import threading
import time

import numpy as np
import tensorflow as tf

arguments = dict(each.split("=", 1) for each in sys.argv[1:])
shape = [int(dim) for dim in arguments["shape"].split("x")]
values = np.fromfile(arguments["file"], np.float32).reshape(shape)
function = tf.saved_model.load(arguments["model"]).signatures["serving_default"]
key, output = arguments["input"], arguments["output"]


def once():
    return function(**{key: tf.constant(values)})[output].numpy()


def loop(count, latencies):
    for _ in range(count):
        start = time.perf_counter()
        once()
        latencies.append((time.perf_counter() - start) * 1e6)


def run(count, threads):
    start = time.perf_counter()
    first = []
    others = [threading.Thread(target=loop, args=(count // threads, [])) for _ in range(threads - 1)]
    for each in others:
        each.start()
    loop(count // threads + count % threads, first)
    for each in others:
        each.join()
    return {"seconds": time.perf_counter() - start, "latencies": first}


print("ready", flush=True)
for line in sys.stdin:
    command, *numbers = line.split()
    answer = run(*map(int, numbers)) if command == "run" else {"output": once().ravel().tolist()}
    print(json.dumps(answer), flush=True)
