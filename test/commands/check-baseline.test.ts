/** What fails `plan check`: --fail-severity, --max-warnings, and a baseline that only ever shrinks. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commit, init } from '../e2e/repository.ts';
import { PLAN, workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

/** A warning an entry: dates outside the plan's period. */
const entries = (...days: readonly string[]): string =>
  days.map((day) => `- { date: ${day}, on: 1-2, note: 推进${day} }\n`).join('');
const LATE = PLAN.replace('due: 2022-10-31', 'due: 2021-10-31');
const BOTH = `${LATE}        due: 2021-05-01\n`;
const OUTSIDE = 'deadline/outside-period 2022/plan.yaml tasks/1/measures';

const namesIn = (folder: string): unknown => JSON.parse(readFileSync(join(folder, 'b.json'), 'utf8')).findings;
const check = (folder: string, ...options: readonly string[]) => plan(['check', ...options], folder);
const write = (folder: string, ...options: readonly string[]) =>
  check(folder, '--baseline', 'b.json', '--write-baseline', ...options);
const codeOf = async (folder: string, ...options: readonly string[]) => (await check(folder, ...options)).code;

test.each<[number, readonly string[]]>([
  [0, []],
  [0, ['--fail-severity', 'error']],
  [1, ['--fail-severity', 'warning']],
  [1, ['--fail-severity', 'warning', '--quiet']],
  [0, ['--max-warnings', '2']],
  [1, ['--max-warnings', '1']],
  [1, ['--max-warnings', '0', '--quiet']],
  [0, ['--max-warnings', '1', 'journal/clash']],
  [2, ['--max-warnings', '-1']],
  [2, ['--max-warnings', '1.5']],
  [2, ['--fail-severity', 'notice']],
])('two warnings end with %i for %j', async (code, options) => {
  const folder = workspaceWith({ '2022/journal/2021-W50.yaml': entries('2021-12-15', '2021-12-16') });
  expect(await codeOf(folder, ...options)).toBe(code);
});

test('an error fails, whatever is said of warnings; and why warnings fail is said', async () => {
  const folder = workspaceWith({ '2022/plan.yaml': LATE });
  expect(await codeOf(folder, '--max-warnings', '9', '--fail-severity', 'error')).toBe(1);
  const warned = workspaceWith({ '2022/journal/2021-W50.yaml': entries('2021-12-15') });
  expect((await check(warned, '--max-warnings', '0', '--lang', 'en')).err).toContain(
    '1 warning; --max-warnings permits 0.',
  );
});

test('what the baseline names fails nobody and is not shown; what is new does and is', async () => {
  const folder = workspaceWith({ '2022/plan.yaml': LATE });
  expect((await write(folder)).code).toBe(0);
  expect(namesIn(folder)).toEqual([`${OUTSIDE}/1-1/due`]);
  // Lines move.
  writeFileSync(join(folder, '2022/plan.yaml'), `# 说明\n\n${BOTH}`);
  const { code, out } = await check(folder, '--baseline', 'b.json');
  expect(code).toBe(1);
  expect([out.includes('举措1-2'), out.includes('举措1-1')]).toEqual([true, false]);
});

test('written again it loses what is fixed, and takes in nothing', async () => {
  const folder = workspaceWith({ '2022/plan.yaml': BOTH });
  await write(folder);
  expect(namesIn(folder)).toEqual([`${OUTSIDE}/1-1/due`, `${OUTSIDE}/1-2/due`]);
  writeFileSync(join(folder, '2022/plan.yaml'), LATE);
  const { code, err } = await write(folder, '--lang', 'en');
  expect([code, err]).toEqual([0, expect.stringContaining('Wrote b.json: 1 finding, 1 fewer than before.')]);
  expect(namesIn(folder)).toEqual([`${OUTSIDE}/1-1/due`]);
  writeFileSync(join(folder, '2022/plan.yaml'), BOTH);
  expect((await write(folder)).code).toBe(1);
  expect(namesIn(folder)).toEqual([`${OUTSIDE}/1-1/due`]);
  // Asked for: it is deleted first.
  rmSync(join(folder, 'b.json'));
  expect((await write(folder)).code).toBe(0);
  expect(namesIn(folder)).toHaveLength(2);
});

test('what a rule found that does not run this time stays', async () => {
  const folder = workspaceWith();
  await write(folder, '--strict');
  const all = namesIn(folder);
  expect(all).not.toEqual([]);
  await write(folder);
  expect(namesIn(folder)).toEqual(all);
});

test('it holds back nothing that always has to hold, whoever writes it in', async () => {
  const folder = workspaceWith({ '2022/plan.yaml': `${PLAN}        dew: 2022-05-01\n` });
  expect((await write(folder)).code).toBe(1);
  expect(namesIn(folder)).toEqual([]);
  const [{ rule, path }] = JSON.parse((await check(folder, '--json')).out).findings;
  const names = [`${rule} 2022/plan.yaml ${path.join('/')}`, `${rule} 2022/plan.yaml tasks/1/measures/1-2/dew`];
  writeFileSync(join(folder, 'b.json'), JSON.stringify({ schema: 'baseline/1', findings: names }));
  expect(await codeOf(folder, '--baseline', 'b.json')).toBe(1);
});

test('a change adds nothing to the baseline that its base has', async () => {
  const folder = workspaceWith({ '2022/plan.yaml': LATE });
  await write(folder);
  init(folder);
  commit(folder, 'start');
  expect(await codeOf(folder, '--baseline', 'b.json', '--since', 'HEAD')).toBe(0);
  writeFileSync(join(folder, '2022/plan.yaml'), BOTH);
  const findings = [`${OUTSIDE}/1-1/due`, `${OUTSIDE}/1-2/due`];
  writeFileSync(join(folder, 'b.json'), JSON.stringify({ schema: 'baseline/1', findings }));
  expect(await codeOf(folder, '--baseline', 'b.json')).toBe(0);
  expect(await codeOf(folder, '--baseline', 'b.json', '--since', 'HEAD')).toBe(1);
});

test.each<[string, readonly string[]]>([
  ['no baseline', ['--baseline', 'none.json']],
  ['no file to write', ['--write-baseline']],
  ['a rule', ['--baseline', 'b.json', '--write-baseline', 'journal']],
  ['a plan', ['--baseline', 'b.json', '--write-baseline', '--plan', 'test-2022']],
  ['what is no JSON', ['--baseline', 'workspace.yaml']],
  ['what is no baseline', ['--baseline', 'other.json']],
  ['what is no list of names', ['--baseline', 'numbers.json']],
  ['a folder', ['--baseline', '2022']],
])('%s is refused', async (_what, options) => {
  const folder = workspaceWith({
    'other.json': '{"schema":"check/1","findings":[]}',
    'numbers.json': '{"schema":"baseline/1","findings":[1]}',
  });
  const { code, err } = await check(folder, ...options);
  expect([code, err]).toEqual([2, expect.stringMatching(/基线|baseline/)]);
});
