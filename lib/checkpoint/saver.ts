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

/** What a SaverDef comes to in a session. */
interface Prepared {
  readonly saverDef: SaverDef;
  readonly save: Callable;
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
    const { save } = this.prepare();
    const staging = new Staging(prefix);
    try {
      await save.run([staging.prefix]);
      staging.publish();
    } catch (error) {
      throw notSaved(staging, error);
    } finally {
      staging.remove();
    }
  }

  saveSync(prefix: string): void {
    const { save } = this.prepare();
    const staging = new Staging(prefix);
    try {
      save.runSync([staging.prefix]);
      staging.publish();
    } catch (error) {
      throw notSaved(staging, error);
    } finally {
      staging.remove();
    }
  }

  async restore(prefix: string): Promise<void> {
    const { restore, plan } = this.prepare();
    const checkpoint = fitting(prefix, plan);
    try {
      await restore.run([checkpoint.prefix]);
    } catch (error) {
      throw notRestored(checkpoint, plan, error);
    }
  }

  restoreSync(prefix: string): void {
    const { restore, plan } = this.prepare();
    const checkpoint = fitting(prefix, plan);
    try {
      restore.runSync([checkpoint.prefix]);
    } catch (error) {
      throw notRestored(checkpoint, plan, error);
    }
  }

  private prepare(): Prepared {
    this.session.requireOpen();
    const saverDef = this.graph.saverDef();
    if (this.prepared?.saverDef !== saverDef) this.prepared = this.prepareFor(saverDef);
    return this.prepared;
  }

  private prepareFor(saverDef: SaverDef): Prepared {
    const { filenameTensorName, saveTensorName, restoreOpName } = saverDef;
    const callable = (target: string): Callable =>
      this.session.makeCallable([filenameTensorName], [], { targets: [target] });
    const plan = restorePlan(this.graph, restoreOpName);
    if (plan.tensors.length === 0) {
      throw new FailedPreconditionError('the graph has no variables: there is nothing to save or restore');
    }
    return {
      saverDef,
      save: callable(parseOutputName(saveTensorName).operation),
      restore: callable(restoreOpName),
      plan,
    };
  }
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
