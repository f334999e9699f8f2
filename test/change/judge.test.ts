/** What an approved plan does not permit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breaches, policyFor } from '../../src/change/judge.ts';
import type { Entry } from '../../src/model/journal.ts';
import type { Measure, Plan, Workspace } from '../../src/model/plan.ts';
import { DEFAULT_POLICY, type Policy, policyOf, stricter, TOPICS } from '../../src/model/policy.ts';
import { aMeasure, aMember, anEntry, aPlanOf, aRoster, aTarget, aWorkspace, day } from '../support/model.ts';
import { diff } from './revisions.ts';

const before = aMeasure({
  quote: '立项学校',
  target: aTarget(),
  due: day('2022-10-31'),
  lead: '职业教育处',
  scope: [{ size: 44, unit: '个', of: '试验区' }],
});
const approved: Partial<Plan> = { approved: day('2022-01-20') };

/** What is not permitted of a measure's becoming another, as topics with their permissions. */
function found(over: Partial<Measure>, journal: readonly Entry[] = [], changes: Partial<Policy> = {}, plan = approved) {
  const was = aWorkspace(aPlanOf([before], plan), { changes });
  const is = aWorkspace(aPlanOf([{ ...before, ...over }], { ...plan, journal }), { changes });
  return judged(was, is);
}

function judged(was: Workspace, is: Workspace) {
  return breaches(diff(was, is), { before: was, after: is }, day('2022-06-30')).map(
    ({ topic, permission }) => `${topic} ${permission}`,
  );
}

const reason = anEntry({ note: '改动', reason: '大赛升格' });

test('before the approval anything may change', () => {
  expect(found({ due: day('2022-11-30'), quote: '别的', weight: 3 }, [], {}, {})).toEqual([]);
});

test('a promise changes by an entry alone, even where the file changes the same way', () => {
  const amendment = anEntry({ amend: { due: day('2022-11-30') }, reason: '推迟' });
  expect(found({ due: day('2022-11-30') })).toEqual(['deadline amend']);
  expect(found({ due: day('2022-11-30') }, [amendment])).toEqual(['deadline amend']);
  expect(found({}, [amendment])).toEqual([]);
  expect(found({ target: aTarget({ value: 120 }) })).toEqual(['target amend']);
  expect(found({ lead: '规划处' })).toEqual(['lead amend']);
});

test('what was open may be filled in', () => {
  const open = aMeasure({ target: { comparator: 'unquantified', word: '一批', stretch: false } });
  const filled = aMeasure({
    target: aTarget(),
    due: day('2022-10-31'),
    lead: '规划处',
    kind: 'event',
    start: day('2022-03-01'),
    quote: '立项学校',
    scope: before.scope,
    repeat: { every: 'month' },
    roster: 'zones',
  });
  expect(judged(aWorkspace(aPlanOf([open], approved)), aWorkspace(aPlanOf([filled], approved)))).toEqual([]);
});

test('what no entry can amend needs one that gives the reason', () => {
  expect(found({ weight: 3 })).toEqual(['weight amend']);
  expect(found({ weight: 3 }, [reason])).toEqual([]);
  expect(found({ weight: 3 }, [anEntry({ note: '没有原因' })])).toEqual(['weight amend']);
  expect(found({ weight: 3 }, [{ ...reason, on: '9-9' }])).toEqual(['weight amend']);
  expect(found({ scope: [] })).toEqual(['scope amend']);
});

test('a reason that was there before does not count', () => {
  const was = aWorkspace(aPlanOf([before], { ...approved, journal: [reason] }));
  const is = aWorkspace(aPlanOf([{ ...before, weight: 3 }], { ...approved, journal: [reason] }));
  expect(judged(was, is)).toEqual(['weight amend']);
});

test('a roster is changed along with a reason on a measure that goes by it', () => {
  const plan = (size: number, journal: readonly Entry[] = []) =>
    aWorkspace(
      aPlanOf([aMeasure({ roster: 'zones' })], {
        ...approved,
        journal,
        rosters: [aRoster({ size, members: [aMember()] })],
      }),
    );
  expect(judged(plan(44), plan(40))).toEqual(['roster amend']);
  expect(judged(plan(44), plan(40, [reason]))).toEqual([]);
});

test('issued words, ids and what was approved stay', () => {
  expect(found({ quote: '立项一所学校' })).toEqual(['issued forbidden']);
  expect(found({ id: '1-9' })).toEqual(['numbering forbidden']);
  const gone = aWorkspace(aPlanOf([], approved));
  expect(judged(aWorkspace(aPlanOf([before], approved)), gone)).toEqual(['removed forbidden']);
  expect(judged(aWorkspace(aPlanOf([before], approved)), aWorkspace(aPlanOf([before])))).toEqual([
    'approval forbidden',
  ]);
});

test('names, parties, links and notes are free', () => {
  expect(found({ title: '别的名称', with: ['财务处'], links: ['R1'], depends: ['1-2'], note: '说明' })).toEqual([]);
});

test('the workspace may permit and forbid', () => {
  expect(found({ due: day('2022-11-30') }, [], { deadline: 'allowed' })).toEqual([]);
  expect(found({ with: ['财务处'] }, [], { with: 'forbidden' })).toEqual(['with forbidden']);
});

describe('of two policies', () => {
  const [strict, lenient] = [aWorkspace(), aWorkspace(aPlanOf([]), { changes: { deadline: 'allowed' } })];

  test('the stricter one counts, whichever came first', () => {
    expect(policyFor({ before: strict, after: lenient })('deadline')).toBe('amend');
    expect(policyFor({ before: lenient, after: strict })('deadline')).toBe('amend');
    expect(policyFor({ before: lenient, after: lenient })('deadline')).toBe('allowed');
  });

  test.each([
    ['allowed', 'amend', 'amend'],
    ['forbidden', 'amend', 'forbidden'],
    ['allowed', 'allowed', 'allowed'],
  ] as const)('%s and %s make %s', (a, b, expected) => {
    expect(stricter(a, b)).toBe(expected);
    expect(stricter(b, a)).toBe(expected);
  });
});

test('a policy says something of every topic', () => {
  expect(policyOf({ changes: {} })).toEqual(DEFAULT_POLICY);
  expect(policyOf({ changes: { weight: 'forbidden' } })).toEqual({ ...DEFAULT_POLICY, weight: 'forbidden' });
  expect(TOPICS).toContain('deadline');
});

test('the documentation lists every topic with its default', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/changes.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z]+)` \| .* \| `([a-z]+)` \|$/gm)].map(([, topic = '', value]) => [
    topic,
    value,
  ]);
  expect(Object.fromEntries(rows)).toEqual(DEFAULT_POLICY);
});
