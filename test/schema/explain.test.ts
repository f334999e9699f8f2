/** Errors of a validator → findings: one for each mistake, with what was meant. */
import { describe, expect, test } from 'vitest';
import { inWords } from '../../src/check/words.ts';
import type { Finding } from '../../src/model/finding.ts';
import { explain } from '../../src/schema/explain.ts';
import { pathOf, valueAt } from '../../src/schema/pointer.ts';
import { inYaml, shown } from '../../src/schema/wording.ts';
import type { FileKind } from '../fixtures/schema-cases.ts';
import { INVALID } from '../fixtures/schema-cases.ts';
import { VALIDATORS } from '../fixtures/validators.ts';

function findings(kind: FileKind, value: unknown): readonly Finding[] {
  const validate = VALIDATORS[kind];
  return validate(value) ? [] : explain('file.yaml', kind, value, validate.errors ?? []);
}

const measure = (over: object) => ({
  plan: 'a',
  title: '计划',
  period: { start: '2022-01-01', end: '2022-12-31' },
  tasks: [{ id: '1', title: '任务', measures: [{ id: '1-1', title: '举措', ...over }] }],
});

test.each(INVALID)('$kind: $name is one finding', ({ kind, value }) => {
  const found = findings(kind, value);
  expect(found.map(({ rule, path }) => [rule, path])).toHaveLength(1);
});

test.each(INVALID)('$kind: $name is reported in whole sentences, in both languages', ({ kind, value }) => {
  for (const finding of findings(kind, value)) {
    const [zh, en] = [inWords(finding, 'zh'), inWords(finding, 'en')];
    expect(zh.message).toMatch(/\p{Script=Han}.*[。？]$/u);
    expect(en.message).toMatch(/[.?]$/);
    for (const text of [zh.message, zh.advice, en.message, en.advice]) {
      expect(text).not.toMatch(/undefined|\[object|\{[a-z]+\}|\[\[|\]\]/);
      expect(text).not.toBe('');
    }
    expect(`${en.message} ${en.advice}`.replace(/["“].*?["”]|For example.*$/g, '')).not.toMatch(/、/);
  }
});

describe('an unknown key', () => {
  test.each([
    { written: 'laed', meant: 'lead' },
    { written: 'Due', meant: 'due' },
    { written: 'qoute', meant: 'quote' },
    { written: '期限', meant: 'due' },
    { written: '完成时限', meant: 'due' },
    { written: '时限', meant: 'due' },
    { written: 'deadline', meant: 'due' },
    { written: '牵头', meant: 'lead' },
    { written: '牵头单位', meant: 'lead' },
    { written: '配合', meant: 'with' },
    { written: '目标', meant: 'target' },
    { written: '类型', meant: 'kind' },
    { written: '原文', meant: 'quote' },
    { written: '备注', meant: 'note' },
    { written: '编号', meant: 'id' },
    { written: '台账', meant: 'roster' },
    { written: '权重', meant: 'weight' },
  ])('$written is taken for $meant', ({ written, meant }) => {
    const [finding] = findings('plan', measure({ [written]: 'x' }));
    expect(finding).toMatchObject({ rule: 'schema/unknown-key', at: 'key', args: { suggestion: { en: meant } } });
    expect(finding?.path).toEqual(['tasks', 0, 'measures', 0, written]);
  });

  test.each(['colour', '颜色', '__proto__', 'constructor', 'x', '的'])('%s is taken for none', (written) => {
    const [finding] = findings('plan', measure(Object.fromEntries([[written, 'x']])));
    expect(finding?.rule).toBe('schema/unknown-key');
    expect(finding?.args['suggestion']).toBeUndefined();
  });

  test('two of them are two findings', () => {
    expect(findings('plan', measure({ colour: 1, size: 2 })).map(({ path }) => path.at(-1))).toEqual([
      'colour',
      'size',
    ]);
  });

  test('beside a key that is missing, and not meant, is a finding of its own', () => {
    const value = { plan: 'a', colour: 1, period: { start: '2022-01-01', end: '2022-12-31' }, tasks: [] };
    expect(
      findings('plan', value)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(['schema/missing-key', 'schema/unknown-key']);
  });
});

describe('a value that is not allowed', () => {
  test.each([
    { state: 'Done', meant: 'done' },
    { state: '办结', meant: 'done' },
    { state: '已办结', meant: 'done' },
    { state: '销号', meant: 'verified' },
    { state: '取消', meant: 'cancelled' },
    { state: 'finished', meant: undefined },
  ])('$state is taken for $meant', ({ state, meant }) => {
    const [finding] = findings('journal', [{ date: '2022-05-11', on: '1-1', state }]);
    expect(finding).toMatchObject({ rule: 'schema/not-allowed', path: [0, 'state'] });
    expect(finding?.args['suggestion']).toEqual(
      meant === undefined ? undefined : expect.objectContaining({ en: meant }),
    );
  });

  test('lists those that are, with their meaning in Chinese alone', () => {
    const [finding] = findings('journal', [{ date: '2022-05-11', on: '1-1', state: 'x' }]);
    expect(finding?.args['allowed']).toEqual({
      zh: 'active（进行中）、blocked（受阻）、done（办结）、verified（销号）、cancelled（取消）、reopened（重启）',
      en: 'active, blocked, done, verified, cancelled, reopened',
    });
  });

  test('with the meaning of one that has a hyphen too', () => {
    const measure = { id: '1-1', title: '调度', repeat: { every: '月' } };
    const plan = { plan: 'x', title: 'x', period: { start: '2022-01-01', end: '2022-12-31' } };
    const [finding] = findings('plan', { ...plan, tasks: [{ id: '1', title: 'x', measures: [measure] }] });
    expect(finding?.args['allowed']).toMatchObject({ zh: expect.stringContaining('half-year（每半年）') });
  });
});

test('several mistakes in one value are one finding, in several values several', () => {
  const found = findings('journal', [{ date: '2022-05-11', on: '1.1 ', state: 'x', percent: 101 }]);
  expect(found.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      [0, 'on'],
      [0, 'state'],
      [0, 'percent'],
    ]),
  );
  expect(found).toHaveLength(3);
});

test('an example in a message stands as YAML would need it written', () => {
  const [finding] = findings('plan', { ...measure({}), tasks: [{ id: 12, title: '任务', measures: [] }] });
  expect(finding?.args['example']).toBe('id: "12"');
});

describe('a value as a message shows it', () => {
  test.each([
    { value: '4', text: '"4"' },
    { value: '4-2', text: '4-2' },
    { value: 'true', text: '"true"' },
    { value: '', text: '""' },
    { value: '- a', text: '"- a"' },
    { value: 'a: b', text: '"a: b"' },
    { value: '2022-10-31', text: '2022-10-31' },
    { value: { about: 30, unit: '所' }, text: '{ about: 30, unit: 所 }' },
    { value: [{ id: '4' }, null], text: '[{ id: "4" }, null]' },
    { value: [], text: '[]' },
    { value: {}, text: '{}' },
  ])('$text', ({ value, text }) => {
    expect(inYaml(value)).toBe(text);
  });

  test('is cut after sixty characters, not within one', () => {
    expect(shown('𠮷'.repeat(61))).toBe(`${'𠮷'.repeat(60)}…`);
    expect(shown('长'.repeat(60))).toBe('长'.repeat(60));
  });

  test('is on one line', () => {
    expect(shown('一\n  二')).toBe('一 二');
  });
});

describe('a JSON pointer', () => {
  test('becomes a path, whose steps into lists are numbers', () => {
    expect(pathOf('/tasks/0/measures/12', { tasks: [{ measures: [] }] })).toEqual(['tasks', 0, 'measures', 12]);
    expect(pathOf('', {})).toEqual([]);
  });

  test('keeps keys that look like numbers, and unescapes slash and tilde', () => {
    expect(pathOf('/kinds/1/a~1b~0c', { kinds: {} })).toEqual(['kinds', '1', 'a/b~c']);
  });

  test('leads to no inherited value', () => {
    expect(valueAt({}, ['constructor'])).toBeUndefined();
    expect(valueAt([], ['length', 'x'])).toBeUndefined();
  });
});
