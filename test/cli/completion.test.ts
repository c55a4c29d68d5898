/** `savedmodel completion`: the script, run by the shell that it is for. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectRefused, requireFreshCli, savedmodel } from '../support/cli';
import { scratchFolder } from '../support/models';

const scratch = scratchFolder();

beforeAll(requireFreshCli);

const complete = (script: string, ...words: string[]): string[] => {
  const line = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}`;
  const { stdout, stderr } = spawnSync(
    'bash',
    ['-c', `${script}\n${line}\n_savedmodel\nprintf '%s\\n' "\${COMPREPLY[@]}"`],
    {
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('');
  return stdout.trim().split('\n');
};

const bash = spawnSync('bash', ['-c', 'true']).status === 0;
if (!bash) process.stdout.write('Skipped: completion in bash: there is no bash\n');

(bash ? test : test.skip)('bash completes commands, and the options of each', async () => {
  const { code, stdout, stderr } = await savedmodel(['completion', 'bash']);
  expect([code, stderr]).toEqual([0, '']);
  expect(complete(stdout, 'savedmodel', 's')).toEqual(['show', 'scan']);
  expect(complete(stdout, 'savedmodel', 'show', '--la')).toEqual(['--layers']);
  expect(complete(stdout, 'savedmodel', 'run', './m', '--in')).toEqual(['--input']);
});

/** What `--help` tells of a command. */
async function optionsOf(name: string): Promise<string[]> {
  const { stdout } = await savedmodel([name, '--help']);
  const lines = stdout.split('\n').filter((line) => /^ {2}-/.test(line));
  return lines.flatMap((line) => /--[a-z][\w-]*/.exec(line) ?? []).filter((option) => option !== '--help');
}

test('help, the page of the docs and completion have the same options', async () => {
  const [, ...sections] = readFileSync(join(__dirname, '..', '..', 'docs', 'cli.md'), 'utf8').split('\n## ');
  const fish = (await savedmodel(['completion', 'fish'])).stdout;
  expect(sections.length).toBeGreaterThan(6);
  for (const section of sections) {
    const name = section.split('\n')[0]!;
    const options = await optionsOf(name);
    const completed = [...fish.matchAll(new RegExp(`from ${name}' -l (\\S+)`, 'g'))].map(([, option]) => `--${option}`);
    expect([name, ...completed]).toEqual([name, ...options]);
    const told = new Set((section.match(/(?<![\w-])--[a-z][\w-]*/g) ?? []).filter((option) => option !== '--all'));
    for (const option of told) expect([name, ...options]).toContain(option);
    // These are told of for all commands.
    const common = ['--json', '--stack', '--signature', '--tag-set'];
    for (const option of options) if (!common.includes(option)) expect([name, ...told]).toContain(option);
  }
});

test('the examples of help are commands that are understood', async () => {
  for (const name of ['show', 'scan', 'run', 'bench', 'freeze', 'convert']) {
    const { stdout } = await savedmodel([name, '--help']);
    const examples = [...stdout.matchAll(/^ {2}\$ savedmodel (.*)$/gm)].map(([, line]) => line!);
    expect(examples.length).toBeGreaterThan(0);
    for (const line of examples) {
      const words = [...line.matchAll(/((?:[^\s']|'[^']*')+)/g)].map(([word]) => word.replaceAll("'", ''));
      // In an empty folder there is no such model or file, which is 1; wrong usage would be 2.
      expect([line, (await savedmodel(words, { cwd: scratch })).code]).toEqual([line, 1]);
    }
  }
});

test('zsh and fish have theirs, another shell none', async () => {
  expect((await savedmodel(['completion', 'zsh'])).stdout).toContain('bashcompinit');
  expect((await savedmodel(['completion', 'fish'])).stdout).toContain("'__fish_seen_subcommand_from scan' -l deny\n");
  await expectRefused(['completion', 'tcsh'], 2, /for bash, zsh and fish, not for 'tcsh'/);
});
