import { describe, expect, test } from 'vitest';
import {
  choice,
  flag,
  flagOf,
  type Given,
  negated,
  optionalText,
  parsed,
  refusalOf,
  text,
  texts,
  valuesOf,
} from '../../../src/app/command/options.ts';
import { MESSAGES } from '../../support/messages.ts';

const words = (): string => 'what it is';

const TABLE = {
  dryRun: flag(words),
  color: negated(words),
  note: text('<text>', words, 'm'),
  evidence: texts('<what>', words),
  eject: optionalText('[section]', words),
  by: choice('<unit|day>', ['day', 'unit'], words, ({ due }, known) => due.badBy(known)),
  width: parsed(
    '<columns>',
    (given) => (/^\d+$/.test(given) ? Number(given) : undefined),
    words,
    ({ errors }, given) => errors.badWidth(given),
  ),
};

const read = (given: Readonly<Record<string, Given>> = {}) => valuesOf(TABLE, new Map(Object.entries(given)));

test('every key of a table has a value, given or not', () => {
  expect(read()).toEqual({
    dryRun: false,
    color: true,
    note: undefined,
    evidence: [],
    eject: undefined,
    by: undefined,
    width: undefined,
  });
});

test.each([
  ['dryRun', [true], true],
  ['color', [true], false],
  ['note', ['甲'], '甲'],
  ['note', [''], ''],
  ['note', ['甲', '乙'], '乙'],
  ['evidence', ['甲', '乙'], ['甲', '乙']],
  ['eject', [true], true],
  ['eject', ['lights'], 'lights'],
  ['eject', ['lights', true], true],
  ['by', ['unit'], 'unit'],
  ['by', ['month'], undefined],
  ['width', ['80', '100'], 100],
] as const)('%s given %j is %j', (key, given, value) => {
  expect(read({ [key]: given })[key]).toEqual(value);
});

describe('a value that there is not', () => {
  const refused = (given: Readonly<Record<string, Given>>): string | undefined =>
    refusalOf(TABLE, new Map(Object.entries(given)))?.(MESSAGES.en);

  test('is refused in the words of its option', () => {
    expect(refused({ by: ['month'] })).toBe(MESSAGES.en.due.badBy('day, unit'));
    expect(refused({ width: ['wide'] })).toBe(MESSAGES.en.errors.badWidth('wide'));
  });

  test('does not count where a later one takes its place', () => {
    expect(refused({ by: ['month', 'day'] })).toBeUndefined();
    expect(refused({ note: ['anything'], dryRun: [true], eject: [true] })).toBeUndefined();
  });
});

test('an option is called as its key', () => {
  expect(flagOf('json')).toBe('--json');
  expect(flagOf('withoutEvidence')).toBe('--without-evidence');
  expect(flagOf('color', TABLE.color)).toBe('--no-color');
});
