/** `savedmodel completion`: what a shell completes, made of the commands that are registered. */
import type { Command } from 'commander';
import { UsageError } from './guarded';

export function completionCommand(program: Command, shell: string): Promise<number> {
  const words = program.commands.map((command) => ({
    name: command.name(),
    flags: command.options.flatMap(({ long }) => long ?? []),
  }));
  const names = words.map(({ name }) => name).join(' ');
  const cases = words.map(({ name, flags }) => `    ${name}) words="${flags.join(' ')}" ;;`);
  const bash = `_savedmodel() {
  local words="${names}"
  [ "$COMP_CWORD" -gt 1 ] && case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) words="" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _savedmodel savedmodel
`;
  const fish = [
    ...words.map(({ name }) => `complete -c savedmodel -n __fish_use_subcommand -a ${name}`),
    ...words.flatMap(({ name, flags }) =>
      flags.map((flag) => `complete -c savedmodel -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}`),
    ),
  ];
  const scripts: Readonly<Record<string, string>> = {
    bash,
    zsh: `autoload -U +X bashcompinit && bashcompinit\n${bash}`,
    fish: `${fish.join('\n')}\n`,
  };
  const script = scripts[shell];
  if (script === undefined) throw new UsageError(`there is completion for bash, zsh and fish, not for '${shell}'`);
  process.stdout.write(script);
  return Promise.resolve(0);
}
