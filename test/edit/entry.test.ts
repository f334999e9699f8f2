/** An entry's lines are read as that entry by all readers of YAML. */
import fc from 'fast-check';
import { CORE_SCHEMA, load, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { journal } from '../../build/validators.js';
import { entryText, type NewEntry } from '../../src/edit/entry.ts';
import { day } from '../support/model.ts';
import { runs } from '../support/stress.ts';
import { anyEntry } from './generated.ts';

const LONG = '很长的一段话，'.repeat(10);

const base = { date: day('2022-05-11'), on: '4-2' };

function textOf(entry: Omit<NewEntry, 'date' | 'on'>): string {
  return entryText({ ...base, ...entry });
}

/** YAML 1.1 knows `on` as true and a date as a point in time; both stand plain in all our files. */
function as12(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(as12);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key === 'true' ? 'on' : key, as12(item)]));
}

describe('an entry, written, is read as it was', () => {
  const readers: Readonly<Record<string, (text: string) => unknown>> = {
    'js-yaml, YAML 1.2': (text) => load(text, { schema: CORE_SCHEMA }),
    'js-yaml, YAML 1.1': (text) => as12(load(text, { schema: YAML11_SCHEMA })),
    'yaml, YAML 1.2': (text) => parse(text),
    'yaml, YAML 1.1': (text) => as12(parse(text, { version: '1.1' })),
  };
  test.each(Object.entries(readers))('by %s', (_name, read) => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const text = entryText(entry);
        const value = read(text);
        expect(value).toEqual([entry]);
        expect(journal(value)).toBe(true);
      }),
      { numRuns: runs(600) },
    );
  });
});

describe('its line', () => {
  test('has its keys in one order', () => {
    const entry: NewEntry = {
      reason: '评审推迟',
      amend: { due: day('2022-11-30'), target: { about: 30, unit: '所' } },
      evidence: [{ ref: '鲁教职字〔2022〕3号', title: '关于公布名单的通知' }, { url: 'https://edu.example/a' }],
      by: '张三',
      next: '两周内反馈',
      problem: '经费到位率低',
      note: '各市推荐中职学校62所',
      percent: 40,
      add: 5,
      value: 1260000,
      state: 'done',
      stage: '申报',
      member: 'qingdao',
      on: '4-2',
      date: day('2022-05-11'),
    };
    expect(entryText(entry)).toMatchInlineSnapshot(`
      "- { date: 2022-05-11, on: 4-2, member: qingdao, stage: 申报, state: done, value: 1260000, add: 5, percent: 40, note: 各市推荐中职学校62所, problem: 经费到位率低, next: 两周内反馈, by: 张三, evidence: [ { ref: 鲁教职字〔2022〕3号, title: 关于公布名单的通知 }, { url: "https://edu.example/a" } ], amend: { due: 2022-11-30, target: { about: 30, unit: 所 } }, reason: 评审推迟 }
      "
    `);
  });

  test('holds a long text, and several lines of it', () => {
    const note = '很长的一段话，'.repeat(40);
    expect(textOf({ note })).toBe(`- { date: 2022-05-11, on: 4-2, note: ${note} }\n`);
    const english = 'a long text: '.repeat(40).trim();
    for (const text of [english, `${note}\n\n${english}`]) {
      expect(textOf({ note: text, evidence: [{ title: text, ref: text }] }).split('\n')).toHaveLength(2);
    }
  });

  test.each([
    ['no', '"no"'],
    ['4.10', '"4.10"'],
    ['2022-01-01', '"2022-01-01"'],
    ['进度: 一半', '"进度: 一半"'],
    ['第3号 #补', '"第3号 #补"'],
    ['- 一', '"- 一"'],
    ['=', '"="'],
    ['为什么?', '"为什么?"'],
    ['为什么？', '为什么？'],
    [':一', '":一"'],
    ['-一', '"-一"'],
    ['一\t二', '"一\\t二"'],
    [` 一\n${LONG}`, `" 一\\n${LONG}"`],
    ['“双引号”', '“双引号”'],
    ['他说"好"', '他说"好"'],
    ['完成🎉', '完成🎉'],
    ['a\u0085b', '"a\\u0085b"'],
    ['a\tb ', '"a\\tb "'],
    ['第一行\n第二行', '"第一行\\n第二行"'],
    ['一, 二', '"一, 二"'],
    ['一，二', '一，二'],
    ['[一]', '"[一]"'],
    ['https://edu.example/a', '"https://edu.example/a"'],
    [' 一\n二', '" 一\\n二"'],
    ['一\r\n二', '"一\\r\\n二"'],
    ['一\n\n', '"一\\n\\n"'],
  ])('writes %j as it has to be', (note, expected) => {
    expect(textOf({ note })).toBe(`- { date: 2022-05-11, on: 4-2, note: ${expected} }\n`);
  });

  test('leaves out what is undefined', () => {
    const given: Record<string, unknown> = { note: undefined, by: '张三' };
    expect(textOf(given)).toBe('- { date: 2022-05-11, on: 4-2, by: 张三 }\n');
  });
});
