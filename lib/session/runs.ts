import { remote } from './options';
import type { Lifeline } from './remote';

/** The runs of a session that are under way. */
export class Runs {
  private readonly lifeline: Lifeline | undefined;
  private count = 0;
  private readonly waiting: (() => void)[] = [];

  /** @param target of the session; no other kind has a server that could go */
  constructor(target: string) {
    if (target.startsWith('grpc://')) this.lifeline = new (remote().Lifeline)(target);
  }

  begin(): void {
    this.count++;
  }

  end(): void {
    if (--this.count === 0) for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** Counts a native run until it has ended, which is later than its promise if that is aborted. */
  underWay<T>(run: Promise<T>): Promise<T> {
    this.begin();
    const end = (): void => this.end();
    run.then(end, end);
    return run;
  }

  /** Ends a run whose server has gone. */
  watched<T>(run: Promise<T>): Promise<T> {
    return this.lifeline === undefined ? run : this.lifeline.watch(run);
  }

  /** Waits until there is none. */
  async ended(): Promise<void> {
    if (this.count > 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
