/** The shells themselves complete: bash, zsh and fish load what `plan completion` prints, and offer what is there. */
import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../e2e/program.ts';
import { emptyFolder } from '../e2e/repository.ts';

/** Runs the script in the shell, in the folder of the plans, with the program on its path. */
function shell(command: readonly string[], script: string): string {
  const folder = emptyFolder();
  const program = join(folder, 'plan');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'bin', 'plan.js')}' "$@"\n`);
  chmodSync(program, 0o755);
  const [name = '', ...args] = command;
  const { status, stdout, stderr } = spawnSync(name, [...args, script], {
    cwd: join(ROOT, 'plans'),
    encoding: 'utf8',
    timeout: 50_000,
    env: { PATH: `${folder}${delimiter}${process.env['PATH']}`, HOME: folder, LANG: 'C.UTF-8', TERM: 'xterm' },
  });
  expect([name, status, stderr]).toEqual([name, 0, '']);
  return stdout;
}

test('bash offers ids, and the values of filters behind the colon', () => {
  const asked = (line: string, words: string): string => `
    COMP_LINE='${line}' COMP_POINT=${[...line].length} COMP_WORDS=(${words}) COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
    _plan; printf '%s,' "\${COMPREPLY[@]}"; echo`;
  const script = `compopt() { :; }; eval "$(plan completion bash)"
    ${asked('plan show 12-', 'plan show 12-')}
    ${asked('plan list 灯:', 'plan list 灯 :')}
    ${asked('plan sta', 'plan sta')}
    complete -p plan`;
  const [ids, lights, commands, registered] = shell(['bash', '--norc', '-c'], script).split('\n');
  expect(ids).toContain('12-1,');
  expect(lights).toBe('红,黄,绿,蓝,灰,');
  expect(commands).toBe('status,');
  expect(registered).toContain('-F _plan plan');
});

test('zsh completes at its prompt, and shows what each id is', () => {
  const script = `
    zmodload zsh/zpty
    zpty -b shell zsh -f -i
    await() {
      local chunk i
      for i in {1..300}; do
        zpty -r -t shell chunk && all+=$chunk
        [[ $all == *"$1"* ]] && return
        sleep 0.1
      done
      print -u2 -r -- "no $1 in $all"; exit 1
    }
    zpty -w shell 'stty columns 120 rows 50; autoload -U compinit; compinit -u -d $HOME/dump; eval "$(plan completion zsh)"; print rea""dy'
    await ready
    zpty -w -n shell $'plan sta\\t'
    await tus
    zpty -w -n shell $'\\x15plan show 12-\\t\\t'
    await 12-10
    print -r -- "$all"
    zpty -d shell`;
  const shown = shell(['zsh', '-f', '-c'], script);
  expect(shown).toMatch(/12-1\s+\S/);
});

test('fish offers ids with their titles, units and lights', () => {
  const script = `plan completion fish | source
    complete -C 'plan show 12-'
    complete -C 'plan status --plan demo --unit 教'
    complete -C 'plan list 灯:'`;
  const shown = shell(['fish', '--no-config', '-c'], script);
  expect(shown).toMatch(/^12-1\t\S/m);
  expect(shown).toMatch(/^教务处/m);
  expect(shown).toMatch(/^灯:红/m);
});
