/** `savedmodel scan` of a file of Keras: Python code in it or that it asks for, and the ops of the graph that is made of it. */
import { riskOf, NOTED } from '../bundle/risky-ops';
import { usesIn } from '../bundle/scan';
import { InvalidArgumentError, UnimplementedError } from '../errors';
import { isObject, type Json, type JsonObject } from '../keras/config/json';
import { withKerasFile } from '../keras/files/open';
import { build, originOf } from '../keras/load';
import type { Origin } from '../keras/origin';
import { LibraryNotFoundError } from '../library/not-found';
import type { GraphDef } from '../proto';
import { group, type GraphReport } from './scan-report';

/** What was found; `reason` says why there is no graph whose ops could be looked through. */
export interface KerasReport extends GraphReport {
  readonly path: string;
  readonly reason: string | null;
}

/** @param named the ops of `--deny`, in place of the list */
export async function scanKerasFile(given: string, named: readonly string[] | undefined): Promise<KerasReport> {
  return withKerasFile(given, async (file) => {
    const origin = await originOf(file);
    if (origin === undefined) throw new InvalidArgumentError(`${file.path} holds weights only, which do nothing`);
    const { graph, reason } = graphOf(origin, file.path);
    const risk = named === undefined ? riskOf : (op: string) => (named.includes(op) ? 'is in --deny' : undefined);
    const ops = graph === undefined ? [] : usesIn(graph, (op) => risk(op) !== undefined || NOTED.has(op));
    const code = [...codeIn(origin.architecture), ...codeIn(origin.compileConfig ?? null)];
    const runs = new Map(code.map(({ what, risk: does }) => [what, does]));
    const uses = code.map(({ what, layer }) => ({ op: what, node: layer, function: null }));
    return {
      path: file.path,
      tags: [],
      denied: [
        ...group(
          ops.filter(({ op }) => risk(op) !== undefined),
          risk,
        ),
        ...group(
          uses.filter(({ op }) => op === LAMBDA),
          (op) => runs.get(op),
        ),
      ],
      unknown: group(
        uses.filter(({ op }) => op !== LAMBDA),
        (op) => runs.get(op),
      ),
      noted:
        named === undefined
          ? group(
              ops.filter(({ op }) => NOTED.has(op)),
              (op) => NOTED.get(op),
            )
          : [],
      reason,
    };
  });
}

/** The graph that `savedmodel/keras` makes. */
function graphOf(origin: Origin, path: string): { graph?: GraphDef; reason: string | null } {
  try {
    const { session, graph } = build(origin, path, {});
    try {
      return { graph: graph.toGraphDef(), reason: null };
    } finally {
      session.close();
      graph.close();
    }
  } catch (error) {
    if (error instanceof LibraryNotFoundError) return { reason: 'libtensorflow was not found' };
    if (error instanceof UnimplementedError) return { reason: error.message };
    throw error;
  }
}

/** Python code that a configuration holds or names. */
interface Code {
  readonly what: string;
  readonly risk: string;
  readonly layer: string;
}

const LAMBDA = 'Lambda';

function codeIn(value: Json, layer = 'the model'): Code[] {
  if (Array.isArray(value)) return value.flatMap((item) => codeIn(item, layer));
  if (!isObject(value)) return [];
  const { config } = value;
  const named = isObject(config) && typeof config.name === 'string' && !('layers' in config) ? config.name : layer;
  const here = typeof value.class_name === 'string' ? codeOf(value.class_name, value, named) : [];
  return [...here, ...Object.values(value).flatMap((item) => codeIn(item, named))];
}

/** Of one object that Keras wrote as its class with a configuration. */
function codeOf(className: string, { module, registered_name: registered, config }: JsonObject, layer: string): Code[] {
  if (className === LAMBDA && isObject(config)) {
    const { function: called } = config; // Keras 2 writes bytecode as an array, a name as it is
    if (typeof called === 'string') return [ofPython(called, layer)];
    return Array.isArray(called) || (isObject(called) && called.class_name === '__lambda__') ? [bytecode(layer)] : [];
  }
  if (className === 'function' && typeof config === 'string')
    return [ofPython(module === 'builtins' ? config : `${String(module)}.${config}`, layer)];
  if (typeof module === 'string' && !/^(keras|tf_keras|tensorflow\.keras|builtins)(\.|$)/.test(module)) {
    return [ofPython(`${module}.${className}`, layer)];
  }
  // Those of one's own are registered with a package; a .h5 file has that in the place of the class.
  const own = [registered, className].find((name) => typeof name === 'string' && name.includes('>'));
  return own === undefined ? [] : [ofPython(own as string, layer)];
}

function bytecode(layer: string): Code {
  return { what: LAMBDA, risk: 'holds bytecode, which Python runs', layer };
}

function ofPython(what: string, layer: string): Code {
  return { what, risk: "is code of Python's that is none of Keras' own", layer };
}
