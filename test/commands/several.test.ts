/** An entry for each of several measures at once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Ask } from '../../src/app/ask.ts';
import { type Files, workspaceWith } from '../support/folder.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

const FILES: Files = {
  '2022/plan.yaml': `plan: test-2022
title: 测试计划
period: { start: 2022-01-01, end: 2022-12-31 }
approved: 2022-01-10
tasks:
  - id: "1"
    title: 建设基地
    lead: 职业教育处
    measures:
      - { id: 1-1, title: 印发办法, kind: document, due: 2022-09-30 }
      - { id: 1-2, title: 遴选基地, kind: selection, target: { about: 30, unit: 所 }, due: 2022-10-31 }
  - id: "2"
    title: 培训教师
    measures:
      - { id: 2-1, title: 开展培训, lead: 教师处, target: { at_least: 500, unit: 人 }, due: 2022-11-30 }
      - { id: 2-2, title: 评选教师, lead: 职业教育处, due: 2022-12-20 }
      - { id: 2-3, title: 表彰教师, lead: 职业教育处, due: 2022-06-10 }
`,
  '2022/journal/2022-W20.yaml':
    '- { date: 2022-05-18, on: 2-3, by: 王静, state: done, evidence: [{ ref: 鲁教职字〔2022〕3号 }] }\n',
};

const W26 = '2022/journal/2022-W26.yaml';
const workspace = (files: Files = {}): string => workspaceWith({ ...FILES, ...files });
const entriesIn = (folder: string): readonly Record<string, unknown>[] =>
  parse(readFileSync(join(folder, W26), 'utf8'));
const as = (folder: string, ...args: readonly string[]) => plan([...args, '--by', '张三'], folder);

/** Refused with `words`, and nothing written. */
async function refuses(folder: string, args: readonly string[], words: string, ask?: Ask): Promise<void> {
  const { code, out, err } = await plan([...args, '--by', '张三'], folder, ask && { ask });
  expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringContaining(words) });
  expect(readdirSync(join(folder, '2022/journal'))).toEqual(['2022-W20.yaml']);
}

/** A person who gives these answers in turn. */
function person(...answers: readonly (string | undefined)[]) {
  const questions: string[] = [];
  const next = async (question: string): Promise<string | undefined> => {
    questions.push(question);
    if (questions.length > answers.length) throw new Error(`not expected: ${question}`);
    return answers[questions.length - 1];
  };
  return { ask: { text: next, choose: next }, questions };
}

const RENAMING = ['amend', 'lead:职业教育处', '--lead', '职成教处', '--reason', '机构改革'];

describe('amend', () => {
  test('a query amends every open measure that it finds, an entry each, in one step; a check finds nothing in it', async () => {
    const folder = workspace();
    const { code, out, err } = await as(folder, ...RENAMING, '--yes');
    expect({ code, err }).toEqual({ code: 0, err: '另有1项符合条件，但已经结束，不在其内。\n' });
    const amended = { date: '2022-06-30', by: '张三', amend: { lead: '职成教处' }, reason: '机构改革' };
    expect(entriesIn(folder)).toEqual(['1-1', '1-2', '2-2'].map((on) => ({ on, ...amended })));
    expect(out).toBe(
      `已记入3条，从 ${W26}:2 起。要撤回，运行 plan undo --by 张三，从最后一条起一次一条。
1-1  印发办法
  牵头单位：职业教育处 → 职成教处
1-2  遴选基地
  牵头单位：职业教育处 → 职成教处
2-2  评选教师
  牵头单位：职业教育处 → 职成教处
`,
    );
    expect(await plan(['check'], folder)).toEqual({ code: 0, out: '', err: '' });
    expect((await plan(['list', '牵头:职成教处', 'state:-done'], folder)).err).toBe('共3项举措\n');
  });

  test('at a terminal it shows what changes, and asks once', async () => {
    const folder = workspace();
    const { ask, questions } = person('机构改革', 'yes');
    const { code, err } = await plan([...RENAMING.slice(0, 4), '--by', '张三'], folder, { ask });
    expect(questions).toEqual(['原因是什么？', '这3项举措都照此写入？']);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('2-2  评选教师\n  牵头单位：') });
    expect(entriesIn(folder)).toHaveLength(3);
  });

  test('a wrong answer is asked for again, and once for all of them', async () => {
    const folder = workspace();
    const { ask, questions } = person('近期', '近期', '2022-12-20', '推迟', 'yes');
    const { code } = await plan(['amend', 'lead:职业教育处', '--by', '张三'], folder, { ask });
    expect({ code, asked: questions.length }).toEqual({ code: 0, asked: 5 });
    expect(entriesIn(folder)).toHaveLength(3);
  });

  test.each([['no'], [undefined]])('the answer %j writes nothing', async (answer) => {
    const { ask } = person(answer);
    const { code, err } = await plan([...RENAMING, '--by', '张三'], workspace(), { ask });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/plan：已退出，没有写入任何内容。\n$/) });
  });

  test('where nobody can be asked, it needs --yes or --dry-run', async () => {
    await refuses(workspace(), RENAMING, '给3项举措各记一条：1-1、1-2、2-2。先看改动加 --dry-run');
    const folder = workspace();
    const { code, out } = await as(folder, ...RENAMING, '--dry-run');
    expect({ code, added: out.split('\n').filter((line) => line.startsWith('+- ')).length }).toEqual({
      code: 0,
      added: 3,
    });
    expect(existsSync(join(folder, W26))).toBe(false);
  });

  test('a deadline for all, and a number for one that is counted in another unit than another', async () => {
    const folder = workspace();
    expect((await as(folder, 'amend', 'task:2', '--due', '2022-12-25', '--reason', '推迟', '--yes')).code).toBe(0);
    expect(entriesIn(folder).map(({ on }) => on)).toEqual(['2-1', '2-2']);
    const target = ['amend', '1-2', '2-1', '--target', '40所左右', '--reason', '追加', '--yes'];
    await refuses(workspace(), target, '2项举措中有1项不能这样记。请缩小范围，或改正后再写。\n  2-1 开展培训：');
  });
});

describe('what is meant', () => {
  test('a query that finds nothing, or only what is closed, is refused', async () => {
    await refuses(workspace(), ['log', 'light:red', '-m', '进展', '--yes'], '没有符合条件的举措');
    await refuses(workspace(), ['done', 'state:done', '--yes'], '符合条件的1项举措都已经结束');
  });

  test.each([[['log', '1-1', '-m', '进展']], [['log', '1－1', '-m', '进展']], [['log', '印发', '-m', '进展']]])(
    '%j is one measure, written at once',
    async (args) => {
      const folder = workspace();
      expect((await as(folder, ...args)).code).toBe(0);
      expect(entriesIn(folder)).toMatchObject([{ on: '1-1', note: '进展' }]);
    },
  );

  test('words of a title with a colon are no filter', async () => {
    const titled = `${FILES['2022/plan.yaml']}      - { id: 2-4, title: "专题：师德", due: 2022-12-20 }\n`;
    const folder = workspace({ '2022/plan.yaml': titled });
    expect((await as(folder, 'log', '专题：师德', '-m', '进展')).code).toBe(0);
    expect(entriesIn(folder)).toMatchObject([{ on: '2-4' }]);
  });

  test('each of several names is one, and the same one is not written twice', async () => {
    const folder = workspace();
    const evidence = ['--evidence', '鲁教师字〔2022〕9号', '--yes'];
    expect((await as(folder, 'done', '1-1', '2-2', '评选教师', ...evidence)).code).toBe(0);
    expect(entriesIn(folder)).toMatchObject([
      { on: '1-1', state: 'done' },
      { on: '2-2', state: 'done' },
    ]);
    await refuses(workspace(), ['done', '1-1', '9-9', ...evidence], '9-9');
  });
});

test('all or nothing: one that may not have the entry keeps all from being written', async () => {
  await refuses(workspace(), ['log', 'task:1', '--stage', '评审', '--yes'], '没有“评审”这个阶段');
  await refuses(workspace(), ['done', '1-1', '2-3', '--evidence', '文号', '--yes'], '2-3 表彰教师：');
});

test('log says the same of each, and asks nothing of one by itself', async () => {
  const folder = workspace();
  expect((await as(folder, 'log', 'task:2', '-m', '召开推进会', '--yes')).code).toBe(0);
  expect(entriesIn(folder)).toMatchObject(['2-1', '2-2', '2-3'].map((on) => ({ on, note: '召开推进会' })));
  await refuses(workspace(), ['log', 'task:2', '--yes'], '请写明发生了什么', person().ask);
});

test('--json has each measure before and after it', async () => {
  const { out } = await as(workspace(), ...RENAMING, '--yes', '--json');
  expect(faultsOf(out, 'records')).toEqual([]);
  const { measures } = JSON.parse(out);
  expect(measures).toMatchObject([{ before: { id: '1-1', lead: '职业教育处' }, after: { lead: '职成教处' } }, {}, {}]);
  const dry = await as(workspace(), ...RENAMING, '--dry-run', '--json');
  expect(faultsOf(dry.out, 'records')).toEqual([]);
  expect(JSON.parse(dry.out)).toMatchObject({ written: false, line: 2, patch: expect.stringContaining('+- ') });
});
