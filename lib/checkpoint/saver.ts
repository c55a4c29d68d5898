/** Saves and restores the variables of a session. Their values never come into JavaScript. */
import { errorClass, FailedPreconditionError, TensorFlowError } from '../errors';
import type { Graph } from '../graph/graph';
import { parseOutputName } from '../graph/names';
import type { SaverDef } from '../proto';
import type { Callable } from '../session/callable';
import type { Session } from '../session/session';
import { readCheckpoint, type Checkpoint } from './checkpoint';
import { checkFit } from './fit';
import { restorePlan, type RestorePlan } from './restored';
import { Staging } from './staging';

/** What the SaverDefs of a graph come to in a session. */
interface Prepared {
  readonly saverDefs: readonly SaverDef[];
  /** Each writes a part of its own. */
  readonly save: Callable;
  /** What makes one checkpoint of several parts. */
  readonly merge: Callable | undefined;
  readonly restore: Callable;
  readonly plan: RestorePlan;
}

export class Saver {
  private readonly session: Session;
  private readonly graph: Graph;
  private prepared: Prepared | undefined;

  constructor(session: Session) {
    this.session = session;
    this.graph = session.graph;
  }

  async save(prefix: string): Promise<void> {
    const { save, merge, saverDefs } = this.prepare();
    const staging = new Staging(prefix, saverDefs.length);
    try {
      await save.run(staging.parts);
      await merge?.run([staging.parts, staging.prefix]);
      staging.publish();
    } catch (error) {
      throw notSaved(staging, error);
    } finally {
      staging.remove();
    }
  }

  saveSync(prefix: string): void {
    const { save, merge, saverDefs } = this.prepare();
    const staging = new Staging(prefix, saverDefs.length);
    try {
      save.runSync(staging.parts);
      merge?.runSync([staging.parts, staging.prefix]);
      staging.publish();
    } catch (error) {
      throw notSaved(staging, error);
    } finally {
      staging.remove();
    }
  }

  async restore(prefix: string): Promise<void> {
    const { restore, plan, saverDefs } = this.prepare();
    const checkpoint = fitting(prefix, plan);
    try {
      await restore.run(saverDefs.map(() => checkpoint.prefix));
    } catch (error) {
      throw notRestored(checkpoint, plan, error);
    }
  }

  restoreSync(prefix: string): void {
    const { restore, plan, saverDefs } = this.prepare();
    const checkpoint = fitting(prefix, plan);
    try {
      restore.runSync(saverDefs.map(() => checkpoint.prefix));
    } catch (error) {
      throw notRestored(checkpoint, plan, error);
    }
  }

  private prepare(): Prepared {
    this.session.requireOpen();
    const saverDefs = this.graph.saverDefs();
    if (this.prepared?.saverDefs !== saverDefs) this.prepared = this.prepareFor(saverDefs);
    return this.prepared;
  }

  private prepareFor(saverDefs: readonly SaverDef[]): Prepared {
    const plans = saverDefs.map(({ restoreOpName }) => restorePlan(this.graph, restoreOpName));
    const plan = { tensors: plans.flatMap(({ tensors }) => tensors), reads: sum(plans.map(({ reads }) => reads)) };
    if (plan.tensors.length === 0) {
      throw new FailedPreconditionError('the graph has no variables: there is nothing to save or restore');
    }
    const prefixes = saverDefs.map(({ filenameTensorName }) => filenameTensorName);
    const callable = (targets: readonly string[]): Callable => this.session.makeCallable(prefixes, [], { targets });
    return {
      saverDefs,
      save: callable(saverDefs.map(({ saveTensorName }) => parseOutputName(saveTensorName).operation)),
      merge: saverDefs.length === 1 ? undefined : this.merger(),
      restore: callable(saverDefs.map(({ restoreOpName }) => restoreOpName)),
      plan,
    };
  }

  private merger(): Callable {
    const { ops } = this.graph;
    const parts = ops.placeholder({ dtype: 'string', shape: [-1] });
    const whole = ops.placeholder({ dtype: 'string', shape: [] });
    const merge = ops.mergeV2Checkpoints(parts, whole, { deleteOldDirs: false });
    return this.session.makeCallable([parts, whole], [], { targets: [merge] });
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function fitting(prefix: string, { tensors }: RestorePlan): Checkpoint {
  const checkpoint = readCheckpoint(prefix);
  checkFit(checkpoint, tensors);
  return checkpoint;
}

function notSaved({ target }: Staging, error: unknown): unknown {
  return explained(error, `nothing was saved, and what stood at ${target} is as it was`);
}

/** What the session is left with. */
function notRestored({ prefix }: Checkpoint, { reads }: RestorePlan, error: unknown): unknown {
  const untouched = reads === 1 && error instanceof TensorFlowError && error.message.includes('RestoreV2');
  return explained(
    error,
    untouched
      ? `the checkpoint ${prefix} can't be read, and nothing was restored: every variable has the value that it had`
      : `the checkpoint ${prefix} was restored in part: some variables may have its values, others those that they had; ` +
          'restore one that is whole, or close the session',
  );
}

/** The same error, with more to its message. */
function explained(error: unknown, message: string): unknown {
  if (!(error instanceof TensorFlowError)) return error;
  return new (errorClass(error.code))(`${message}: ${error.message}`, { cause: error });
}
