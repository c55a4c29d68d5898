/**
 * libtensorflow out of the wheels of a package index, by way of pip.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidArgumentError, NotFoundError, UnimplementedError } from '../errors';
import { compareVersions, type Variant } from './cache';
import { FROM_HELP } from './failures';
import type { PinnedWheel, PinTable } from './pin-table';
import { downloadWheel, requirePip, type Pip, type WheelRequest } from './pip';
import { glibcVersion } from './platform';
import type { Source, Work } from './source';
import { readFromZip, unpack } from './unpack';
import { glibcOf, parseWheelName, pinnedWheels } from './wheel';

/** The wheels of `version`: pinned ones, or whatever the index has for it, whose content nobody here has seen. */
export function pipSource(version: string, variant: Variant, pins: PinTable): Source {
  return version === pins.version ? pinnedSource(variant, pins) : unpinnedSource(version, variant);
}

function pinnedSource(variant: Variant, pins: PinTable): Source {
  const wheels = pinnedWheels(variant, pins);
  if (!wheels) throw noWheels(variant, Object.keys(pins.wheels));
  requireGlibc(wheels);
  const largest = Math.max(...wheels.map(({ size }) => size));
  return {
    version: pins.version,
    variant,
    // Each wheel is deleted when it is unpacked; pip holds one twice for a moment.
    bytes: wheels.reduce((sum, { unpacked }) => sum + unpacked, 2 * largest),
    async fill(work) {
      const pip = requirePip(work.env);
      for (const wheel of wheels) {
        const { project, version, python, platforms } = parseWheelName(wheel.file);
        const request = {
          requirement: `${project}==${version}`,
          sha256: wheel.sha256,
          size: wheel.size,
          platforms,
          abi: python.startsWith('cp') ? python : 'cp311',
        };
        const file = await fetchWheel(pip, request, work);
        await unpackWheel(file, work);
      }
    },
  };
}

function noWheels(variant: Variant, known: readonly string[]): UnimplementedError {
  const machines = known.filter((key) => key.startsWith(`${variant}-`)).map((key) => key.slice(variant.length + 1));
  const kind = variant === 'gpu' ? ' with GPU support' : '';
  return new UnimplementedError(
    `There is no wheel of libtensorflow${kind} for ${process.platform}-${process.arch}, only for ${machines.join(', ')}. ` +
      FROM_HELP,
  );
}

function requireGlibc(wheels: readonly PinnedWheel[]): void {
  const has = glibcVersion();
  if (has === undefined) return;
  for (const { file } of wheels) {
    const needed = parseWheelName(file)
      .platforms.map(glibcOf)
      .find((version) => version !== undefined);
    if (needed !== undefined && compareVersions(has, needed) < 0) {
      throw new UnimplementedError(
        `libtensorflow needs glibc ${needed} or newer, and this system has ${has}. Use a newer system`,
      );
    }
  }
}

const LINUX_TAGS = ['2014', '_2_17', '_2_27', '_2_28', '2010', '_2_12', '_2_18', '_2_24', '_2_25'];
/** The libraries in a wheel do not depend on Python: any version of it will do that TensorFlow's had wheels for. */
const ABIS = ['cp311', 'cp313'];
/** Before it no wheel held the library with the sessions. */
const FIRST_WITH_LIBRARY = '2.12.0';

function unpinnedSource(version: string, variant: Variant): Source {
  if (!/^2\.\d+\.\d+(?:rc\d+)?$/.test(version)) {
    throw new InvalidArgumentError(`'${version}' is no version of TensorFlow 2: it looks like 2.21.0`);
  }
  if (compareVersions(version, FIRST_WITH_LIBRARY) < 0) {
    throw new UnimplementedError(
      `TensorFlow's wheels hold libtensorflow from ${FIRST_WITH_LIBRARY} on. Take ${version} from its archive: ` +
        `'savedmodel install --from libtensorflow-cpu-linux-x86_64-${version}.tar.gz'`,
    );
  }
  if (!WITH_WHEELS.includes(`${variant}-${process.platform}-${process.arch}`)) throw noWheels(variant, WITH_WHEELS);
  const platforms = platformTags();
  return {
    version,
    variant,
    bytes: variant === 'gpu' ? 9e9 : 1.6e9,
    async fill(work) {
      const pip = requirePip(work.env);
      work.report.note(
        `No hash of TensorFlow ${version} is pinned: what the package index serves is taken as it is, checked only ` +
          'against the hash that the index itself gives',
      );
      const small = variant === 'cpu' && process.platform === 'linux' && process.arch === 'x64';
      const requirement = `${small ? 'tensorflow-cpu' : 'tensorflow'}==${version}`;
      const file = await fetchAny(pip, requirement, platforms, work);
      const metadata = variant === 'gpu' ? await readFromZip(file, '.dist-info/METADATA') : undefined;
      await unpackWheel(file, work, true);
      if (metadata === undefined) return;
      for (const requirement of cudaRequirements(metadata, version)) {
        const wheel = await fetchWheel(pip, { requirement, platforms, abi: 'cp311' }, work);
        await unpackWheel(wheel, work, true);
      }
    },
  };
}

const WITH_WHEELS = ['cpu-linux-x64', 'cpu-linux-arm64', 'cpu-darwin-arm64', 'gpu-linux-x64'];

function platformTags(): string[] {
  if (process.platform === 'darwin') return ['macosx_14_0_arm64'];
  const arch = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
  return LINUX_TAGS.map((tag) => `manylinux${tag}_${arch}`);
}

/** The wheel for the first Python that there is one for. */
async function fetchAny(pip: Pip, requirement: string, platforms: readonly string[], work: Work): Promise<string> {
  let missing: unknown;
  for (const abi of ABIS) {
    try {
      return await fetchWheel(pip, { requirement, platforms, abi }, work);
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      missing ??= error;
    }
  }
  throw missing;
}

/** The `nvidia-*` requirements of the extra `and-cuda`, from a wheel's metadata. */
export function cudaRequirements(metadata: string, version: string): string[] {
  const requirements = metadata.split(/\r?\n/).flatMap((line) => {
    const match = /^Requires-Dist:\s*(nvidia-[^;]+);.*extra\s*==\s*["']and-cuda["']/.exec(line);
    return match ? [match[1]!.replace(/[()\s]/g, '')] : [];
  });
  if (requirements.length === 0) {
    throw new UnimplementedError(
      `TensorFlow ${version} does not say which NVIDIA packages it needs: GPU installs are possible from 2.14 on`,
    );
  }
  return requirements;
}

async function fetchWheel(pip: Pip, request: WheelRequest, work: Work): Promise<string> {
  const folder = join(work.scratch, request.requirement.replace(/\W+/g, '-'));
  const step = `Fetching ${request.requirement}`;
  return downloadWheel(pip, request, folder, {
    env: work.env,
    signal: work.signal,
    onProgress: (done, total) => work.report.progress(step, done, total),
  });
}

async function unpackWheel(file: string, work: Work, checkRecord = false): Promise<void> {
  const { project, version } = parseWheelName(file.replace(/^.*[\\/]/, ''));
  const step = `Unpacking ${project}==${version}`;
  await unpack(file, work.content, {
    signal: work.signal,
    checkRecord,
    onProgress: (done, total) => work.report.progress(step, done, total),
  });
  await rm(file);
}
