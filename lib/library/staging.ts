/**
 * The folder in which an install is put together, beside the place where it will stand.
 *
 * Its name tells who works in it (time, process, machine), so that nothing else is needed to wait for another install
 * or to clean up after one that was killed. The last step is a rename: whoever comes second finds the place taken.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PREFIX = '.tmp~';
const HEARTBEAT_MS = 30_000;
/** Without a heartbeat for so long an install is dead, though a process of its number (another's by then) lives. */
const SILENT_MS = 10 * 60_000;
/** On another machine, whose clock may differ and whose processes can't be asked. */
const SILENT_ELSEWHERE_MS = 24 * 3600_000;
let made = 0;

interface Owner {
  readonly entry: string;
  readonly folder: string;
  readonly pid: number;
  readonly host: string;
}

const host = (): string => hostname().replace(/[^\w.-]/g, '_') || 'host';

export class Staging {
  readonly directory: string;
  private readonly heartbeat: NodeJS.Timeout;

  private constructor(
    readonly root: string,
    readonly entry: string,
    private readonly folder: string,
  ) {
    this.directory = join(root, folder);
    this.heartbeat = setInterval(() => {
      const now = new Date();
      utimes(this.directory, now, now).catch(() => undefined);
    }, HEARTBEAT_MS).unref();
  }

  /** Makes the folder, and `root` where it is missing. Clears away what killed installs have left. */
  static async create(root: string, entry: string): Promise<Staging> {
    await mkdir(root, { recursive: true });
    await removeStale(root);
    const time = String(Date.now()).padStart(14, '0');
    const folder = `${PREFIX}${entry}~${time}~${process.pid}-${made++}~${host()}`;
    await mkdir(join(root, folder));
    return new Staging(root, entry, folder);
  }

  /** Waits until no install of the same entry that began earlier is under way on this machine. */
  async waitForEarlier(onWait: (pid: number) => void, signal?: AbortSignal): Promise<void> {
    let told = false;
    for (;;) {
      const earlier = (await owners(this.root)).find(
        (other) => other.entry === this.entry && other.host === host() && other.folder < this.folder,
      );
      if (!earlier || !(await isAlive(this.root, earlier))) return;
      if (!told) onWait(earlier.pid);
      told = true;
      await sleep(200, undefined, { signal });
    }
  }

  /**
   * Gives the finished folder its name. False if another install came first.
   * With `replace`, what stands there is moved out of the way and deleted; who has it open keeps it open.
   * @param exchange swaps two folders in one step; false if the file system can't
   */
  async publish(replace: boolean, exchange?: (a: string, b: string) => boolean): Promise<boolean> {
    const target = join(this.root, this.entry);
    if (replace && exchange !== undefined && existsSync(target) && exchange(this.content, target)) return true;
    if (replace && existsSync(target)) await rename(target, join(this.directory, '.replaced'));
    try {
      await rename(this.content, target);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(code) && existsSync(target)) return false;
      throw error;
    }
    return true;
  }

  /** Where the entry is put together. */
  get content(): string {
    return join(this.directory, 'content');
  }

  async remove(): Promise<void> {
    clearInterval(this.heartbeat);
    await rm(this.directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function removeStale(root: string): Promise<void> {
  for (const owner of await owners(root)) {
    if (await isAlive(root, owner)) continue;
    // pip may live on when its install was killed, and still write there: the next install tries again.
    await rm(join(root, owner.folder), { recursive: true, force: true }).catch(() => undefined);
  }
}

async function owners(root: string): Promise<Owner[]> {
  const found: Owner[] = [];
  for (const folder of (await readdir(root)).sort()) {
    const match = /^\.tmp~(.+)~\d{14}~(\d+)-\d+~(.+)$/.exec(folder);
    if (!match) continue;
    const [entry, pid, owner] = match.slice(1) as [string, string, string];
    found.push({ entry, folder, pid: Number(pid), host: owner });
  }
  return found;
}

async function isAlive(root: string, owner: Owner): Promise<boolean> {
  const own = owner.host === host();
  if (own && !processLives(owner.pid)) return false;
  const beat = await stat(join(root, owner.folder)).catch(() => undefined);
  return beat !== undefined && Date.now() - beat.mtimeMs < (own ? SILENT_MS : SILENT_ELSEWHERE_MS);
}

function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
