/** What a server is told of its cluster, checked: libtensorflow ends the process at some of what is wrong. */
import { types } from 'node:util';
import { InvalidArgumentError } from '../errors';
import { requireKnown } from '../known-options';
import { nearest } from '../nearest';
import { decodeServerDef, encodeServerDef, type ConfigInit, type ServerDef, type ServerDefInit } from '../proto';
import { messages } from '../proto';
import { describe } from '../tensor/describe';

/**
 * The addresses (`host:port`) of each job's tasks, by their number: `{ worker: ['10.0.0.1:2222', '10.0.0.2:2222'] }`, or
 * `{ worker: { 0: '10.0.0.1:2222' } }`. Python: `tf.train.ClusterSpec`.
 */
export type Cluster = Readonly<Record<string, readonly string[] | Readonly<Record<number, string>>>>;

/** What a server is, in short; the messages' own names are those of {@link ServerDefInit}. */
export interface ServerOptions {
  /** The same for every process of the cluster, but that one may leave out tasks that it never speaks to. */
  readonly cluster: Cluster;
  /** The job that this process is a task of. */
  readonly job: string;
  /** Which of the job's tasks it is. Default: 0. */
  readonly task?: number;
  /** Options of all sessions that are made with this server as their target. */
  readonly config?: ConfigInit | Uint8Array;
  /** Default: `grpc`, the only one that libtensorflow has. */
  readonly protocol?: string;
}

/** The serialized ServerDef. @throws InvalidArgumentError, DataLossError for bytes that are no ServerDef */
export function serverDefOf(given: ServerOptions | ServerDefInit | Uint8Array): Uint8Array {
  const def = decodeServerDef(bytesOf(given));
  check(def);
  def.protocol ||= 'grpc';
  return encodeServerDef(def);
}

function bytesOf(given: ServerOptions | ServerDefInit | Uint8Array): Uint8Array {
  if (types.isUint8Array(given)) return given;
  if (typeof given !== 'object' || given === null) {
    throw new InvalidArgumentError(`a server takes { cluster, job, task } or a ServerDef, not ${describe(given)}`);
  }
  return encodeServerDef('job' in given ? initOf(given) : given);
}

function initOf(options: ServerOptions): ServerDefInit {
  requireKnown('a server', options, ['cluster', 'job', 'task', 'config', 'protocol']);
  const { cluster, job, task = 0, config, protocol = 'grpc' } = options;
  if (typeof cluster !== 'object' || cluster === null) {
    throw new InvalidArgumentError(`cluster is an object of jobs, not ${describe(cluster)}`);
  }
  if (!Number.isInteger(task) || task < 0) {
    throw new InvalidArgumentError(`task is a whole number from 0, not ${describe(task)}`);
  }
  const jobs = Object.entries(cluster).map(([name, tasks]) => {
    if (typeof tasks !== 'object' || tasks === null) {
      throw new InvalidArgumentError(
        `the tasks of the job '${name}' are an array of addresses, not ${describe(tasks)}`,
      );
    }
    return { name, tasks: { ...(tasks as Record<number, string>) } };
  });
  return {
    cluster: { job: jobs },
    jobName: job,
    taskIndex: task,
    protocol,
    ...(config !== undefined && { defaultSessionConfig: configOf(config) }),
  };
}

function configOf(config: ConfigInit | Uint8Array): ConfigInit {
  return types.isUint8Array(config) ? messages().decode(messages().ConfigProtoSchema, config, 'ConfigProto') : config;
}

/** Names that can stand in `/job:worker/task:0`. */
const JOB = /^[A-Za-z][A-Za-z0-9_]*$/;

function check({ cluster, jobName, taskIndex }: ServerDef): void {
  const jobs = cluster?.job ?? [];
  if (jobs.length === 0) throw new InvalidArgumentError('the cluster has no jobs');
  const names = jobs.map(({ name }) => name);
  const job = jobs.find(({ name }) => name === jobName);
  if (job === undefined) {
    throw new InvalidArgumentError(
      `the cluster has no job '${jobName}'; it has: ${nearest(jobName, names).join(', ')}`,
    );
  }
  if (job.tasks[taskIndex] === undefined) {
    const numbers = Object.keys(job.tasks).join(', ') || 'none';
    throw new InvalidArgumentError(`the job '${jobName}' has no task ${taskIndex}; it has: ${numbers}`);
  }
  for (const { name, tasks } of jobs) {
    if (!JOB.test(name)) {
      throw new InvalidArgumentError(`a job's name is a letter and then letters, digits and _, not '${name}'`);
    }
    if (names.indexOf(name) !== names.lastIndexOf(name)) {
      throw new InvalidArgumentError(`the cluster has the job '${name}' twice`);
    }
    for (const [task, address] of Object.entries(tasks)) {
      const own = name === jobName && Number(task) === taskIndex;
      checkAddress(address, `${name}:${task}`, own ? 0 : 1);
    }
  }
}

/** `host:port`. A server may have the system choose its own port with 0; others must know it. */
function checkAddress(address: string, task: string, least: number): void {
  const [, host, port] = /^(\[[\da-fA-F:.]+\]|[^\s:/[\]]+):(\d{1,5})$/.exec(address) ?? [];
  if (host === undefined || Number(port) > 65_535 || Number(port) < least) {
    throw new InvalidArgumentError(
      `the address of ${task} is host:port with a port from ${least} to 65535, not '${address}'`,
    );
  }
}
