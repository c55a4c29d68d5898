/** `savedmodel completion`: the script, run by the shell that it is for. */
import { spawnSync } from 'node:child_process';
import { expectRefused, requireFreshCli, savedmodel } from '../support/cli';

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

test('zsh and fish have theirs, another shell none', async () => {
  expect((await savedmodel(['completion', 'zsh'])).stdout).toContain('bashcompinit');
  expect((await savedmodel(['completion', 'fish'])).stdout).toContain("'__fish_seen_subcommand_from scan' -l deny\n");
  await expectRefused(['completion', 'tcsh'], 2, /for bash, zsh and fish, not for 'tcsh'/);
});
