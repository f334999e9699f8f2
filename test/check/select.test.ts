/** Which rules run: tiers, names, and what the workspace says. */

import { expect, test } from 'vitest';
import type { RuleId } from '../../build/rule-ids.js';
import type { ModelRule, Tier } from '../../src/check/rule.ts';
import { BY_DEFAULT, rulesNamed, selected } from '../../src/check/select.ts';
import type { CheckSettings } from '../../src/model/check-settings.ts';
import { NO_CHECK_SETTINGS } from '../support/model.ts';

function aRule(id: RuleId, tier: Tier): ModelRule {
  const text = { message: '', advice: '' };
  return { id, family: 'model', tier, severity: 'warning', text: { zh: text, en: text }, check: () => undefined };
}

const ALL = [
  aRule('reference/broken', 'always'),
  aRule('journal/clash', 'default'),
  aRule('journal/duplicate', 'strict'),
  aRule('deadline/overdue', 'named'),
];

function idsOf(wanted: { strict?: boolean; named?: readonly RuleId[] }, settings: CheckSettings = NO_CHECK_SETTINGS) {
  const { strict = false, named = [] } = wanted;
  return selected(ALL, { strict, named: new Set(named) }, settings).map(({ id }) => id);
}

function withRules(rules: Readonly<Record<string, 'error' | 'warning' | 'off'>>): CheckSettings {
  return { ...NO_CHECK_SETTINGS, rules: new Map(Object.entries(rules)) };
}

test('without a wish, what always runs and what runs by default', () => {
  expect(selected(ALL, BY_DEFAULT, NO_CHECK_SETTINGS)).toEqual(ALL.slice(0, 2));
});

test('--strict adds the strict ones', () => {
  expect(idsOf({ strict: true })).toEqual(['reference/broken', 'journal/clash', 'journal/duplicate']);
});

test('those that are named run alone, beside what always runs', () => {
  expect(idsOf({ named: ['deadline/overdue'] })).toEqual(['reference/broken', 'deadline/overdue']);
  expect(idsOf({ named: ['deadline/overdue'], strict: true })).toEqual(['reference/broken', 'deadline/overdue']);
});

test('a workspace switches a rule off, or on by giving it a severity', () => {
  expect(idsOf({ strict: true }, withRules({ 'journal/duplicate': 'off', 'journal/clash': 'off' }))).toEqual([
    'reference/broken',
  ]);
  expect(idsOf({}, withRules({ 'deadline/overdue': 'error' }))).toEqual([
    'reference/broken',
    'journal/clash',
    'deadline/overdue',
  ]);
});

test('what always runs is never off, and what is named runs though it is off', () => {
  expect(idsOf({}, withRules({ 'reference/broken': 'off' }))).toContain('reference/broken');
  expect(idsOf({ named: ['journal/duplicate'] }, withRules({ 'journal/duplicate': 'off' }))).toContain(
    'journal/duplicate',
  );
});

test('a rule is named by its id, its group, or the name in its group', () => {
  expect(rulesNamed('journal/duplicate', ALL)).toEqual(['journal/duplicate']);
  expect(rulesNamed('journal', ALL)).toEqual(['journal/clash', 'journal/duplicate']);
  expect(rulesNamed('overdue', ALL)).toEqual(['deadline/overdue']);
  expect(rulesNamed('over', ALL)).toEqual([]);
});
