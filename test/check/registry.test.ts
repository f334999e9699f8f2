/** The registry is what the folders hold, in the order in which people are shown it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GROUPS } from '../../src/check/groups.ts';
import { ALL_RULES, isRuleId, ruleOf, rulesOf } from '../../src/check/registry.ts';

const FOLDER = join(import.meta.dirname, '../../src/check/rules');

const ids = ALL_RULES.map(({ id }) => id);

test('every file of the folders is a rule of its name', () => {
  const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const named = paths.map((path) => path.replaceAll('\\', '/').replace(/\.ts$/, ''));
  expect([...ids].sort()).toEqual(named.sort());
});

test.each(ids)('%s is a group and a name', (id) => {
  expect(id).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
  expect(ruleOf(id).id).toBe(id);
});

test('the groups come in their order, and within each the ids in theirs', () => {
  const groups = [...new Set(ids.map((id) => id.split('/')[0]))];
  expect(groups).toEqual(GROUPS);
  expect(ids).toEqual(groups.flatMap((group) => ids.filter((id) => id.startsWith(`${group}/`)).sort()));
});

describe('families', () => {
  test('every rule is of one', () => {
    const families = ['model', 'change', 'reading', 'text', 'settings', 'template'] as const;
    expect(
      families
        .flatMap((family) => rulesOf(family))
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...ids].sort());
  });

  test('a rule of reading always runs', () => {
    expect(rulesOf('reading').filter(({ tier }) => tier !== 'always')).toEqual([]);
  });
});

test('a word is an id, or not', () => {
  expect(isRuleId('kind/unknown')).toBe(true);
  expect(isRuleId('kind/unknwon')).toBe(false);
  expect(isRuleId('toString')).toBe(false);
});
