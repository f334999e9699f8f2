/** What docs/ci.md promises, as far as it can run here: the script, the steps of action.yml, GitLab's script. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { GIT_ENV } from '../support/git-env.ts';
import { ROOT } from './program.ts';
import { commit, copyPlans, emptyFolder, git, identify, init, madeOnce } from './repository.ts';

type Env = Readonly<Record<string, string>>;

const CHECK = join(ROOT, 'integrations', 'check.sh');
const DEMO = 'plans/demo/plan.yaml';

/** Runs a shell line in the folder with nothing else in its environment. */
function shell(cwd: string, line: string, env: Env = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', line], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd, LANG: 'zh_CN.UTF-8', ...GIT_ENV, ...env },
  });
  return { status, said: stdout + stderr };
}

/**
 * A bare remote whose `main` has the plans. Its branch `change` moves a deadline of the demo plan by hand, its branch
 * `remark` keeps to the rules.
 */
const remote = madeOnce((folder) => {
  const [work, bare] = [join(folder, 'work'), join(folder, 'plans.git')];
  copyPlans(work);
  init(work);
  commit(work, 'start');
  git(work, ['clone', '-q', '--bare', work, bare]);
  for (const [branch, change] of [
    ['change', movedDeadline],
    ['remark', (text: string) => `${text}# 已核对\n`],
  ] as const) {
    git(work, ['switch', '-q', '-c', branch, 'main']);
    writeFileSync(join(work, DEMO), change(readFileSync(join(work, DEMO), 'utf8')));
    commit(work, branch, '2022-07-21');
    git(work, ['push', '-q', bare, branch]);
  }
  return bare;
});

const DUE = /(?<=\n {8}due: )\d{4}-\d\d-\d\d/;

function movedDeadline(text: string): string {
  expect(text).toMatch(DUE);
  return text.replace(DUE, '2022-12-20');
}

/** What CI checks out: the last commit of `branch` alone unless `depth` says more. */
function checkout(branch: string, depth: readonly string[] = ['--depth', '1']): string {
  const bare = remote();
  const folder = join(emptyFolder(), 'work');
  git(bare, ['clone', '-q', ...depth, '--branch', branch, `file://${bare}`, folder]);
  identify(folder, 'ci');
  return folder;
}

test('a change of a promise by hand fails, with findings in every format and the change in words', () => {
  const folder = checkout('change');
  const { status, said } = shell(folder, `sh "${CHECK}" origin/main`);
  expect(said).toContain('change/');
  expect(said).toContain('plan amend');
  expect(status).toBe(1);
  const sarif = JSON.parse(readFileSync(join(folder, 'plan-ci/findings.sarif'), 'utf8'));
  expect(sarif.runs[0].results[0].ruleId).toMatch(/^change\//);
  expect(JSON.parse(readFileSync(join(folder, 'plan-ci/findings.gitlab.json'), 'utf8'))).not.toEqual([]);
  expect(readFileSync(join(folder, 'plan-ci/findings.junit.xml'), 'utf8')).toContain('<testsuites');
  expect(readFileSync(join(folder, 'plan-ci/changes.md'), 'utf8')).toContain('2022-12-20');
});

test('what an earlier run left does not pass for a result of this one', () => {
  const folder = checkout('change');
  shell(folder, `sh "${CHECK}" origin/main`);
  expect(shell(folder, `sh "${CHECK}" nowhere`).status).toBe(2);
  const out = join(folder, 'plan-ci');
  // What is there says that it failed.
  expect(readdirSync(out).sort()).toEqual(['findings.gitlab.json', 'findings.junit.xml', 'findings.sarif']);
  const read = (name: string): string => readFileSync(join(out, name), 'utf8');
  expect(JSON.parse(read('findings.sarif')).runs[0]).toMatchObject({
    invocations: [{ executionSuccessful: false, exitCode: 2 }],
    results: [],
  });
  expect(read('findings.junit.xml')).toContain('errors="1"');
  expect(JSON.parse(read('findings.gitlab.json'))).toEqual([expect.objectContaining({ severity: 'blocker' })]);
});

test('pre-commit runs the hook whatever files a commit is of', () => {
  const [hook] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));
  expect(hook).toMatchObject({ always_run: true, pass_filenames: false });
  expect(hook).not.toHaveProperty('files');
});

test('a change that keeps to the rules passes', () => {
  const folder = checkout('remark');
  expect(shell(folder, `sh "${CHECK}" origin/main`).status).toBe(0);
});

test.each<[string, Env]>([
  ['PLAN_BASE', { PLAN_BASE: 'origin/main' }],
  ['GitHub', { GITHUB_BASE_REF: 'main' }],
  ['Jenkins', { CHANGE_TARGET: 'main' }],
])('the base is taken from %s', (_name, env) => {
  const home = emptyFolder();
  cpSync(join(ROOT, 'integrations'), join(home, 'integrations'), { recursive: true });
  mkdirSync(join(home, 'bin'));
  // In place of the program, the words that it is called with.
  writeFileSync(join(home, 'bin/plan.js'), "console.log(process.argv.slice(2).join(' '))");
  const folder = checkout('change');
  const { status, said } = shell(folder, `sh "${join(home, 'integrations/check.sh')}"`, env);
  expect([status, said]).toEqual([0, expect.stringMatching(/^check .* --since origin\/main\n$/)]);
  expect(readFileSync(join(folder, 'plan-ci/changes.md'), 'utf8')).toBe('diff origin/main...HEAD --format markdown\n');
  expect(git(folder, ['rev-parse', 'origin/main']).trim()).toBe(git(remote(), ['rev-parse', 'main']).trim());
});

test('GitLab gives the base as a commit that a shallow clone has not got', () => {
  const base = git(remote(), ['rev-parse', 'main']).trim();
  const folder = checkout('change');
  expect(shell(folder, `sh "${CHECK}"`, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base }).status).toBe(1);
});

test('without a base, and on the first push of a branch, the files alone are checked', () => {
  const folder = checkout('change');
  for (const PLAN_BASE of ['', '0'.repeat(40)]) expect(shell(folder, `sh "${CHECK}"`, { PLAN_BASE }).status).toBe(0);
  expect(existsSync(join(folder, 'plan-ci/changes.md'))).toBe(false);
});

test.each(['nowhere', '--output=/tmp/x', 'origin/nowhere'])(
  'a base that is none is told, and nothing passes: %s',
  (base) => {
    const folder = checkout('change');
    const { status, said } = shell(folder, `sh "${CHECK}" "${base}"`);
    expect(status).toBe(2);
    expect(said).toContain(base);
  },
);

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly shell?: string;
  readonly env?: Env;
  readonly run?: string;
}

const action: { readonly inputs: object; readonly runs: { readonly steps: readonly Step[] } } = parse(
  readFileSync(join(ROOT, 'action.yml'), 'utf8'),
);

test('no step of the action puts what others write into a shell line', () => {
  const lines = action.runs.steps.flatMap(({ run }) => run ?? []);
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.filter((line) => line.includes('${{'))).toEqual([]);
});

test('the steps of the action check, tell where the results are, and end as the check does', () => {
  const folder = checkout('change');
  const out = emptyFolder();
  const step = (name: string): string => action.runs.steps.find((one) => one.name === name)?.run ?? '';
  const env = {
    GITHUB_ACTION_PATH: ROOT,
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: join(out, 'output'),
    GITHUB_STEP_SUMMARY: join(out, 'summary'),
    PLAN_BASE: git(remote(), ['rev-parse', 'main']).trim(),
    PLAN_DIR: '',
    PLAN_STRICT: 'false',
    PLAN_OUT: join(out, 'plan-ci'),
  };
  const { status, said } = shell(folder, step('check'), env);
  expect(status).toBe(0);
  expect(said).toMatch(/^::error file=plans\/demo\/plan\.yaml,line=\d+/m);
  const outputs = Object.fromEntries(
    readFileSync(env.GITHUB_OUTPUT, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('=')),
  );
  expect(outputs).toEqual({
    code: '1',
    changes: join(out, 'plan-ci/changes.md'),
    sarif: join(out, 'plan-ci/findings.sarif'),
  });
  const [findings, changes] = ['findings.md', 'changes.md'].map((file) =>
    readFileSync(join(out, 'plan-ci', file), 'utf8'),
  );
  expect(findings).toMatch(/^### 错误\d+处.*\n\n- \*\*错误\*\* plans\/demo\/plan.yaml:\d+ .*\(change\//);
  expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toBe(`${findings}\n${changes}\n`);
  // What people read stands where the runner takes no commands; ours follow.
  const [, word, log, commands] = /^::stop-commands::([0-9a-f]{32})\n([\s\S]*?)^::\1::\n([\s\S]*)$/m.exec(said) ?? [];
  expect([word, log, commands]).toEqual([
    expect.any(String),
    expect.stringContaining('错误 change/'),
    expect.stringMatching(/^::error /),
  ]);
  expect(shell(folder, step('verdict'), { CODE: outputs['code'] ?? '' }).status).toBe(1);
});

test("GitLab's job leaves the reports that it names", () => {
  const template: Record<string, { script: string[]; artifacts: { reports: Env }; variables: Env }> = parse(
    readFileSync(join(ROOT, 'integrations/gitlab.yml'), 'utf8'),
  );
  const job = template['plan check'];
  const folder = checkout('change', []);
  const env = {
    ...job?.variables,
    PLAN_HOME: ROOT,
    CI_MERGE_REQUEST_DIFF_BASE_SHA: git(remote(), ['rev-parse', 'main']).trim(),
  };
  expect(shell(folder, job?.script.join('\n') ?? '', env).status).toBe(1);
  for (const file of Object.values(job?.artifacts.reports ?? {})) expect(existsSync(join(folder, file))).toBe(true);
});

test('every example of docs/ci.md is well-formed, and names what there is', () => {
  const text = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');
  const examples = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml);
  expect(examples.length).toBeGreaterThanOrEqual(4);
  for (const example of examples) expect(parse(example)).toBeTypeOf('object');
  const github = parse(examples[0] ?? '');
  const given = github.jobs.check.steps.at(-1).with;
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
});

test('actions are named by commit, wherever we name one', () => {
  const files = ['action.yml', '.github/workflows/ci.yml', 'docs/ci.md'];
  const named = files.flatMap((file) => [
    ...readFileSync(join(ROOT, file), 'utf8').matchAll(/uses: ([^\s/]+\/\S+)@(.*)/g),
  ]);
  expect(named.length).toBeGreaterThan(6);
  const unpinned = named.filter(
    ([, name, version = '']) => name !== 'OWNER/plan' && !/^[0-9a-f]{40} # v\d+(\.\d+)+$/.test(version),
  );
  expect(unpinned.map(([line]) => line)).toEqual([]);
});

test('what a run may not upload does not fail it, and a fork does not try', () => {
  const upload = action.runs.steps.find(({ name }) => name === 'upload');
  expect(upload).toMatchObject({ 'continue-on-error': true });
  expect(upload?.if).toContain('github.event.pull_request.head.repo.full_name == github.repository');
});

test.each<[string, Env, number]>([
  ['nothing', {}, 0],
  ['PLAN_FAIL_SEVERITY', { PLAN_FAIL_SEVERITY: 'warning' }, 1],
  ['PLAN_MAX_WARNINGS', { PLAN_MAX_WARNINGS: '0' }, 1],
  ['PLAN_BASELINE', { PLAN_MAX_WARNINGS: '0', PLAN_BASELINE: 'baseline.json' }, 0],
  ['a value that is none', { PLAN_MAX_WARNINGS: 'few' }, 2],
])('the script hands on what fails a check: %s', (_name, env, code) => {
  const folder = checkout('remark');
  const entry = '- { date: 2021-12-01, on: 1-1, note: 提前推进 }\n';
  writeFileSync(join(folder, 'plans/demo/journal/2021-W48.yaml'), entry);
  shell(folder, `node "${join(ROOT, 'bin/plan.js')}" check --baseline baseline.json --write-baseline`);
  expect(shell(folder, `sh "${CHECK}"`, env).status).toBe(code);
});
