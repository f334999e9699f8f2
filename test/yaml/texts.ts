/** Texts that are nearly YAML: scalars of every kind, flow and block, pieces of the real plan, and all of that with a few characters changed. */
import fc from 'fast-check';
import { REAL_FILES } from '../fixtures/real-files.ts';

const PLAN_2022 = REAL_FILES.find(({ path }) => path === 'plans/2022/plan.yaml')?.text ?? '';

export const SCALARS = [
  '1_000',
  '0o14',
  '012',
  '0x1F',
  '1e3',
  '.5',
  '5.',
  '+1',
  '-0',
  '-0.0',
  '.inf',
  '-.INF',
  '.nan',
  '~',
  'null',
  'Null',
  'NULL',
  'nULL',
  'yes',
  'on',
  'no',
  'off',
  'Yes',
  'true',
  'True',
  'TRUE',
  'tRUE',
  'false',
  '2022-01-01',
  '2022-01-01T10:00:00Z',
  '4.10',
  '4-2',
  '4.2',
  '1:30',
  '190:20:30',
  '0b11',
  '1e400',
  '12345678901234567890',
  '9'.repeat(320),
  `0x${'f'.repeat(300)}`,
  `0o${'7'.repeat(400)}`,
  '1e99999',
  '-1e-999',
  '0o9',
  '0xg',
  '=',
  '<<',
  '',
  '" quoted "',
  "'it''s'",
  '"\\u4e2d\\n\\t\\x41"',
  '"a\\\n  b"',
  '"a\n\n  b"',
  "'a\n  b'",
  '中文，全角：值',
  'a: b',
  'a #b',
  'a#b',
  '# c',
  'R & D',
  '&a b',
  '*a',
  '!x y',
  '!!str 12',
  '!!int "3"',
  '%a',
  '@a',
  '`a',
  '-',
  '- a',
  '--- a',
  '...',
  '? a',
  '?a',
  ':a',
  'a:',
  '-a',
  '[]',
  '{}',
  '[a, b]',
  '[a, [b, {c: d}]]',
  '{a: 1, b}',
  '{a, b: }',
  '[a,, b]',
  '[a: b]',
  '[? a : b]',
  '{"a":1}',
  "{'a':1}",
  '{a:1}',
  '[1,2,]',
  '{a: 1,}',
  '[a\n  , b]',
  '{a: [}',
  '"a" b',
  'a\n b',
  'a\n\n  b',
  '|\n    a\n    b\n',
  '>\n    a\n    b\n\n    c\n',
  '|-\n    a\n\n',
  '|+\n    a\n\n',
  '>-\n    a\n      b\n    c',
  '|2\n    a\n',
  '|1\n  a',
  '>+\n\n    a\n',
  '| # c\n    a\n',
  '|\n',
  '|\n\ta\n',
  'a\tb',
  'a\t# b',
  '\ta',
  '\u0085',
  'a\u2028b',
  '\ufeffa',
  '\u00a0a',
  '\ud83d\ude00',
  'a \u3000',
  "''",
  '""',
];

const LINES = PLAN_2022.split('\n').filter((line) => line.trim() !== '');
const PIECES = [
  ...LINES.slice(0, 200),
  'a: 1',
  '  b: 2',
  '- c',
  '  - d: e',
  '',
  '   ',
  '\t',
  '# comment',
  '---',
  '...',
  '%YAML 1.2',
  '? k',
  ': v',
];

const scalar = fc.constantFrom(...SCALARS);
const space = fc.constantFrom(' ', '  ', '\t', ' \t', '');
const keyed = fc
  .tuple(
    fc.constantFrom('a', '"b"', "'c'", 'd e', '中', '1', 'true', '~', '__proto__', 'constructor'),
    space,
    scalar,
    space,
  )
  .map(([key, gap, value, end]) => `${key}:${gap}${value}${end}`);
const inFlow = fc.array(scalar, { maxLength: 4 }).map((items) => `v: [${items.join(', ')}]`);
const inFlowMap = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', '"d"'), space, scalar), { maxLength: 4 })
  .map((pairs) => `v: { ${pairs.map(([key, gap, value]) => `${key}:${gap}${value}`).join(', ')} }`);
const inList = fc
  .array(fc.tuple(space, scalar), { minLength: 1, maxLength: 4 })
  .map((items) => `v:\n${items.map(([gap, item]) => `  -${gap}${item}`).join('\n')}`);
const block = fc
  .array(keyed, { minLength: 1, maxLength: 5 })
  .chain((lines) =>
    fc
      .array(fc.constantFrom('', ' ', '  ', '- ', '  - '), { minLength: lines.length, maxLength: lines.length })
      .map((heads) => lines.map((line, i) => `${heads[i] ?? ''}${line}`).join('\n')),
  );
const lineEnds = fc.constantFrom('\n', '\r\n');
const realPiece = fc
  .tuple(fc.nat(LINES.length - 1), fc.integer({ min: 1, max: 12 }))
  .map(([from, count]) => LINES.slice(from, from + count).join('\n'));
const patchwork = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'));
const text = fc
  .tuple(
    fc.oneof(keyed, inFlow, inFlowMap, inList, block, realPiece, patchwork, scalar),
    lineEnds,
    fc.constantFrom('', '\n', '\n\n', '\n# end\n'),
  )
  .map(([body, end, tail]) => `${body}${tail}`.replaceAll('\n', end));
/** A text with a few characters put in, taken out or put in another's place. */
const MARKS = [...' \t\n-:,[]{}#&*!|>\'"%@`?=.~0_a，：“”'];
const edit = fc.record({ at: fc.nat(1000), remove: fc.nat(3), insert: fc.constantFrom('', ...MARKS) });
export const mutated = fc.tuple(text, fc.array(edit, { maxLength: 3 })).map(([start, edits]) => edited(start, edits));

function edited(start: string, edits: readonly { at: number; remove: number; insert: string }[]): string {
  return edits.reduce((whole, { at, remove, insert }) => {
    const place = at % (whole.length + 1);
    return whole.slice(0, place) + insert + whole.slice(place + remove);
  }, start);
}

const PLAN_LINES = REAL_FILES.map(({ text: whole }) => whole.split('\n'));
const extra = fc.constantFrom(
  '  note: |',
  '  note: >-',
  '    第一行',
  '      第二行',
  '',
  '  # 注',
  '# 注',
  '- date: 2022-05-20',
  '  on: 1-2',
  '  value: 12.50',
  '  value: 012',
  '  evidence: [{ ref: 一〔2022〕9号, file: a/b.txt }, "c: d"]',
  "  note: 'it''s'",
  '  note: 见 https://a.example/b#c',
  '  note: a #b',
  '  on:',
  '  - a',
  '  amend: { due: 2022-05-20, lead: [甲, 乙] }',
  '    more: null',
);
/** Some lines of a real file one after another, with others between them, and a few characters changed. */
export const likePlanFiles = fc
  .tuple(
    fc.nat(PLAN_LINES.length - 1),
    fc.nat(2000),
    fc.integer({ min: 1, max: 12 }),
    fc.array(fc.tuple(fc.nat(12), extra), { maxLength: 3 }),
    fc.array(edit, { maxLength: 2 }),
    fc.constantFrom('\n', '\n', '\r\n'),
    fc.constantFrom('', '\n', '\n', '\n\n'),
  )
  .map(([file, from, count, extras, edits, end, tail]) => {
    const whole = PLAN_LINES[file] ?? [];
    const start = from % whole.length;
    const lines = whole.slice(start, start + count);
    // As they stand by themselves, they begin at the first column.
    const [{ length: margin }] = /^ */.exec(lines[0] ?? '') ?? [''];
    const dedented = lines.map((line) => (line.slice(0, margin).trim() === '' ? line.slice(margin) : line));
    for (const [at, line] of extras) dedented.splice(at % (dedented.length + 1), 0, line);
    return edited(dedented.join('\n') + tail, edits).replaceAll('\n', end);
  });
