/** What a workspace's own settings make of findings. */
import { expect, test } from 'vitest';
import { withSettings } from '../../src/check/settings.ts';
import type { CheckSettings, Exception } from '../../src/model/check-settings.ts';
import type { Finding } from '../../src/model/finding.ts';
import { aMeasure, anEntry, aPlan, aRoster, aTask, aWorkspace, day } from '../support/model.ts';

const PLAN = aPlan({
  tasks: [aTask({ measures: [aMeasure(), aMeasure({ id: '1-2', path: ['tasks', 0, 'measures', 1] })] })],
  rosters: [aRoster({ size: 1 })],
  journal: [anEntry()],
});

function aFinding(over: Partial<Finding> = {}): Finding {
  const path = ['tasks', 0, 'measures', 0, 'quote'];
  return { rule: 'quote/not-in-text', severity: 'error', file: 'plan.yaml', path, args: {}, ...over };
}

function anException(over: Partial<Exception> = {}): Exception {
  const path = ['check', 'exceptions', 0];
  return {
    file: 'workspace.yaml',
    path,
    rule: 'quote/not-in-text',
    on: '1-1',
    reason: '待印发',
    until: day('2022-06-30'),
    ...over,
  };
}

function settle(
  findings: readonly Finding[],
  check: Partial<CheckSettings>,
  over: { whole?: boolean; asOf?: string } = {},
) {
  const workspace = aWorkspace(PLAN, { check: { rules: new Map(), exceptions: [], ...check } });
  const { whole = true, asOf = '2022-06-30' } = over;
  return withSettings(findings, workspace, { asOf: day(asOf), whole, ran: new Set(['quote/not-in-text']) });
}

test('findings take the severity that the workspace gives their rule', () => {
  const { findings } = settle([aFinding()], { rules: new Map([['quote/not-in-text', 'warning']]) });
  expect(findings).toEqual([aFinding({ severity: 'warning' })]);
});

test('a rule that always runs can be made stricter alone', () => {
  const found = [
    aFinding({ rule: 'reference/broken' }),
    aFinding({ rule: 'file/line-ends', severity: 'warning', path: [] }),
  ];
  const rules = new Map([
    ['reference/broken', 'warning'],
    ['file/line-ends', 'error'],
  ] as const);
  expect(settle(found, { rules }).findings.map(({ severity }) => severity)).toEqual(['error', 'error']);
});

test('an exception holds on its last day, for what lies in its item, and is counted', () => {
  const exception = anException();
  const { findings, excepted } = settle([aFinding(), aFinding({ path: ['tasks', 0, 'measures', 1, 'quote'] })], {
    exceptions: [exception],
  });
  expect(findings.map(({ path }) => path[3])).toEqual([1]);
  expect(excepted).toEqual([{ exception, count: 1 }]);
});

test('an exception of a task holds for its measures, one of a measure for the entries about it', () => {
  const both = [aFinding(), aFinding({ path: ['tasks', 0, 'measures', 1, 'quote'] })];
  expect(settle(both, { exceptions: [anException({ on: '1' })] }).findings).toEqual([]);
  const entry = aFinding({ file: 'journal/2022-W09.yaml', path: [0, 'stage'] });
  expect(settle([entry], { exceptions: [anException()] }).findings).toEqual([]);
  const roster = aFinding({ file: 'rosters/zones.yaml', path: ['size'] });
  expect(settle([roster], { exceptions: [anException({ on: 'zones' })] }).findings).toEqual([]);
});

test('an exception of a file holds in that file alone', () => {
  const { on: _on, ...anywhere } = anException();
  const exceptions = [{ ...anywhere, inFile: 'other.yaml' }];
  expect(settle([aFinding()], { exceptions }).findings.map(({ rule }) => rule)).toEqual([
    'quote/not-in-text',
    'config/exception-unused',
  ]);
});

test('the day after its last, an exception holds no longer', () => {
  const { findings, excepted } = settle([aFinding()], { exceptions: [anException()] }, { asOf: '2022-07-01' });
  expect(findings).toEqual([aFinding()]);
  expect(excepted).toEqual([]);
});

test('what always runs can not be excepted from', () => {
  const found = [aFinding({ rule: 'reference/broken' })];
  expect(settle(found, { exceptions: [anException({ rule: 'reference/broken' })] }).findings).toEqual(found);
});

test('an exception that matches nothing is reported, where it stands', () => {
  expect(settle([], { exceptions: [anException()] }).findings).toEqual([
    {
      rule: 'config/exception-unused',
      severity: 'warning',
      file: 'workspace.yaml',
      path: ['check', 'exceptions', 0],
      args: { rule: 'quote/not-in-text' },
    },
  ]);
});

test('it is not told of where only a part was looked at, its rule did not run, or a file could not be read', () => {
  expect(settle([], { exceptions: [anException()] }, { whole: false }).findings).toEqual([]);
  expect(settle([], { exceptions: [anException({ rule: 'journal/clash' })] }).findings).toEqual([]);
  const check = { rules: new Map(), exceptions: [anException()] };
  const workspace = aWorkspace(PLAN, { check, unread: { ids: new Set(), anything: false, nameless: new Set() } });
  const ran = new Set(['quote/not-in-text'] as const);
  expect(withSettings([], workspace, { asOf: day('2022-06-30'), whole: true, ran }).findings).toEqual([]);
});
