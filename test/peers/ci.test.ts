/** What CI programs and their checkers make of what we give them: pre-commit, shellcheck, a validator of GitHub actions. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { expect, test } from 'vitest';
import { ROOT } from '../e2e/program.ts';
import { emptyFolder, git, repository } from '../e2e/repository.ts';
import { GIT_ENV } from '../support/git-env.ts';

test('the action is one that GitHub takes', () => {
  const { actionType, errors } = validateAction(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
  expect({ actionType, errors }).toEqual({ actionType: 'action', errors: [] });
});

test('our own workflow is one that GitHub takes, on Linux and on Windows', () => {
  const workflow = readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8');
  expect(validateWorkflow(workflow)).toEqual({ actionType: 'workflow', errors: [] });
  expect([...workflow.matchAll(/runs-on: (\S+)/g)].map(([, system]) => system)).toEqual([
    'ubuntu-latest',
    'windows-latest',
  ]);
});

test('shellcheck finds nothing in the script', () => {
  const { status, stdout, error } = spawnSync('shellcheck', [join(ROOT, 'integrations/check.sh')], {
    encoding: 'utf8',
  });
  expect(error).toBeUndefined();
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
});

test('pre-commit installs the hook from this repository, lets a sound plan pass and stops a faulty one', () => {
  const folder = repository();
  const config = ['repos:', `  - repo: ${ROOT}`, `    rev: ${git(ROOT, ['rev-parse', 'HEAD']).trim()}`];
  const hooks = ['    hooks:', '      - id: plan-check'];
  writeFileSync(join(folder, '.pre-commit-config.yaml'), `${[...config, ...hooks].join('\n')}\n`);
  git(folder, ['add', '-A']);
  // Git must not ask who owns the clone of ours that pre-commit makes.
  const env = { ...process.env, ...GIT_ENV, PRE_COMMIT_HOME: emptyFolder(), LANG: 'C.UTF-8' };
  const run = () =>
    spawnSync('pre-commit', ['run', '--all-files', '--color=never'], {
      cwd: folder,
      env,
      encoding: 'utf8',
      timeout: 300_000,
    });

  const sound = run();
  expect(sound.error).toBeUndefined();
  expect(`${sound.stdout}${sound.stderr}`).toMatch(/plan check\.+Passed/);
  expect(sound.status).toBe(0);

  const file = join(folder, 'plans/demo/plan.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('due: 2022', 'due：2022'));
  git(folder, ['add', '-A']);
  const faulty = run();
  expect(faulty.stdout).toContain('yaml/full-width-colon');
  expect(faulty.status).toBe(1);
}, 400_000);
