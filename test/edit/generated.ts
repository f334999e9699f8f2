/** Entries and journal files as people might write them, made up by fast-check. */
import fc from 'fast-check';
import { parse } from 'yaml';
import { journal } from '../../build/validators.js';
import type { NewEntry } from '../../src/edit/entry.ts';
import { addDays, type PlanDate } from '../../src/model/date.ts';
import { day } from '../support/model.ts';

/** What a YAML reader may take for something else than the text it is. */
const TRAPS = [
  ...['no', 'y', 'on', 'Off', 'true', 'null', '~', '4.10', '010', '0o14', '0x1F', '0b11', '1_000', '1e3', '.5', '+1'],
  ...['1:30', '190:20:30', '2022-01-01', '2022-01-01T10:00:00Z', '.inf', '.nan', '=', '<<', '-', '--', '---', '...'],
  ...['a: b', 'a:', ':a', 'a #b', '#a', '-a', '- a', '? a', '?a', '@a', '`a', '%a', '&a', '*a', '!a', '|', '>', '[a]'],
  ...[
    '{a: b}',
    'a, b',
    'a]',
    '“引号”',
    '"quoted"',
    "'it''s'",
    '\\n',
    '\\',
    '各市推荐62所',
    '（一）：是',
    '🎉',
    'a\u00a0b',
  ],
  ...['a\u2028b', 'a\u3000b', '<<<<<<< HEAD', '>>>>>>> x', '| a', '> a', 'https://a.example/#b', 'C:\\x', '\u{2000b}'],
];

const MORE_TRAPS = [
  ...['a\nb', 'a\n\nb', 'a\n', 'a\n\n', '\na', ' a', 'a ', 'a\n  b', ' a\nb', 'a \nb', 'a\n---\nb', 'a\n...\nb'],
  ...['a\n# b', '- a\n- b', 'a: b\nc: d', 'a\tb', '\ta', 'a\n\tb', 'a\t\nb', 'a\u0085b', '\ufeffa', 'a\r\nb', 'a\rb'],
  ...['  ', '\n', '\t', 'a\n \nb', 'a\n %b', '%a\n%b', 'a\n<<<<<<< HEAD\nb', 'a\n\n\n', 'x'.repeat(300)],
];

const CHARS = fc.constantFrom(...'ab1-:#,[]{}&*!|>\'"%@`?=~. \\\n\t“”中🎉\u0085\u2028\ufeff');

function fits(key: keyof NewEntry): (text: string) => boolean {
  return (text) => journal([{ date: '2022-01-01', on: '1-1', note: 'x', [key]: text }]);
}

const anyText = fc
  .oneof(fc.constantFrom(...TRAPS, ...MORE_TRAPS), fc.string({ unit: CHARS, minLength: 1, maxLength: 30 }), fc.string())
  .filter(fits('note'));

const anyLine = fc
  .oneof(fc.constantFrom(...TRAPS), fc.string({ unit: CHARS, minLength: 1, maxLength: 20 }))
  .filter(fits('by'));

const anyNumber = fc.oneof(
  fc.integer(),
  fc.constantFrom(0, 0.1, 1e-6, 1_260_000),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
    .map((value) => Math.round(value * 1e4) / 1e4),
);

const anyDate: fc.Arbitrary<PlanDate> = fc.integer({ min: 0, max: 364 }).map((i) => addDays(day('2022-01-01'), i));

const anyEvidence = fc
  .record(
    { ref: anyLine, title: anyLine, file: anyLine, url: fc.constant('https://a.example/?a=b,c&d#e') },
    { requiredKeys: [] },
  )
  .filter((evidence) => Object.keys(evidence).length > 0);

const anyTarget = fc.oneof(
  fc.record({ about: fc.integer({ min: 1 }), unit: anyLine, stretch: fc.boolean() }, { requiredKeys: ['about'] }),
  fc.record({ unquantified: anyLine }),
);

const anyAmendment = fc
  .record({ due: anyDate, lead: anyLine, target: anyTarget }, { requiredKeys: [] })
  .filter((amendment) => Object.keys(amendment).length > 0);

/** Entries that keep to the schema, with all that a reader could take wrongly. */
export const anyEntry: fc.Arbitrary<NewEntry> = fc
  .record(
    {
      date: anyDate,
      on: fc.constantFrom('1-1', '4-10', 'R8-1', '2022-12'),
      state: fc.constantFrom('active', 'blocked', 'done', 'verified', 'cancelled', 'reopened'),
      stage: anyLine,
      member: fc.constantFrom('qingdao', 'no', '1e3', '0', 'a-1'),
      value: anyNumber,
      add: anyNumber,
      percent: fc.integer({ min: 0, max: 100 }),
      note: anyText,
      problem: anyText,
      next: anyText,
      by: anyLine,
      evidence: fc.array(anyEvidence, { minLength: 1, maxLength: 3 }),
      amend: anyAmendment,
      reason: anyText,
    },
    { requiredKeys: ['date', 'on', 'note', 'stage', 'reason'] },
  )
  .filter((entry) => journal([entry]));

const anyOwnLine = fc.constantFrom(
  'note: 各市推荐中职学校62所',
  'note: "双引号: #不是注释"',
  "by: '张三' # 注释",
  'note: |\n    第一行\n\n    第二行',
  'note: |-\n    第一行\n      第二行\n    # 不是注释',
  'note: |+\n    第一行\n\n',
  'note: >-\n    折叠的\n    一段',
  'note: 一段话\n    接着写\n\n    再写',
  'note: "一段\n    接着写"',
  'evidence: [{ ref: 鲁教职字〔2022〕3号, title: 关于…的通知 }]',
  'evidence:\n  - { file: a.pdf }\n  - url: https://a.example/x',
  'evidence:\n    - file: a.pdf\n    # 注释',
  'amend: { due: 2022-11-30,\n    lead: 规划处 }',
  'state:   done',
  '# 里面的注释',
  '"stage"  : 申报   ',
  'by:',
  '',
  '    ',
);

/** The lines of one entry, not indented; without keys twice. */
const anyOwnLines = fc
  .uniqueArray(anyOwnLine, { maxLength: 4, selector: (line) => /^["#]?\w+|/.exec(line)?.[0] })
  .map((lines) => {
    const own = ['date: 2022-05-11', 'on: 4-2', ...lines];
    return `- ${own.join('\n').replaceAll(/\n(?=.)/g, '\n  ')}\n`;
  });

const anyTrifle = fc.constantFrom(
  '',
  '\n',
  '\n\n',
  '# 注释\n',
  '\n# 注释\n',
  '# 注释\n\n',
  '   \n',
  '  # 缩进的注释\n',
  '# [a\n',
);

const anyHead = fc.constantFrom(
  '',
  '# yaml-language-server: $schema=../../../schemas/journal.schema.json\n',
  '---\n',
  '# 说明\n\n',
  '---\n# 说明\n',
  '%YAML 1.2\n---\n',
);

export interface JournalText {
  readonly text: string;
  readonly lineEnd: string;
  readonly indent: string;
  readonly count: number;
}

/** Journal files with one entry or more, as different hands and editors leave them. */
export const anyJournal: fc.Arbitrary<JournalText> = fc
  .record({
    head: anyHead,
    parts: fc.array(fc.tuple(anyOwnLines, anyTrifle), { minLength: 1, maxLength: 5 }),
    gap: fc.constantFrom('', '', '\n'),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
    indent: fc.constantFrom('', '', '  ', ' '),
    mark: fc.constantFrom('', '', '\ufeff'),
    isClosed: fc.boolean(),
  })
  .map(({ head, parts, gap, lineEnd, indent, mark, isClosed }) => {
    const body = parts.map(([entry, trifle]) => entry.replace(/^(?=.)/gm, indent) + trifle).join(gap);
    const whole = head + body;
    // A last line of spaces alone stays closed: see the test of what cannot be added to.
    const closed = isClosed || /(^|\n)[ \t]*\n$/.test(whole) ? whole : whole.replace(/\n$/, '');
    return { text: mark + closed.replaceAll('\n', lineEnd), lineEnd, indent, count: parts.length };
  });

/** What the careful reader makes of a file: a missing last line end is no part of a text. */
export function readBack(text: string): unknown {
  return parse(text.replace(/^\ufeff/, '').replace(/[^\n]$/, '$&\n'));
}
