import { describe, expect, test } from 'vitest';
import { check as checkWith } from '../../src/check/check.ts';
import { rulesOf } from '../../src/check/registry.ts';
import type { ModelRule } from '../../src/check/rule.ts';
import { inWords } from '../../src/check/words.ts';
import type { Workspace } from '../../src/model/plan.ts';
import { check } from '../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aRoster, aTask, aWorkspace, day, membersNamed } from '../support/model.ts';

/** A workspace with something wrong in every sort of place. */
const WRONG: Workspace = aWorkspace(
  aPlanOf(
    [
      aMeasure({ id: '1-1', kind: 'selction', quote: '没有', due: day('2023-01-01'), depends: ['1-7'] }),
      aMeasure({ id: '2-1', target: { comparator: 'about', value: 30, baseline: 0, stretch: false } }),
      aMeasure({ id: '1-1', kind: 'selection' }),
    ],
    {
      source: { file: 'source.txt', text: '别的' },
      rosters: [aRoster({ size: 1, members: membersNamed('a', 'b') })],
      journal: [anEntry({ stage: '验收' })],
      errata: [{ asIssued: '没有', read: '有', confidence: 'sure' }],
    },
  ),
  { defaultPlan: 'nowhere' },
);

test('finds nothing in a sound workspace, nor in an empty one', () => {
  expect(check(aWorkspace())).toEqual([]);
  expect(check(aWorkspace(undefined, { plans: [] }))).toEqual([]);
});

test('finds all that is wrong at once', () => {
  const rules = new Set(check(WRONG).map(({ rule }) => rule));
  expect([...rules].sort()).toEqual([
    'deadline/beyond-period',
    'errata/not-in-text',
    'id/duplicate',
    'id/wrong-task',
    'journal/unknown-stage',
    'kind/unknown',
    'quote/not-in-text',
    'reference/broken',
    'roster/over-size',
    'target/without-unit',
    'text/not-in-source',
  ]);
});

test('looks at every plan', () => {
  const plan = (id: string) => aPlanOf([aMeasure({ kind: id })], { id, file: `${id}/plan.yaml` });
  expect(check(aWorkspace(undefined, { plans: [plan('a'), plan('b')] }))).toHaveLength(2);
});

test('finds the same twice', () => {
  expect(check(WRONG)).toEqual(check(WRONG));
});

describe.each(['zh', 'en'] as const)('told in %s', (language) => {
  test('every finding fills all that its rule says', () => {
    for (const finding of check(WRONG)) {
      const { message, advice } = inWords(finding, language);
      expect(`${message}${advice}`).not.toMatch(/\{\w*\}|\[\[|\]\]|undefined|\[object/);
    }
  });
});

test('the place of a finding is the place of what is at fault', () => {
  const task = aTask({ path: ['tasks', 3], context: ['没有'] });
  const plan = aPlanOf([]);
  const [finding] = check(
    aWorkspace({ ...plan, sections: [{ id: 'main', file: 'plan.yaml', path: [], tasks: [task] }] }),
  );
  expect(finding).toMatchObject({ file: 'plan.yaml', path: ['tasks', 3, 'context', 0] });
});

test('evidence is looked for once, and only where a rule asks', () => {
  let asked = 0;
  const unreadable = () => {
    asked += 1;
    return new Map([['2022/evidence/a.pdf', 'missing']]);
  };
  const text = { message: '', advice: '' };
  const asking: ModelRule<{ why: string }> = {
    id: 'evidence/unreadable',
    family: 'model',
    tier: 'default',
    severity: 'error',
    text: { zh: text, en: text },
    check: (checked, report) => {
      for (const [file, why] of checked.unreadable) report({ at: { file, path: [] }, args: { why } });
    },
  };
  const asOf = day('2022-06-30');
  checkWith(
    aWorkspace(),
    { asOf, unreadable },
    rulesOf('model').filter(({ tier }) => tier === 'always'),
  );
  expect(asked).toBe(0);
  expect(checkWith(aWorkspace(), { asOf, unreadable }, [asking, asking])).toHaveLength(2);
  expect(asked).toBe(1);
});
