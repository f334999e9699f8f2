/** What must not compile: tsc fails where a line below that should be an error is none. */
import { expect, test } from 'vitest';
import type { RuleId } from '../../build/rule-ids.js';
import { findingOf } from '../../src/check/finding-of.ts';
import type { ModelRule } from '../../src/check/rule.ts';
import type { Finding } from '../../src/model/finding.ts';

const AT = { file: 'plan.yaml', path: [] };

test('an id is one that there is', () => {
  const id: RuleId = 'kind/unknown';
  // @ts-expect-error no such rule
  const misspelt: RuleId = 'kind/unknwon';
  // @ts-expect-error no such rule
  const finding: Finding = { ...AT, rule: 'kind/unknwon', severity: 'error', args: {} };
  expect([id, misspelt, finding.rule]).toHaveLength(3);
});

test('a finding has the arguments that the words of its rule ask for', () => {
  const more = { kind: 'evnt', known: 'event', more: 1 };
  const found = [
    findingOf('kind/unknown', AT, { kind: 'evnt', known: { zh: '活动', en: 'event' } }),
    findingOf('kind/unknown', AT, { kind: 'evnt', known: 'event', suggestion: 'event' }),
    // @ts-expect-error known is missing
    findingOf('kind/unknown', AT, { kind: 'evnt' }),
    // @ts-expect-error suggestion is misspelt
    findingOf('kind/unknown', AT, { kind: 'evnt', known: 'event', sugestion: 'event' }),
    // @ts-expect-error one too many
    findingOf('kind/unknown', AT, more),
    // @ts-expect-error a count is a number
    findingOf('roster/short', AT, { roster: 'zones', size: '3', count: 2 }),
  ];
  expect(found).toHaveLength(6);
});

test('a rule reports what its words ask for, and they ask for nothing else', () => {
  const text = { message: ({ id }: { id: string }) => id, advice: '' };
  const rule: ModelRule<{ id: string }> = {
    id: 'lead/unset',
    family: 'model',
    tier: 'default',
    severity: 'warning',
    // @ts-expect-error the rule has no name to fill in
    text: { zh: text, en: { message: ({ name }) => name, advice: '' } },
    check(_checked, report) {
      report({ at: AT, args: { id: '1-1' } });
      // @ts-expect-error id is missing
      report({ at: AT, args: {} });
      // @ts-expect-error one too many
      report({ at: AT, args: { id: '1-1', name: 'x' } });
    },
  };
  expect(rule.id).toBe('lead/unset');
});
