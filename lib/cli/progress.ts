/**
 * Progress on stderr: a bar that is drawn over itself on a terminal, a few plain lines elsewhere.
 */
import type { Reporter } from '../library/source';

const BAR_WIDTH = 24;
const REDRAW_MS = 100;
const PLAIN_LINE_MS = 10_000;

export class Progress implements Reporter {
  private step = '';
  private lastDrawn = 0;
  private open = false;

  constructor(
    private readonly stream: NodeJS.WriteStream = process.stderr,
    private readonly now: () => number = Date.now,
    private readonly amount: (done: number) => string = megabytes,
  ) {}

  /** Where stderr is a terminal; what takes long says nothing elsewhere. @param amount how much is done, as text */
  static onTerminal(amount: (done: number) => string): Progress | undefined {
    return process.stderr.isTTY ? new Progress(process.stderr, Date.now, amount) : undefined;
  }

  note(message: string): void {
    this.end();
    this.stream.write(`${message}\n`);
  }

  progress(step: string, done: number, total?: number): void {
    const fresh = step !== this.step;
    const finished = total !== undefined && done >= total;
    if (fresh) this.end();
    this.step = step;
    const wait = this.stream.isTTY ? REDRAW_MS : PLAIN_LINE_MS;
    if (!fresh && !finished && this.now() - this.lastDrawn < wait) return;
    if (finished && !fresh && !this.open && this.stream.isTTY) return;
    this.lastDrawn = this.now();
    if (this.stream.isTTY) {
      this.stream.write(`\r\x1b[K${this.bar(step, done, total)}`);
      this.open = true;
      if (finished) this.end();
    } else if (fresh || !finished) {
      this.stream.write(`${fresh ? this.opening(step, total) : this.line(done, total)}\n`);
    }
  }

  /** Leaves the terminal at the beginning of a line. */
  end(): void {
    if (this.open) this.stream.write('\n');
    this.open = false;
  }

  private bar(step: string, done: number, total: number | undefined): string {
    if (!total) return `${step}  ${this.amount(done)}`;
    const part = Math.min(1, done / total);
    const filled = Math.round(part * BAR_WIDTH);
    const drawn = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
    return `${step}  ${drawn} ${String(Math.floor(part * 100)).padStart(3)} % of ${this.amount(total)}`;
  }

  private opening(step: string, total: number | undefined): string {
    return total ? `${step} (${this.amount(total)})` : step;
  }

  private line(done: number, total: number | undefined): string {
    if (!total) return `  ${this.amount(done)}`;
    return `  ${Math.floor(Math.min(1, done / total) * 100)} % of ${this.amount(total)}`;
  }
}

function megabytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${Math.round(bytes / 1e6)} MB`;
}
