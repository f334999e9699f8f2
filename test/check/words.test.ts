import { describe, expect, test } from 'vitest';
import { CHANGE_RULES } from '../../src/check/change-rules.ts';
import { LINT_RULES } from '../../src/check/lint-rules.ts';
import { READING_RULES } from '../../src/check/reading-rules.ts';
import { RULES } from '../../src/check/rules.ts';
import { SETTINGS_RULES } from '../../src/check/settings-rules.ts';
import { TEMPLATE_RULES } from '../../src/check/template-rules.ts';
import { ALL_RULES, filled, inWords } from '../../src/check/words.ts';
import type { Finding } from '../../src/model/finding.ts';

const placeholders = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{([a-z]+)\}/gi)].map(([, name = '']) => name))].sort();

describe.each([...ALL_RULES])('rule %s', (id, rule) => {
  const { zh, en } = rule.text;

  test('has an id of a topic and a name', () => {
    expect(rule.id).toBe(id);
    expect(id).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
  });

  test('says what is wrong and how to mend it, in both languages', () => {
    for (const text of [zh.message, zh.advice]) expect(text).toMatch(/\p{Script=Han}|^应为/u);
    for (const text of [en.message, en.advice]) expect(text).toMatch(/^"?(\[\[|\{|[A-Z])/);
  });

  test('tells both languages the same', () => {
    expect(placeholders(zh.message + zh.advice)).toEqual(placeholders(en.message + en.advice));
  });

  test('closes every brace and bracket', () => {
    for (const text of [zh.message, zh.advice, en.message, en.advice]) {
      const plain = filled(text, {}, 'en').replace(/\[\[.*?\]\]/g, '');
      expect(plain).not.toMatch(/\[\[|\]\]|\{\w*\}/);
      expect(text.split('[[').length).toBe(text.split(']]').length);
    }
  });
});

test('no two rules share an id', () => {
  const sorts = [READING_RULES, LINT_RULES, RULES, TEMPLATE_RULES, SETTINGS_RULES, CHANGE_RULES];
  expect(ALL_RULES.size).toBe(sorts.reduce((sum, rules) => sum + rules.length, 0));
});

describe('filled', () => {
  test('replaces every placeholder by its argument', () => {
    expect(filled('{a} and {b} and {a}', { a: '1', b: 2 }, 'en')).toBe('1 and 2 and 1');
  });

  test('leaves out an argument that there is not', () => {
    expect(filled('a {missing} b', {}, 'en')).toBe('a  b');
    expect(filled('{toString}{constructor}', {}, 'en')).toBe('');
  });

  test('takes the word of the language', () => {
    const args = { what: { zh: '台账', en: 'roster' } };
    expect(filled('the {what}', args, 'en')).toBe('the roster');
    expect(filled('{what}', args, 'zh')).toBe('台账');
  });

  test('leaves braces of other sorts alone', () => {
    expect(filled('{ about: 30, unit: 所 } {}', {}, 'zh')).toBe('{ about: 30, unit: 所 } {}');
  });

  test('keeps an optional part whose arguments are there, 0 included', () => {
    expect(filled('No.[[ Did you mean {it}?]]', { it: 'a' }, 'en')).toBe('No. Did you mean a?');
    expect(filled('[[{n} left]]', { n: 0 }, 'en')).toBe('0 left');
  });

  test('leaves out an optional part with an argument missing or empty', () => {
    expect(filled('No.[[ Did you mean {it}?]]', {}, 'en')).toBe('No.');
    expect(filled('No.[[ Did you mean {it}?]]', { it: '' }, 'en')).toBe('No.');
    expect(filled('[[{a} of {b}]]', { a: 1 }, 'en')).toBe('');
    expect(filled('[[{a}]]', { a: { zh: '', en: 'x' } }, 'zh')).toBe('');
  });

  test('decides of each optional part for itself', () => {
    expect(filled('[[{a}]]-[[{b}]]', { b: 2 }, 'en')).toBe('-2');
  });

  test.each(['{b}', '[[{b}]]', '$&', '[[', ']]', '{a}'])('takes %s in an argument to the letter', (value) => {
    expect(filled('<{a}>[[ {a}]]', { a: value, b: 'B' }, 'en')).toBe(`<${value}> ${value}`);
  });
});

describe('inWords', () => {
  const finding: Finding = {
    rule: 'kind/unknown',
    severity: 'error',
    file: 'plan.yaml',
    path: [],
    args: { kind: 'evnt', known: 'event', suggestion: 'event' },
  };

  test('tells a finding in the language of the reader', () => {
    expect(inWords(finding, 'zh')).toEqual({
      message: '没有 evnt 这个类型。您是不是要写 event？',
      advice: '可用的类型：event；也可以在 workspace.yaml 的 kinds 里增加。',
    });
    expect(inWords(finding, 'en').message).toBe('There is no kind evnt. Did you mean event?');
  });

  test('tells the id of a rule that it does not know', () => {
    expect(inWords({ ...finding, rule: 'new/rule' }, 'en')).toEqual({ message: 'new/rule', advice: '' });
  });
});
