/**
 * What the processor can do, as far as libtensorflow's kernels ask for it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** By the names of Linux; macOS writes some of them otherwise. */
const RELEVANT =
  /^(?:sse4_[12]|avx|avx2|fma|f16c|avx_vnni|avx512(?:f|bw|dq|vl|_vnni|_bf16|_fp16)|amx_(?:tile|int8|bf16)|asimd|asimdhp|asimddp|bf16|i8mm|sve2?)$/;

export interface Cpu {
  readonly model: string;
  readonly cores: number;
  /** Missing where the system does not tell. */
  readonly features?: readonly string[];
}

export function cpu(): Cpu {
  const all = cpus();
  const features = readFeatures()?.filter((name) => RELEVANT.test(name));
  return {
    model: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    ...(features === undefined ? {} : { features: [...new Set(features)].sort() }),
  };
}

function readFeatures(): string[] | undefined {
  try {
    if (process.platform === 'linux') return linuxFeatures(readFileSync('/proc/cpuinfo', 'utf8'));
    if (process.platform === 'darwin') return darwinFeatures();
  } catch {
    // A restricted system: the rest of the report is of use without it.
  }
  return undefined;
}

/** From /proc/cpuinfo: `flags` on x86, `Features` on ARM. @internal */
export function linuxFeatures(cpuinfo: string): string[] | undefined {
  return /^(?:flags|Features)\s*:\s*(.*)$/m.exec(cpuinfo)?.[1]?.split(' ');
}

function darwinFeatures(): string[] {
  const { stdout } = spawnSync('sysctl', ['-a', 'hw.optional'], { encoding: 'utf8', timeout: 5000 });
  const names = [...stdout.matchAll(/^hw\.optional\.(?:arm\.FEAT_)?(\w+): 1$/gm)].map((match) => match[1]!);
  const linux: Record<string, string> = {
    AdvSIMD: 'asimd',
    DotProd: 'asimddp',
    FP16: 'asimdhp',
    avx1_0: 'avx',
    avx2_0: 'avx2',
  };
  return names.map((name) => linux[name] ?? name.toLowerCase());
}
