/**
 * What a wheel's file name says, and the pins by which wheels are had.
 */
import { InvalidArgumentError } from '../errors';
import type { Variant } from './cache';
import type { PinnedWheel, PinTable } from './pin-table';

export interface WheelName {
  /** The project, as `tensorflow-cpu`. */
  readonly project: string;
  readonly version: string;
  /** As `cp311` or `py3`. */
  readonly python: string;
  readonly abi: string;
  /** As `manylinux_2_27_x86_64`; one wheel may name several. */
  readonly platforms: readonly string[];
}

/** @throws InvalidArgumentError if it is no wheel's name. */
export function parseWheelName(file: string): WheelName {
  const match = /^([^-]+)-([^-]+)(?:-\d[^-]*)?-([^-]+)-([^-]+)-([^-]+)\.whl$/.exec(file);
  if (!match) {
    throw new InvalidArgumentError(
      `'${file}' is not named as a wheel is: tensorflow_cpu-2.21.0-cp311-cp311-manylinux_2_27_x86_64.whl`,
    );
  }
  const [project, version, python, abi, platforms] = match.slice(1) as [string, string, string, string, string];
  return { project: project.replace(/_/g, '-').toLowerCase(), version, python, abi, platforms: platforms.split('.') };
}

/** Whether a wheel's platform tag, as `macosx_12_0_arm64`, is for the machine `platform`-`arch`. */
export function tagFits(tag: string, platform: string = process.platform, arch: string = process.arch): boolean {
  if (tag === 'any') return true;
  if (platform === 'linux') return /^(many)?linux/.test(tag) && tag.endsWith(arch === 'arm64' ? '_aarch64' : '_x86_64');
  if (platform === 'darwin')
    return tag.startsWith('macosx') && /_universal2$|_arm64$|_x86_64$/.test(tag) && fitsMac(tag, arch);
  return platform === 'win32' && tag === (arch === 'arm64' ? 'win_arm64' : 'win_amd64');
}

function fitsMac(tag: string, arch: string): boolean {
  return tag.endsWith('_universal2') || tag.endsWith(arch === 'arm64' ? '_arm64' : '_x86_64');
}

/** The glibc that a tag asks for, as `2.27`. */
export function glibcOf(tag: string): string | undefined {
  const match = /^manylinux_(\d+)_(\d+)_/.exec(tag);
  return match ? `${match[1]}.${match[2]}` : undefined;
}

/** The pin of a file, by its name. */
export function pinOf(file: string, pins: PinTable): PinnedWheel | undefined {
  return Object.values(pins.wheels)
    .flat()
    .find((wheel) => wheel.file === file);
}

/** The wheels of a variant for this machine, libtensorflow's first. */
export function pinnedWheels(variant: Variant, pins: PinTable): readonly PinnedWheel[] | undefined {
  return pins.wheels[`${variant}-${process.platform}-${process.arch}`];
}
