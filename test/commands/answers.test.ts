/** What was committed and is wrong is answered by a later entry: from the commands to the checks and the views. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, emptyFolder, init } from '../e2e/repository.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

const PLAN = `plan: p
title: 计划
period: { start: 2022-01-01, end: 2022-12-31 }
approved: 2022-01-01
tasks:
  - id: "1"
    title: 一
    lead: 甲处
    measures:
      - { id: 1-1, title: 甲事, due: 2022-12-31, target: { at_least: 20, unit: 所 } }
      - { id: 1-2, title: 乙事, due: 2022-12-31 }
      - { id: 1-3, title: 丙事, due: 2022-12-31, repeat: { every: month } }
`;

/** Committed, and wrong: a state without its reason, a number of another measure, an occurrence that there is not. */
const JOURNAL = `- { date: 2022-05-18, on: 1-2, state: cancelled, by: 张三 }
- { date: 2022-05-18, on: 1-1, value: 12, note: 各市报来, by: 张三 }
- { date: 2022-05-19, on: 1-1, value: 5, by: 张三 }
- { date: 2022-05-20, on: 1-3, occurrence: 2023-01, by: 张三 }
`;

function repository(): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'p/journal'), { recursive: true });
  writeFileSync(join(folder, 'workspace.yaml'), 'title: 试\ndefault: p\n');
  writeFileSync(join(folder, 'p/plan.yaml'), PLAN);
  writeFileSync(join(folder, 'p/journal/2022-W20.yaml'), JOURNAL);
  init(folder);
  commit(folder, 'plan', '2022-05-20');
  return folder;
}

const LI = ['--by', '李四', '--date', '2022-06-20'];

async function answerAll(folder: string): Promise<void> {
  for (const args of [
    ['log', '1-2', '--corrects', '2022-05-18', '--reason', '上级取消'],
    ['withdraw', '1-1', '--corrects', '2022-05-19', '--reason', '记错了举措'],
    ['log', '1-1', '--corrects', '5月18日', '--value', '10'],
    ['log', '1-3', '--corrects', '2022-05-20', '--occurrence', '2022-05'],
  ]) {
    expect(await plan([...args, ...LI], folder)).toMatchObject({ code: 0 });
  }
}

test('no finding asks for what --since forbids, and none stays', async () => {
  const folder = repository();
  const found = JSON.parse((await plan(['check', '--json'], folder)).out).findings.map(
    ({ rule }: { rule: string }) => rule,
  );
  expect(found.toSorted()).toEqual(['journal/unknown-occurrence', 'state/without-reason', 'value/fallen']);
  await answerAll(folder);
  expect(await plan(['check'], folder)).toEqual({ code: 0, out: '', err: '' });
  const since = await plan(['check', '--since', 'HEAD'], folder);
  expect([since.code, since.out]).toEqual([0, '']);
});

test('the answers are lines of their own; what they answer stays as it was', async () => {
  const folder = repository();
  await answerAll(folder);
  expect(readFileSync(join(folder, 'p/journal/2022-W20.yaml'), 'utf8')).toBe(JOURNAL);
  const [, ...lines] = readFileSync(join(folder, 'p/journal/2022-W25.yaml'), 'utf8').split('\n');
  expect(lines).toEqual([
    '- { date: 2022-06-20, on: 1-2, corrects: 2022-05-18, by: 李四, reason: 上级取消 }',
    '- { date: 2022-06-20, on: 1-1, corrects: 2022-05-19, withdraw: true, by: 李四, reason: 记错了举措 }',
    '- { date: 2022-06-20, on: 1-1, corrects: 2022-05-18, value: 10, by: 李四 }',
    '- { date: 2022-06-20, on: 1-3, corrects: 2022-05-20, occurrence: 2022-05, by: 李四 }',
    '',
  ]);
});

describe('views', () => {
  test('take what stands, and before the day of the answer what stood', async () => {
    const folder = repository();
    await answerAll(folder);
    const value = async (...args: readonly string[]) => {
      const { out } = await plan(['show', '1-1', '--json', ...args], folder);
      expect(faultsOf(out, 'show')).toEqual([]);
      return JSON.parse(out).measure;
    };
    expect((await value()).value).toBe(10);
    expect((await value()).journal).toMatchObject([{ date: '2022-05-18', value: 10, correctedOn: '2022-06-20' }]);
    expect((await value('--as-of', '2022-06-19')).value).toBe(5);
    expect((await plan(['show', '1-1'], folder)).out).toContain('2022-06-20更正');
  });

  test('show --history has both, each with its commit', async () => {
    const folder = repository();
    await answerAll(folder);
    const { out } = await plan(['show', '1-1', '--history'], folder);
    for (const part of ['累计12所', '累计5所', '撤回2022-05-19的记录', '更正2022-05-18的记录', '还没有提交']) {
      expect(out).toContain(part);
    }
    const json = await plan(['show', '1-1', '--history', '--json'], folder);
    expect(faultsOf(json.out, 'show')).toEqual([]);
    expect(JSON.parse(json.out).measure.journal).toHaveLength(4);
  });

  test('the next report tells of both, and the one after it of none', async () => {
    const folder = repository();
    await answerAll(folder);
    const { out } = await plan(['report', 'weekly', '--period', '2022-W25'], folder);
    expect(out).toContain('5月18日的记录原为“累计12所，各市报来”，更正为“累计10所，各市报来”。');
    expect(out).toContain('5月19日的记录“累计5所”已撤回。原因：记错了举措。');
    const json = await plan(['report', 'weekly', '--period', '2022-W25', '--json'], folder);
    expect(faultsOf(json.out, 'report')).toEqual([]);
    expect(JSON.parse(json.out).reports[0].answers).toHaveLength(4);
    expect((await plan(['report', 'weekly', '--period', '2022-W26'], folder)).out).not.toContain('已撤回');
  });
});

test.each([
  [['log', '1-1', '--corrects', '2022-05-17', '--value', '10'], '那天没有这样的记录'],
  [['log', '1-1', '--corrects', '上周', '--value', '10'], '上周'],
  [['log', '1-3', '--corrects', '2022-05-20', '--occurrence', '2022-13'], '2022-13'],
  [['withdraw', '1-1', '--reason', '记错'], '--corrects'],
  [['withdraw', '1-1', '--corrects', '2022-05-19'], '--reason'],
])('%s is refused, and nothing written', async (args, said) => {
  const folder = repository();
  const { code, err } = await plan([...args, ...LI], folder);
  expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  expect((await plan(['undo', '--by', '李四'], folder)).code).toBe(2);
});

test('of several entries of a day, the one is withdrawn that --member names, by name or part of it, or --milestone', async () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'p/journal'), { recursive: true });
  mkdirSync(join(folder, 'p/rosters'));
  writeFileSync(join(folder, 'workspace.yaml'), 'title: 试\ndefault: p\n');
  const measure = '{ id: 1-1, title: 甲事, roster: schools, milestones: [{ title: 全部开工, due: 2022-06-30 }] }';
  writeFileSync(join(folder, 'p/plan.yaml'), PLAN.replace(/- \{ id: 1-1.*/, `- ${measure}`));
  const members = '[{ id: no-1, name: 第一中学 }, { id: no-2, name: 第二中学 }]';
  writeFileSync(
    join(folder, 'p/rosters/schools.yaml'),
    `roster: schools\ntitle: 学校\nstages: [申报]\nmembers: ${members}\n`,
  );
  const entries = ['member: no-1, stage: 申报', 'member: no-2, stage: 申报', 'milestone: 全部开工'];
  const lines = entries.map((entry) => `- { date: 2022-05-18, on: 1-1, ${entry}, by: 张三 }\n`);
  writeFileSync(join(folder, 'p/journal/2022-W20.yaml'), lines.join(''));
  const withdraw = (...args: readonly string[]) =>
    plan(['withdraw', '1-1', '--corrects', '2022-05-18', '--reason', '记错', '--dry-run', ...LI, ...args], folder);
  expect(await withdraw('--member', '第二')).toMatchObject({ err: '', out: expect.stringContaining('member: no-2,') });
  expect((await withdraw('--member', 'no-1')).out).toContain('member: no-1,');
  expect((await withdraw('--milestone', '全部')).out).toContain('milestone: 全部开工');
  const { err } = await withdraw();
  expect(err).toContain('再写上要更正的那一条的成员、阶段、节点、期次、状态或数');
  // Each option that it names is one.
  for (const option of err.match(/--[a-z]+/g) ?? [])
    expect((await plan(['withdraw', '--help'], folder)).out).toContain(option);
  expect((await withdraw('--member', '第三')).err).toContain('第三');
});
