/**
 * What `doctor` reports, found out step by step. Nothing in here throws for what is missing.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cpu, type Cpu } from '../library/cpu';
import { pipState, type PipState } from '../library/pip';
import { glibcVersion, isMusl, platformName } from '../library/platform';
import { INSTALL_COMMAND } from '../library/not-found';
import { searchPlaces, type FoundLibrary, type SearchPlace } from '../library/search';
import type { ProbeStep } from './probe';

export interface Problem {
  readonly problem: string;
  /** The command or the deed that mends it. */
  readonly mend: string;
}

export interface Report {
  readonly node: string;
  readonly platform: string;
  readonly glibc?: string;
  readonly cpu: Cpu;
  readonly python: PipState;
  readonly addon: { readonly error?: string };
  readonly places: readonly (SearchPlace & { readonly used: boolean })[];
  /** The one that is used. */
  readonly library?: FoundLibrary & { readonly error?: string };
  readonly devices?: NonNullable<ProbeStep['devices']>;
  readonly problems: readonly Problem[];
}

export function examine(): Report {
  const places = searchPlaces();
  // A place that the user named and that holds nothing ends the search.
  const end = places.find(({ found, demanded }) => found !== undefined || demanded === true);
  const steps = probe();
  const step = (name: ProbeStep['step']): ProbeStep | undefined => steps.find((one) => one.step === name);
  const addonError = step('addon')?.error;
  const libraryError = step('library')?.error;
  const openedVersion = step('library')?.version;
  const devices = step('devices')?.devices;
  const glibc = glibcVersion();
  const processor = cpu();
  return {
    node: process.version,
    platform: platformName(),
    ...(glibc === undefined ? {} : { glibc }),
    cpu: processor,
    python: pipState(),
    addon: addonError === undefined ? {} : { error: addonError },
    places: places.map((place) => ({ ...place, used: place === end && place.found !== undefined })),
    ...(end?.found
      ? {
          library: {
            ...end.found,
            ...(openedVersion === undefined ? {} : { version: openedVersion }),
            ...(libraryError === undefined ? {} : { error: libraryError }),
          },
        }
      : {}),
    ...(devices === undefined ? {} : { devices }),
    problems: problems(end, steps, processor),
  };
}

function problems(end: SearchPlace | undefined, steps: readonly ProbeStep[], processor: Cpu): Problem[] {
  const found: Problem[] = [];
  if (isMusl()) {
    found.push({
      problem: 'The C library is musl (Alpine Linux), for which there is no libtensorflow',
      mend: 'Use a system with glibc, as the image node:22-slim',
    });
  }
  if (process.arch === 'x64' && processor.features !== undefined && !processor.features.includes('avx')) {
    found.push({ problem: 'The processor has no AVX, which TensorFlow’s builds need', mend: 'Use another machine' });
  }
  if (end === undefined) {
    found.push({ problem: 'libtensorflow is nowhere', mend: INSTALL_COMMAND });
  } else if (end.found === undefined) {
    found.push({ problem: `${end.place}: ${end.note}`, mend: 'Name the file or folder that holds it, or name none' });
  }
  for (const { step, error } of steps) {
    if (error === undefined) continue;
    if (step === 'addon') {
      found.push({
        problem: `The addon can't be opened: ${error}`,
        mend: 'npm rebuild savedmodel (in a clone: npm run build)',
      });
    } else if (step === 'library' && end?.found !== undefined) {
      found.push({ problem: error, mend: `${INSTALL_COMMAND} --force` });
    } else if (step === 'devices') {
      found.push({ problem: `No session can be opened: ${error}`, mend: `${INSTALL_COMMAND} --force` });
    }
  }
  return found;
}

/** The steps that were reached, a crash as the error of the step in which it came. */
function probe(): ProbeStep[] {
  const { stdout, stderr, status, signal, error } = spawnSync(process.execPath, [join(__dirname, 'probe.js')], {
    encoding: 'utf8',
    timeout: 120_000,
    windowsHide: true,
  });
  const steps = (stdout ?? '').split('\n').flatMap((line) => {
    try {
      return line.startsWith('{"step"') ? [JSON.parse(line) as ProbeStep] : [];
    } catch {
      return [];
    }
  });
  if (steps.some((step) => step.error !== undefined) || steps.length === ORDER.length) return steps;
  const how = error?.message ?? (signal ? `it ended with ${signal}` : `it ended with code ${status}`);
  const tail = (stderr ?? '').trim().split('\n').slice(-3).join(' | ');
  const step = ORDER[steps.length] ?? 'devices';
  return [...steps, { step, error: `${how}${tail === '' ? '' : `: ${tail}`}` }];
}

const ORDER: readonly ProbeStep['step'][] = ['addon', 'library', 'devices'];
