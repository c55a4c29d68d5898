/**
 * What `doctor` tries in a process of its own, as a broken library may take the process down: opens the addon, then
 * libtensorflow, then a session. Prints one line of JSON after each step, so that a crash tells where it came.
 */
import { native } from '../binding';
import { listDevices } from '../library/devices';
import { openLibrary } from '../library/open';

/** What was reached; the first step that failed has a reason. */
export interface ProbeStep {
  readonly step: 'addon' | 'library' | 'devices';
  readonly error?: string;
  readonly version?: string;
  readonly devices?: readonly { name: string; type: string; memoryBytes: number }[];
}

function print(step: ProbeStep): void {
  process.stdout.write(`\n${JSON.stringify(step)}\n`);
}

function run(step: ProbeStep['step'], action: () => Omit<ProbeStep, 'step' | 'error'>): boolean {
  try {
    print({ step, ...action() });
    return true;
  } catch (error) {
    print({ step, error: error instanceof Error ? error.message : String(error) });
    return false;
  }
}

function addon(): Record<string, never> {
  native();
  return {};
}

function devices(): Pick<ProbeStep, 'devices'> {
  return { devices: listDevices().map(({ name, type, memoryBytes }) => ({ name, type, memoryBytes })) };
}

// Each step stands on the one before.
if (run('addon', addon) && run('library', () => ({ version: openLibrary() }))) run('devices', devices);
