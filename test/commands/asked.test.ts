/** What `plan log` asks for at a terminal, by what its measure is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Choice } from '../../src/app/ask.ts';
import { workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';
import { runs } from '../support/stress.ts';

const FILES = {
  '2022/plan.yaml': `plan: test-2022
title: 测试计划
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 培训
    measures:
      - { id: 1-1, title: 培训教师, target: { at_least: 5000, unit: 人次 } }
      - { id: 1-2, title: 提高比例, target: { at_least: 60, unit: "%", baseline: 52 } }
      - { id: 1-3, title: 每月调度, repeat: { every: month }, start: 2022-04-01 }
      - { id: 1-4, title: 建设学校, roster: schools }
      - { id: 1-5, title: 遴选一批, kind: selection, target: { unquantified: 一批, unit: 所 } }
      - { id: 1-7, title: 线上培训, target: { at_least: 900, unit: 人次, counts: period, per: month } }
      - id: 1-8
        title: 建设校舍
        due: 2022-12-31
        milestones:
          - { due: 2022-04-30, title: 批复 }
          - { due: 2022-06-20, title: 开工8所, value: 8 }
          - { due: 8月底前, title: 开工18所, value: 18 }
      - { id: 1-6, title: 下半年检查, repeat: { every: month }, start: 2022-09-01 }
`,
  '2022/rosters/schools.yaml': `roster: schools
title: 学校
stages: [申报, 验收]
members: [{ id: a, name: 甲校 }, { id: b, name: 乙校, joined: 2022-08-01 }]
`,
  '2022/journal/2022-W20.yaml': `- { date: 2022-05-16, on: 1-1, by: 王静, value: 1200 }
- { date: 2022-05-18, on: 1-3, by: 王静, occurrence: 2022-05 }
- { date: 2022-05-20, on: 1-7, by: 王静, value: 126 }
- { date: 2022-05-20, on: 1-8, by: 王静, milestone: 批复 }
- { date: 2022-05-20, on: 1-7, by: 王静, occurrence: 2022-06, value: 140 }
`,
};

const W26 = '2022/journal/2022-W26.yaml';

/** Runs `plan log` for a person who gives these answers in turn: what was asked, what was offered, what was written. */
async function logged(on: string, answers: readonly string[], ...args: readonly string[]) {
  const folder = workspaceWith(FILES);
  const questions: string[] = [];
  const offered: string[][] = [];
  const next = async (question: string, choices: readonly Choice[] = []): Promise<string | undefined> => {
    questions.push(question);
    offered.push(choices.map(({ value }) => value));
    const answer = answers[questions.length - 1];
    if (answer === undefined) throw new Error(`not expected: ${question}`);
    return answer;
  };
  const ran = await plan(['log', on, ...args, '--by', '张三'], folder, { ask: { text: next, choose: next } });
  const file = join(folder, W26);
  const entries: readonly object[] = existsSync(file) ? parse(readFileSync(file, 'utf8')) : [];
  const { date: _date, on: _on, by: _by, ...said } = { date: '', on: '', by: '', ...entries[0] };
  return { ...ran, questions, offered, said, folder };
}

describe('what is asked for', () => {
  test('a target in numbers: the number with its unit and what it was, then the note', async () => {
    const { questions, said } = await logged('1-1', ['1500', '三期结束']);
    expect(questions).toEqual(['截至 2022-06-30 是多少人次？（此前为 1200；没有就直接回车）', '发生了什么？']);
    expect(said).toEqual({ value: 1500, note: '三期结束' });
    expect((await logged('1-1', ['', '筹备'])).said).toEqual({ note: '筹备' });
  });

  test('a number by period: that of the period alone, and what it was given as before', async () => {
    const { questions, said } = await logged('1-7', ['260', '六月底的数']);
    expect(questions[0]).toBe('2022-06 这一期是多少人次？（只算这一期的；此前记的是 140；没有就直接回车）');
    expect(said).toEqual({ value: 260, note: '六月底的数' });
  });

  test('a duty: the period, of those that have begun and are not met', async () => {
    const { questions, offered, said } = await logged('1-3', ['2022-06', '']);
    expect(questions).toEqual(['完成的是哪一期？', '发生了什么？']);
    expect(offered[0]).toEqual(['', '2022-04', '2022-06']);
    expect(said).toEqual({ occurrence: '2022-06' });
    expect((await logged('1-6', ['', '筹备'])).offered[0]).toEqual(['', '2022-09']);
  });

  test('milestones: the one that is met, of those that are open', async () => {
    const { questions, offered, said } = await logged('1-8', ['开工8所', '']);
    expect(questions).toEqual(['完成的是哪个节点？', '发生了什么？']);
    expect(offered[0]).toEqual(['', '开工8所', '开工18所']);
    expect(said).toEqual({ milestone: '开工8所' });
    expect((await logged('1-8', ['', '筹备'])).said).toEqual({ note: '筹备' });
  });

  test('a roster: the member and the stage', async () => {
    const { questions, offered, said } = await logged('1-4', ['a', '申报', '']);
    expect(questions).toEqual(['是台账里的哪个成员？', '到了哪个阶段？', '发生了什么？']);
    expect(offered.slice(0, 2)).toEqual([
      ['', 'a'],
      ['', '申报', '验收'],
    ]);
    expect(said).toEqual({ member: 'a', stage: '申报' });
  });

  test('a target in words has no number', async () => {
    expect((await logged('1-5', ['申报', '开始'])).questions).toEqual(['到了哪个阶段？', '发生了什么？']);
  });
});

describe('a wrong answer is asked again', () => {
  test('with what is wrong with it', async () => {
    const { questions, said } = await logged('1-1', ['很多', '1500%', '1500', '']);
    expect(questions.slice(0, 3)).toEqual([
      expect.stringMatching(/^截至/),
      expect.stringMatching(/^--value 后面的 很多 不是数字.*\n截至 2022-06-30 是多少人次？/),
      expect.stringMatching(/带了百分号.*\n截至/),
    ]);
    expect(said).toEqual({ value: 1500 });
    expect((await logged('1-2', ['55%', ''])).said).toEqual({ value: 55 });
  });
});

describe('a number alone is never taken for a note in silence', () => {
  test.each([
    [['', '1500', 'value'], { value: 1500 }],
    [['', '126万', 'note'], { note: '126万' }],
    [['', '1500', 'again', '开班'], { note: '开班' }],
    [['1500', '1500', 'note'], { value: 1500, note: '1500' }],
  ])('%j', async (answers, said) => {
    expect((await logged('1-1', answers)).said).toEqual(said);
  });

  test('of a measure without numbers it can only be a note, or a mistake', async () => {
    const { offered, said } = await logged('1-5', ['', '62', 'again', '62所申报']);
    expect(offered[2]).toEqual(['note', 'again']);
    expect(said).toEqual({ note: '62所申报' });
  });

  test('given with -m, it is said', async () => {
    const { code, err } = await logged('1-1', [], '-m', '1500');
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('“1500”记成了说明文字，不计入数量') });
    expect((await logged('1-5', [], '-m', '62')).err).toBe('');
  });
});

test('whatever is answered, a check accepts what was written', async () => {
  const answer = fc.constantFrom(
    '',
    '1500',
    '52',
    '60%',
    '126万',
    '很多',
    '开班',
    'a',
    '申报',
    '2022-06',
    'value',
    'note',
  );
  const property = fc.asyncProperty(
    fc.constantFrom('1-1', '1-2', '1-3', '1-4', '1-5'),
    fc.array(answer, { minLength: 2, maxLength: 8 }),
    async (on, answers) => {
      const folder = workspaceWith(FILES);
      const left = [...answers];
      const text = async () => left.shift();
      const choose = async (_question: string, choices: readonly Choice[]) => {
        const wanted = left.shift();
        return wanted && choices[wanted.length % choices.length]?.value;
      };
      await plan(['log', on, '--by', '张三'], folder, { ask: { text, choose } });
      expect(await plan(['check'], folder)).toMatchObject({ code: 0 });
    },
  );
  await fc.assert(property, { numRuns: runs(100) });
});
