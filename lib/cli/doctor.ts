/** `savedmodel doctor` */
import type { Options } from './guarded';
import { examine, type Report } from './examine';

export function doctorCommand(options: Options): Promise<number> {
  const report = examine();
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : render(report));
  return Promise.resolve(report.problems.length === 0 ? 0 : 1);
}

function render(report: Report): string {
  const lines: string[] = [];
  const section = (title: string, ...rows: (readonly [string, string])[]): void => {
    const width = Math.max(...rows.map(([name]) => name.length));
    lines.push(title, ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`), '');
  };
  const { cpu, python, addon, library } = report;
  section(
    'System',
    ['Node.js', `${report.node} (${report.platform}${report.glibc ? `, glibc ${report.glibc}` : ''})`],
    ['processor', `${cpu.model}, ${cpu.cores} cores`],
    ['features', cpu.features === undefined ? 'not told by the system' : cpu.features.join(' ') || 'none of note'],
    [
      'pip',
      python.pip
        ? `${python.pip.version} of ${python.pip.python}`
        : python.python
          ? `none in ${python.python}`
          : 'no Python 3 on PATH',
    ],
  );
  section('Addon', ['opened', addon.error === undefined ? 'yes' : `no: ${firstLine(addon.error)}`]);
  section(
    'Places where libtensorflow is looked for, in this order',
    ...report.places.map(({ place, note, used }) => [used ? '→' : ' ', `${place}: ${note}`] as const),
  );
  if (library) {
    const opened = library.error === undefined ? library.version : `not opened: ${library.error}`;
    section(
      'libtensorflow',
      ['version', opened ?? 'not tried'],
      ...library.files.map((file) => ['file', file] as const),
      ['headers', library.includeDirectory ?? 'none'],
    );
  }
  if (report.devices) {
    section(
      'Devices',
      ...report.devices.map((device) => [device.type, `${device.name}, ${megabytes(device.memoryBytes)}`] as const),
    );
  }
  if (report.problems.length === 0) lines.push('Everything that is needed is there.');
  else lines.push('Missing', ...report.problems.map(({ problem, mend }) => `  ${problem}\n    ${mend}`));
  return `${lines.join('\n')}\n`;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}
