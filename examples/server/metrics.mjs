// Prometheus metrics under TensorFlow Serving's names, for the dashboards that know these.
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics, exponentialBuckets } from 'prom-client';

/** Serving's: from 10 µs to 20 minutes. */
const LATENCIES = exponentialBuckets(10, 1.8, 33);

export class Metrics {
  registry = new Registry();

  constructor() {
    const registers = [this.registry];
    const histogram = (name, help, ...labelNames) =>
      new Histogram({ name, help, labelNames, buckets: LATENCIES, registers });
    const counter = (name, help, ...labelNames) => new Counter({ name, help, labelNames, registers });

    this.requests = counter(
      ':tensorflow:serving:request_count',
      'The total number of requests.',
      'model_name',
      'status',
    );
    this.requestLatency = histogram(
      ':tensorflow:serving:request_latency',
      'Distribution of wall time (in microseconds) for requests.',
      'model_name',
      'API',
      'entrypoint',
    );
    this.runtimeLatency = histogram(
      ':tensorflow:serving:runtime_latency',
      'Distribution of wall time (in microseconds) for the model, its queue included.',
      'model_name',
      'API',
      'runtime',
    );
    this.warmUpLatency = histogram(
      ':tensorflow:serving:model_warmup_latency',
      'Distribution of wall time (in microseconds) for warming up the model.',
      'model_path',
      'status',
    );
    this.warmUpRecords = counter(
      ':tensorflow:serving:model_warmup_records_read',
      'Total number of warmup records read during model warmup.',
      'model_path',
      'status',
    );
    collectDefaultMetrics({ register: this.registry });
  }

  /** A gauge that is read when somebody asks for the metrics. */
  gauge(name, help, labelNames, collect) {
    new Gauge({
      name,
      help,
      labelNames,
      registers: [this.registry],
      collect() {
        collect(this);
      },
    });
  }
}
