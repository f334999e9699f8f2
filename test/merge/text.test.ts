import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Labels, mergeTexts } from '../../src/merge/text.ts';

const LABELS: Labels = { ours: 'ours', theirs: 'theirs', removed: (label) => `${label} (removed)`, size: 7 };

/** The merged text, which has no clash. */
function clean(base: string, ours: string, theirs: string): string {
  const merged = mergeTexts(base, ours, theirs, LABELS);
  expect(merged).toMatchObject({ ok: true, clashes: [] });
  return merged.ok ? merged.text : '';
}

/** The merged text with markers, and the records that clash. */
function clashing(base: string, ours: string, theirs: string) {
  const merged = mergeTexts(base, ours, theirs, LABELS);
  if (!merged.ok) throw new Error(merged.why);
  expect(merged.clashes).not.toEqual([]);
  return { text: merged.text, clashes: merged.clashes.map(({ path, line }) => `${line} ${path.join(' ')}`) };
}

const PLAN = `# yaml-language-server: $schema=../../schemas/plan.schema.json
# 说明
plan: a
title: 计划
tasks:
  - id: "1"
    title: 任务一
    text: >-
      第一段，
      第二段。

    # 举措如下
    measures:
      - id: 1-1
        title: 举措一
        due: 2022-05-31 # 已确认
        with: [工会]
        target: { about: 30, unit: 所 }
      - id: 1-2
        title: 举措二
        note: 待定

  - id: "2"
    title: 任务二
    lead: 教务处
`;

const edit = (text: string, from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, () => to);
};

describe('edits of two people in one plan', () => {
  test('of different measures unite, and nothing else moves', () => {
    const ours = edit(PLAN, '2022-05-31', '2022-06-30');
    const theirs = edit(PLAN, '举措二', '举措二（修订）');
    expect(clean(PLAN, ours, theirs)).toBe(edit(ours, '举措二', '举措二（修订）'));
  });

  test('of different keys of one measure unite, next to each other as they are', () => {
    const ours = edit(PLAN, 'title: 举措一', 'title: 举措甲');
    const theirs = edit(PLAN, '2022-05-31', '2022-06-30');
    expect(clean(PLAN, ours, theirs)).toBe(edit(ours, '2022-05-31', '2022-06-30'));
  });

  test('a value and the comment beside it unite', () => {
    const ours = edit(PLAN, '# 已确认', '# 处务会已确认');
    const theirs = edit(PLAN, '2022-05-31', '2022-06-30');
    expect(clean(PLAN, ours, theirs)).toContain('due: 2022-06-30 # 处务会已确认\n');
  });

  test('new keys, measures and tasks in one place unite, by key and by id whoever merges', () => {
    const ours = edit(
      edit(
        PLAN,
        '        note: 待定\n',
        '        note: 待定\n        due: 2022-09-30\n      - id: 1-10\n        title: 十\n',
      ),
      '    lead: 教务处\n',
      '    lead: 教务处\n\n  - id: "4"\n    title: 任务四\n',
    );
    const theirs = edit(
      edit(
        PLAN,
        '        note: 待定\n',
        '        note: 待定\n        lead: 人事处\n      - id: 1-9\n        title: 九\n',
      ),
      '    lead: 教务处\n',
      '    lead: 教务处\n\n  - id: "3"\n    title: 任务三\n    measures: []\n',
    );
    const merged = clean(PLAN, ours, theirs);
    expect(merged).toContain(`        note: 待定
        due: 2022-09-30
        lead: 人事处
      - id: 1-9
        title: 九
      - id: 1-10
        title: 十

  - id: "2"
    title: 任务二
    lead: 教务处

  - id: "3"
    title: 任务三
    measures: []

  - id: "4"
    title: 任务四
`);
    expect(clean(PLAN, theirs, ours)).toBe(merged);
  });

  test('what one removed and the other left is removed; comments above the next stay', () => {
    const ours = edit(PLAN, '      - id: 1-2\n        title: 举措二\n        note: 待定\n', '');
    const theirs = edit(PLAN, '任务二', '任务贰');
    expect(clean(PLAN, ours, theirs)).toBe(edit(ours, '任务二', '任务贰'));
  });

  test('the first measure removed by one, a measure added before it by the other', () => {
    const ours = edit(
      PLAN,
      `      - id: 1-1
        title: 举措一
        due: 2022-05-31 # 已确认
        with: [工会]
        target: { about: 30, unit: 所 }
`,
      '',
    );
    const theirs = edit(PLAN, '    measures:\n', '    measures:\n      - id: 1-0\n        title: 零\n');
    const merged = clean(PLAN, ours, theirs);
    expect(parse(merged).tasks[0].measures.map(({ id }: { id: string }) => id)).toEqual(['1-0', '1-2']);
    expect(merged).toContain('    measures:\n      - id: 1-0\n        title: 零\n      - id: 1-2\n');
  });

  test('the same change on both sides is one', () => {
    const both = edit(PLAN, '2022-05-31', '2022-06-30');
    const ours = edit(both, '举措二', '举措贰');
    const theirs = edit(both, '任务二', '任务贰');
    expect(clean(PLAN, ours, theirs)).toBe(edit(ours, '任务二', '任务贰'));
  });

  test('units of one list unite', () => {
    const ours = edit(PLAN, '[工会]', '[工会, 人事处]');
    const theirs = edit(PLAN, '[工会]', '[工会, 财务处]');
    expect(clean(PLAN, ours, theirs)).toContain('with: [工会, 人事处, 财务处]\n');
    expect(clean(PLAN, theirs, ours)).toBe(clean(PLAN, ours, theirs));
  });

  test('a task that one moved is edited where it stands now', () => {
    const [head = '', one = '', two = ''] = PLAN.split(/(?= {2}- id: "\d")/);
    const ours = `${head}${two}${one}`;
    const theirs = edit(PLAN, '任务一', '任务壹');
    expect(clean(PLAN, ours, theirs)).toBe(edit(ours, '任务一', '任务壹'));
  });
});

describe('a clash', () => {
  test('of one value stands at its line alone; the rest is merged', () => {
    const ours = edit(edit(PLAN, '2022-05-31', '2022-06-30'), '举措二', '举措贰');
    const theirs = edit(edit(PLAN, '2022-05-31', '2022-07-31'), '任务二', '任务贰');
    const { text, clashes } = clashing(PLAN, ours, theirs);
    expect(text).toBe(
      edit(
        edit(edit(PLAN, '举措二', '举措贰'), '任务二', '任务贰'),
        '        due: 2022-05-31 # 已确认\n',
        `<<<<<<< ours
        due: 2022-06-30 # 已确认
=======
        due: 2022-07-31 # 已确认
>>>>>>> theirs
`,
      ),
    );
    expect(clashes).toEqual(['16 tasks 1 measures 1-1 due']);
  });

  test('of changed and removed names who removed it', () => {
    const ours = edit(PLAN, '        note: 待定\n', '');
    const theirs = edit(PLAN, 'note: 待定', 'note: 已定');
    expect(clashing(PLAN, ours, theirs).text).toContain(
      '<<<<<<< ours (removed)\n=======\n        note: 已定\n>>>>>>> theirs\n',
    );
  });

  test('two new measures under one id stand as two whole measures', () => {
    const ours = edit(PLAN, '        note: 待定\n', '        note: 待定\n      - id: 1-3\n        title: 甲\n');
    const theirs = edit(PLAN, '        note: 待定\n', '        note: 待定\n      - id: 1-3\n        title: 乙\n');
    expect(clashing(PLAN, ours, theirs).text).toContain(`        note: 待定
<<<<<<< ours
      - id: 1-3
        title: 甲
=======
      - id: 1-3
        title: 乙
>>>>>>> theirs

  - id: "2"
`);
  });

  test('a target is one promise, however it is written', () => {
    const ours = edit(PLAN, 'about: 30', 'at_least: 30');
    const theirs = edit(PLAN, 'about: 30', 'exactly: 30');
    expect(clashing(PLAN, ours, theirs).text).toContain(`<<<<<<< ours
        target: { at_least: 30, unit: 所 }
=======
        target: { exactly: 30, unit: 所 }
>>>>>>> theirs
`);
  });

  test('of a measure removed by one and edited by the other shows the measure', () => {
    const ours = edit(PLAN, '      - id: 1-2\n        title: 举措二\n        note: 待定\n', '');
    const theirs = edit(PLAN, 'note: 待定', 'note: 已定');
    expect(clashing(PLAN, ours, theirs).text).toContain(
      '<<<<<<< ours (removed)\n=======\n      - id: 1-2\n        title: 举措二\n        note: 已定\n>>>>>>> theirs\n',
    );
  });

  test('of two that together took out the last record shows what each left', () => {
    const roster = 'roster: a\nmembers:\n  - { id: x, name: 甲 }\n  - { id: y, name: 乙 }\nsize: 2\n';
    const ours = edit(roster, '  - { id: x, name: 甲 }\n', '');
    const theirs = edit(roster, '  - { id: y, name: 乙 }\n', '');
    expect(clashing(roster, ours, theirs).text).toBe(`roster: a
<<<<<<< ours
members:
  - { id: y, name: 乙 }
=======
members:
  - { id: x, name: 甲 }
>>>>>>> theirs
size: 2
`);
  });

  test('in a member between braces stands at the member’s line; different keys of it unite', () => {
    const roster = 'roster: a\nmembers:\n  - { id: x, name: 甲 }\n  - { id: y, name: 乙 }\n';
    const ours = edit(roster, 'name: 甲', 'name: 丙');
    expect(clean(roster, ours, edit(roster, '甲 }', '甲, left: 2022-09-30 }'))).toContain(
      '  - { id: x, name: 丙, left: 2022-09-30 }\n',
    );
    expect(clashing(roster, ours, edit(roster, 'name: 甲', 'name: 丁')).text).toBe(`roster: a
members:
<<<<<<< ours
  - { id: x, name: 丙 }
=======
  - { id: x, name: 丁 }
>>>>>>> theirs
  - { id: y, name: 乙 }
`);
  });
});

const HEAD = '# yaml-language-server: $schema=../../../schemas/journal.schema.json\n';
const entry = (date: string, on: string, note: string): string => `- { date: ${date}, on: ${on}, note: ${note} }\n`;
const block = (date: string, on: string, note: string): string => `- date: ${date}\n  on: ${on}\n  note: ${note}\n`;

describe('a journal', () => {
  const BASE = HEAD + entry('2022-05-10', '1-1', '起');

  test('has the entries of both, those of one place by their dates', () => {
    const ours = BASE + entry('2022-05-11', '1-1', '甲') + block('2022-05-13', '1-2', '乙');
    const theirs = BASE + block('2022-05-12', '1-2', '丙') + entry('2022-05-13', '1-3', '丁');
    expect(clean(BASE, ours, theirs)).toBe(
      BASE +
        entry('2022-05-11', '1-1', '甲') +
        block('2022-05-12', '1-2', '丙') +
        block('2022-05-13', '1-2', '乙') +
        entry('2022-05-13', '1-3', '丁'),
    );
    expect(clean(BASE, theirs, ours)).toBe(clean(BASE, ours, theirs));
  });

  test('has an entry that both added once, however it is written', () => {
    const ours = BASE + entry('2022-05-11', '1-1', '同');
    const theirs = BASE + block('2022-05-11', '1-1', '同') + entry('2022-05-12', '1-1', '又');
    const merged = clean(BASE, ours, theirs);
    expect(parse(merged)).toHaveLength(3);
    expect(merged).toBe(ours + entry('2022-05-12', '1-1', '又'));
  });

  test('of a new week, begun by both, has one head and all entries', () => {
    const ours = HEAD + entry('2022-05-11', '1-1', '甲');
    const theirs = HEAD + entry('2022-05-10', '1-1', '乙');
    expect(clean('', ours, theirs)).toBe(HEAD + entry('2022-05-10', '1-1', '乙') + entry('2022-05-11', '1-1', '甲'));
  });

  test('keeps every comment and blank line with the entry below it', () => {
    const base = `${HEAD}\n# 一\n${block('2022-05-10', '1-1', '起')}  # 属于上一条\n\n`;
    const ours = `${base}# 二\n${entry('2022-05-11', '1-1', '甲')}\n`;
    const theirs = `${base}# 三\n${entry('2022-05-12', '1-1', '乙')}\n`;
    expect(clean(base, ours, theirs)).toBe(
      `${base}# 二\n${entry('2022-05-11', '1-1', '甲')}\n# 三\n${entry('2022-05-12', '1-1', '乙')}\n`,
    );
  });

  test('lets go of an entry that one side took out and the other left', () => {
    const base = BASE + entry('2022-05-11', '1-1', '误');
    const theirs = base + entry('2022-05-12', '1-1', '乙');
    expect(clean(base, BASE, theirs)).toBe(BASE + entry('2022-05-12', '1-1', '乙'));
  });

  test('shows an entry that both altered as two whole entries', () => {
    const { text, clashes } = clashing(
      BASE,
      BASE.replace('起', '起（改）') + entry('2022-05-11', '1-1', '甲'),
      `${HEAD}- { date: 2022-05-10, on: 1-1, note: 起, by: 李四 }\n${entry('2022-05-12', '1-1', '乙')}`,
    );
    expect(text).toBe(`${HEAD}<<<<<<< ours
- { date: 2022-05-10, on: 1-1, note: 起（改） }
=======
- { date: 2022-05-10, on: 1-1, note: 起, by: 李四 }
>>>>>>> theirs
${entry('2022-05-11', '1-1', '甲')}${entry('2022-05-12', '1-1', '乙')}`);
    expect(clashes).toEqual(['2 2022-05-10 1-1']);
  });

  test('that one side altered and the other added to has both', () => {
    const ours = BASE.replace('起', '起（改）');
    const theirs = BASE + entry('2022-05-12', '1-1', '乙');
    expect(clean(BASE, ours, theirs)).toBe(ours + entry('2022-05-12', '1-1', '乙'));
  });
});

describe('the form of a file', () => {
  const BASE = HEAD + entry('2022-05-10', '1-1', '起');
  const [ours, theirs] = [BASE + entry('2022-05-11', '1-1', '甲'), BASE + entry('2022-05-12', '1-1', '乙')];
  const both = ours + entry('2022-05-12', '1-1', '乙');
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

  test('line ends are those of all, or of the side that changed them', () => {
    expect(clean(crlf(BASE), crlf(ours), crlf(theirs))).toBe(crlf(both));
    expect(clean(BASE, crlf(ours), theirs)).toBe(crlf(both));
    expect(clean(crlf(BASE), crlf(ours), theirs)).toBe(both);
  });

  test('lines that end in different ways keep their ends', () => {
    const mixed = BASE.replace('schema.json\n', 'schema.json\r\n');
    const [one, two] = [mixed + entry('2022-05-11', '1-1', '甲'), mixed + crlf(entry('2022-05-12', '1-1', '乙'))];
    expect(clean(mixed, one, two)).toBe(one + crlf(entry('2022-05-12', '1-1', '乙')));
  });

  test('a mark of byte order stays, or goes with the side that took it out', () => {
    expect(clean(`\ufeff${BASE}`, `\ufeff${ours}`, `\ufeff${theirs}`)).toBe(`\ufeff${both}`);
    expect(clean(`\ufeff${BASE}`, ours, `\ufeff${theirs}`)).toBe(both);
  });

  test('a last line without an end loses nothing', () => {
    expect(clean(BASE.trimEnd(), ours.trimEnd(), theirs.trimEnd())).toBe(both.trimEnd());
    expect(clean(BASE, ours.trimEnd(), theirs)).toBe(both.trimEnd());
  });
});

describe('is left to a merge by lines', () => {
  test.each([
    ['no YAML', 'a: [\n', 'a: [1\n', 'a: [2\n'],
    ['an id twice', '- id: a\n', '- id: a\n- id: a\n  b: 1\n', '- id: a\n- id: c\n'],
    ['an anchor', 'a: 1\n', 'a: &x 1\n', 'a: 2\n'],
    ['two documents', 'a: 1\n', 'a: 1\n---\nb: 1\n', 'a: 2\n'],
    ['a text', 'a\n', 'b\n', 'c\n'],
    ['two indentations', 'a:\n  b: 1\n  c: 1\n', 'a:\n    b: 2\n    c: 1\n', 'a:\n  b: 1\n  c: 2\n'],
    ['moves on both sides', 'a: 1\nb: 1\nc: 1\n', 'b: 1\na: 1\nc: 1\n', 'a: 1\nc: 1\nb: 1\n'],
  ])('%s', (_what, base, ours, theirs) => {
    expect(mergeTexts(base, ours, theirs, LABELS)).toMatchObject({ ok: false });
  });
});

test('records go by their id, or where the kind of file says so by what they say', () => {
  const base = '- { id: a, note: 甲 }\n';
  const [ours, theirs] = [`${base}- { id: a, note: 乙 }\n`, `${base}- { id: a, note: 丙 }\n`];
  expect(mergeTexts(base, ours, theirs, LABELS)).toMatchObject({ ok: false, why: 'an id that stands twice' });
  const merged = mergeTexts(base, ours, theirs, LABELS, null);
  expect(merged).toMatchObject({ ok: true, clashes: [] });
  expect(merged.ok && merged.text).toBe(`${base}- { id: a, note: 丙 }\n- { id: a, note: 乙 }\n`);
});
