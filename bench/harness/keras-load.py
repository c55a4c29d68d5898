"""keras.models.load_model: answers what harness/program.mjs asks. The argument is the file; its weights are in memory when
it returns."""

import json
import sys
import time

import keras

print("ready", flush=True)
for line in sys.stdin:
    _, count, _ = line.split()
    latencies = []
    for _ in range(int(count)):
        start = time.perf_counter()
        model = keras.models.load_model(sys.argv[1])
        latencies.append((time.perf_counter() - start) * 1e6)
        del model
    print(json.dumps({"seconds": sum(latencies) / 1e6, "latencies": latencies}), flush=True)
