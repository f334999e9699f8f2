/** Answers as people write them, and the words that previews show for them. */
import { describe, expect, test } from 'vitest';
import { words as imports } from '../../src/i18n/zh/import-words.ts';
import { words as returned } from '../../src/i18n/zh/returned-words.ts';
import { chosenIn } from '../../src/intake/choices.ts';
import { ROLES } from '../../src/intake/headers.ts';

describe('an answer', () => {
  test.each([
    ['split', 'split'],
    ['拆分', 'split'],
    ['拆分（split）', 'split'],
    ['拆分。', 'split'],
    ['第一个', 'first'],
    ['不定', 'none'],
    ['每学期', undefined],
    ['办结（split）', undefined],
  ])('%s is taken for %s', (answer, choice) => {
    expect(chosenIn(['split', 'first', 'none'], answer)).toBe(choice);
  });

  test('is the choice that stands so, before one that its words would mean', () => {
    expect(chosenIn(['办结', 'done'], '办结')).toBe('办结');
  });
});

test.each([
  ['numbers', ['split', 'first', 'none']],
  ['leads', ['first', 'all', 'none']],
  ['sheets', ['lead', 'none']],
  ['beyond', ['yes', 'none']],
  ['header', ROLES],
] as const)('what a preview shows for %s is accepted, with its brackets and without', (ask, choices) => {
  const shown = choices.map((choice) => imports.choice(choice, ask));
  expect(shown.map((one) => chosenIn(choices, one))).toEqual(choices);
  expect(shown.map((one) => chosenIn(choices, one.replace(/（.*/, '')))).toEqual(choices);
});

test.each([
  [['first', 'last', 'both']],
  [['enter', 'none']],
  [['done', 'no']],
  [['blocked', 'no']],
  [['yes', 'no']],
  [['remark', 'keep']],
])('what a returned ledger’s preview shows for %j is accepted', (choices) => {
  const shown = choices.map((choice) => returned.choice(choice));
  expect(shown.map((one) => chosenIn(choices, one))).toEqual(choices);
  expect(shown.map((one) => chosenIn(choices, one.replace(/（.*/, '')))).toEqual(choices);
});
