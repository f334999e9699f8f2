/** The form of a measure: which fields it has for which kind of measure, and what becomes of what is typed in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/app/context.ts';
import { entered } from '../../../src/app/serve/entering.ts';
import { blank, type Entered, type Now, Pages } from '../../../src/app/serve/pages.ts';
import { planDate } from '../../../src/model/date.ts';
import type { Language } from '../../../src/model/plan.ts';
import { git, init } from '../../e2e/repository.ts';
import { type Files, PLAN, workspaceWith } from '../../support/folder.ts';

const MEASURES = `      - id: 1-3
        title: 每月调度
        quote: 推进建设
        due: 2022-12-31
        repeat: { every: month }
        lead: 职业教育处
      - id: 1-4
        title: 建好平台
        quote: 推进建设
        lead: 职业教育处
        due: 2022-12-31
        milestones: [{ due: 2022-08-31, title: 完成方案 }]
      - id: 1-5
        title: 培育教师
        quote: 推进建设
        kind: selection
        roster: teachers
        lead: 职业教育处
        due: 2022-12-31
`;
const ROSTER = `roster: teachers
title: 教师
members:
  - { id: wang, name: 王老师 }
  - { id: li, name: 李老师 }
`;

interface Office {
  readonly folder: string;
  readonly now: Now;
  readonly shown: NonNullable<Now['shown']>;
  on(id: string): Entered;
  /** The names of the fields on the page of the measure. */
  fields(id: string): Promise<readonly string[]>;
  /** What a page of it that is opened now shows of the measure. */
  seen(id: string): Promise<string>;
  /** What becomes of a form of the measure, and the page that shows it. */
  send(id: string, fields: Readonly<Record<string, string>>): Promise<NonNullable<Awaited<ReturnType<typeof entered>>>>;
  journal(week?: string): string;
}

function pagesIn(folder: string, language: Language): Pages {
  const context: Context = {
    ...{ cwd: folder, dir: folder, language, width: 80, color: false, unicode: true, version: '0.0.0', launcher: '' },
    ...{ out: () => undefined, err: () => undefined, today: () => planDate('2022-06-30') },
  };
  return new Pages(context, { plan: 'all', takesEntries: true });
}

async function office({
  name = '张三',
  language = 'zh',
  files = {},
}: {
  name?: string;
  language?: Language;
  files?: Files;
} = {}): Promise<Office> {
  const folder = workspaceWith({ '2022/plan.yaml': PLAN + MEASURES, '2022/rosters/teachers.yaml': ROSTER, ...files });
  init(folder);
  git(folder, name === '' ? ['config', '--unset', 'user.name'] : ['config', 'user.name', name]);
  const now = await pagesIn(folder, language).now();
  const { shown } = now;
  if (shown === undefined) throw new Error('not read');
  const on = (id: string): Entered => {
    const found = shown.measures.get(`plan-test-2022/measure-${id}.html`);
    if (found === undefined) throw new Error(id);
    return found;
  };
  return {
    ...{ folder, now, shown, on },
    fields: async (id) => {
      const html = (await now.files.get(`plan-test-2022/measure-${id}.html`)?.content()) ?? '';
      return [...html.matchAll(/ id="field-[\w-]+" name="([\w.]+)"/g)].map(([, field = '']) => field);
    },
    send: async (id, fields) => {
      const { seen } = blank(on(id), shown.session);
      const form = await entered(
        new URLSearchParams({ seen, act: 'write', date: '2022-06-30', ...fields }),
        on(id),
        shown.session,
      );
      if (form === undefined) throw new Error('no form');
      return form;
    },
    seen: async (id) => {
      const later = (await pagesIn(folder, language).now()).shown;
      const measure = later?.measures.get(`plan-test-2022/measure-${id}.html`);
      return later && measure ? blank(measure, later.session).seen : '';
    },
    journal: (week = '2022-W26') => readFileSync(join(folder, `2022/journal/${week}.yaml`), 'utf8'),
  };
}

describe('a form has the fields that matter', () => {
  const ALWAYS = [
    'date',
    'due',
    'lead',
    'target',
    'amend.reason',
    'note',
    'problem',
    'next',
    'evidence',
    'withoutEvidence',
    'corrects',
    'highlight',
  ];
  test.each([
    ['a target in numbers, with stages', '1-1', ['stage', 'value', 'add']],
    ['none of that', '1-2', ['percent']],
    ['a duty', '1-3', ['occurrence', 'percent', 'waive', 'log.reason']],
    ['milestones', '1-4', ['log.milestone', 'amend.milestone', 'percent']],
    ['a roster', '1-5', ['member', 'stage']],
  ])('for %s', async (_what, id, own) => {
    const { fields } = await office();
    expect([...(await fields(id))].sort()).toEqual([...ALWAYS, ...own].sort());
  });

  test('for who git does not know, of whom the name is asked', async () => {
    const { fields, send, journal } = await office({ name: '' });
    expect(await fields('1-2')).toContain('by');
    const refused = await send('1-2', { kind: 'log', note: '开会' });
    expect(refused.outcome).toMatchObject({ field: 'by', refused: expect.stringContaining('“记录人”') });
    await send('1-2', { kind: 'log', note: '开会', by: '李四' });
    expect(journal()).toContain('note: 开会, by: 李四');
  });
});

describe('what is entered is what the command enters:', () => {
  test.each<[string, string, Readonly<Record<string, string>>, string]>([
    ['a number', '1-1', { kind: 'log', value: '1万' }, 'on: 1-1, value: 10000, by: 张三'],
    ['a period', '1-3', { kind: 'log', occurrence: '2022-05' }, 'on: 1-3, occurrence: 2022-05, by: 张三'],
    ['a waiver', '1-3', { kind: 'log', occurrence: '2022-05', waive: 'on', 'log.reason': '暑假' }, 'waive: true'],
    ['a milestone', '1-4', { kind: 'log', 'log.milestone': '完成方案' }, 'milestone: 完成方案'],
    ['a member', '1-5', { kind: 'log', member: 'wang', stage: '申报' }, 'member: wang, stage: 申报'],
    [
      'a problem',
      '1-2',
      { kind: 'block', problem: '缺经费', next: '会商' },
      'state: blocked, problem: 缺经费, next: 会商',
    ],
    [
      'evidence, one a line',
      '1-2',
      { kind: 'log', note: '会', evidence: 'evidence/a.txt\r\n鲁教〔2022〕3号\r\n' },
      'file: evidence/a.txt',
    ],
    [
      'nothing of other kinds',
      '1-2',
      { kind: 'log', note: '会', due: '2022-09-01', 'amend.reason': '不该有' },
      'on: 1-2, note: 会, by: 张三',
    ],
  ])('%s', async (_what, id, fields, line) => {
    const { send, journal } = await office({ files: { '2022/evidence/a.txt': 'a\n' } });
    const { outcome } = await send(id, fields);
    expect(outcome).toMatchObject({ recorded: { written: true } });
    expect(journal()).toContain(line);
    expect(journal()).not.toContain('不该有');
  });

  test('done by one, and verified by another', async () => {
    const { folder, send, seen } = await office();
    await send('1-2', { kind: 'done', withoutEvidence: 'on' });
    // The page is from before: what is new is shown first.
    const stale = await send('1-2', { kind: 'verify' });
    expect(stale.outcome).toMatchObject({ changed: { entries: [{ state: 'done' }], gone: 0, promise: false } });
    const verify = { kind: 'verify', seen: await seen('1-2') };
    expect((await send('1-2', verify)).outcome).toMatchObject({
      field: 'by',
      refused: expect.stringContaining('要由另一个人销号（“记录人”）'),
    });
    git(folder, ['config', 'user.name', '李四']);
    expect((await send('1-2', verify)).outcome).toMatchObject({ recorded: { written: true } });
  });
});

describe('a refusal names the field, in the words of the page, and keeps what was typed:', () => {
  test.each<[string, string, Readonly<Record<string, string>>, string | undefined, string]>([
    [
      'no number',
      '1-1',
      { kind: 'log', value: '很多' },
      'value',
      '“数量”后面的 很多 不是数字；请写成 1260000 或 126万。',
    ],
    [
      'no evidence',
      '1-2',
      { kind: 'done' },
      'evidence',
      '缺少“佐证材料”：佐证材料：文号、文件或网址？（确实没有的，用“确实没有佐证材料”）',
    ],
    ['no reason', '1-2', { kind: 'amend', lead: '教务处' }, 'amend.reason', '缺少“原因”：原因是什么？'],
    [
      'a file that is not there',
      '1-2',
      { kind: 'log', evidence: 'evidence/没有.pdf' },
      undefined,
      '找不到 evidence/没有.pdf 这个文件',
    ],
    ['nothing at all', '1-2', { kind: 'log' }, 'stage', '请写明发生了什么'],
    ['a day to come', '1-2', { kind: 'log', note: '会', date: '2022-07-01' }, undefined, '2022-07-01 还没有到'],
    ['no day', '1-2', { kind: 'log', note: '会', date: '2022-02-30' }, undefined, '2022-02-30 不是有效的日期'],
  ])('%s', async (_what, id, fields, field, words) => {
    const { send } = await office();
    const { outcome, typed } = await send(id, fields);
    expect('refused' in outcome ? [outcome.field, outcome.refused] : outcome).toEqual([
      field,
      expect.stringContaining(words),
    ]);
    expect(Object.fromEntries(typed)).toEqual(
      Object.fromEntries(Object.entries({ date: '2022-06-30', ...fields }).filter(([name]) => name !== 'kind')),
    );
  });

  test('in English too', async () => {
    const { send } = await office({ language: 'en' });
    const { outcome } = await send('1-2', { kind: 'block' });
    expect(outcome).toEqual({ refused: '“Problem” is missing: What stands in the way?', field: 'problem' });
  });
});
