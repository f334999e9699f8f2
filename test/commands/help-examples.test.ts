/** The examples that every help begins with: each is a command line that the program takes as it is written. */
import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Context } from '../../src/app/context.ts';
import { COMMANDS } from '../../src/cli/registry.ts';
import { planDate } from '../../src/model/date.ts';
import { commit, copyOf, emptyFolder, git, init, madeOnce, repository } from '../e2e/repository.ts';
import { plan } from '../support/run.ts';
import { some } from '../support/stress.ts';
import { wordsOf } from '../support/walkthrough.ts';

/** With a remote branch, six commits to look back over, and a measure that has a milestone. */
const original = madeOnce((folder) => {
  repository(folder);
  const file = join(folder, 'plans/2022/plan.yaml');
  const text = readFileSync(file, 'utf8');
  const measure = '      - id: 5-1\n';
  expect(text).toContain(measure);
  writeFileSync(file, text.replace(measure, `${measure}        milestones: [{ due: 6月底前, title: 完成方案 }]\n`));
  for (let n = 1; n <= 6; n++) {
    appendFileSync(join(folder, 'notes.txt'), `${n}\n`);
    commit(folder, `note ${n}`);
  }
  git(folder, ['update-ref', 'refs/remotes/origin/main', 'HEAD~1']);
  return folder;
});

/** What has to have happened before the examples of a command make sense. */
const BEFORE: Readonly<Record<string, readonly (readonly string[])[]>> = {
  verify: [['done', '4-3', '--evidence', '鲁教职字〔2022〕3号']],
  reopen: [['done', '4-3', '--evidence', '鲁教职字〔2022〕3号']],
  withdraw: [['log', '9-5', '--value', '126万', '--date', '2022-05-13']],
  undo: [['log', '4-3', '-m', '召开推进会']],
  new: [['init', '--dir', '.']],
  import: ['台账', 'ledger'].map((name) => ['export', 'xlsx', '-o', `${name}.xlsx`]),
};

/** Those that work on nothing but what they make. */
const FRESH: readonly string[] = ['init', 'new'];

/** That there are findings is no fault of a command line, nor is it that nobody is there to be asked. */
function codesOf(name: string, line: string): readonly number[] {
  if (line === 'log') return [2];
  return ['check', 'doctor', 'import'].includes(name) ? [0, 1] : [0];
}

/** The files that are named, with something open, so that the second import of a year finds no plan of it. */
function layFiles(folder: string): void {
  const fixtures = join(import.meta.dirname, '..', 'fixtures', 'imports');
  const county = join(fixtures, 'county.xlsx');
  for (const name of ['工作要点', 'work-plan'])
    copyFileSync(join(fixtures, '06-typed.docx'), join(folder, `${name}.docx`));
  for (const name of ['任务表', 'tasks']) {
    copyFileSync(county, join(folder, `${name}.xlsx`));
    writeFileSync(join(folder, `${name}.csv`), '任务,责任单位,时限\n印发方案,财务科、人事科,尽快\n');
  }
}

const WORLD: Readonly<Record<string, Partial<Context>>> = {
  check: {
    today: () => planDate('2022-12-31'),
    stdin: async () => readFileSync(join(original(), 'plans/2022/plan.yaml')),
  },
  rollover: { today: () => planDate('2023-01-10') },
  import: { today: () => planDate('2026-05-26') },
  edit: { openEditor: async () => 0, editor: 'ed' },
  doctor: { cache: { folder: join(tmpdir(), 'plan-no-cache'), build: 'one', now: 0 } },
};

const NAMES = COMMANDS.map(([name]) => name).filter((name) => name !== 'merge');

async function examplesOf(help: readonly string[], folder: string): Promise<readonly string[]> {
  const { out } = await plan([...help, '--help'], folder);
  const lines = [...out.matchAll(/^ {2}\$ plan (.+)$/gm)].map(([, line = '']) => line);
  expect(out.split('\n')[1]).toBe(`  $ plan ${lines[0]}`);
  return lines;
}

test.each(NAMES)('the examples of %s are taken as they are written', async (name) => {
  const folder = FRESH.includes(name) ? emptyFolder() : copyOf(original());
  if (name === 'init') init(folder);
  if (name === 'import') layFiles(folder);
  const chinese = await examplesOf([name, '--lang', 'zh'], folder);
  const english = await examplesOf([name, '--lang', 'en'], folder);
  for (const words of BEFORE[name] ?? []) expect([words, (await plan(words, folder)).code]).toEqual([words, 0]);
  for (const line of some([...new Set([...chinese, ...english])], 1)) {
    const { code, err } = await plan(wordsOf(line), folder, WORLD[name]);
    expect([line, codesOf(name, line).includes(code) ? '' : err]).toEqual([line, '']);
  }
});

test('the help of the program itself begins with examples, which are taken as well', async () => {
  const folder = copyOf(original());
  for (const line of await examplesOf([], folder))
    expect([line, (await plan(wordsOf(line), folder)).code]).toEqual([line, 0]);
});
