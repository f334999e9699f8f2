import { describe, expect, test } from 'vitest';
import { NO_OWN_DAYS } from '../../src/model/calendar.ts';
import type { Entry } from '../../src/model/journal.ts';
import { project } from '../../src/projection/project.ts';
import { uncountedIn } from '../../src/projection/uncounted.ts';
import { aMeasure, anEntry, aPlanOf, aRoster, aWorkspace, day, membersNamed } from '../support/model.ts';

const measures = [
  aMeasure({ kind: 'selection' }),
  aMeasure({ id: '1-2', roster: 'zones' }),
  aMeasure({ id: '1-3', repeat: { every: 'month' } }),
];

const counted = (...entries: readonly Partial<Entry>[]): number => {
  const rosters = [aRoster({ members: membersNamed('qingdao'), stages: ['创建', '验收'] })];
  const plan = aPlanOf(measures, { rosters, journal: entries.map(anEntry) });
  return uncountedIn(project(plan, aWorkspace(plan), day('2022-06-30')), NO_OWN_DAYS);
};

describe('an entry counts for nothing', () => {
  test.each<readonly [string, Partial<Entry>]>([
    ['that names a measure that there is not', { on: '1-9', note: '进展' }],
    ['that names a stage of another kind', { stage: '印发' }],
    ['that names a member that the roster does not have', { on: '1-2', member: 'dezhou', stage: '创建' }],
    ['that names a stage that its roster does not have', { on: '1-2', member: 'qingdao', stage: '公示' }],
    ['that names an occurrence that there is not', { on: '1-3', occurrence: '2023-01' }],
    ['that names an occurrence of what does not recur', { occurrence: '2022-01' }],
  ])('%s', (_name, entry) => {
    expect(counted(entry)).toBe(1);
  });

  test.each<readonly [string, Partial<Entry>]>([
    ['names what there is', { stage: '公示' }],
    ['names a member’s stage', { on: '1-2', member: 'qingdao', stage: '创建' }],
    ['names an occurrence', { on: '1-3', occurrence: '2022-05' }],
    ['is of a later date', { on: '1-9', date: day('2022-07-01'), note: '进展' }],
  ])('but not where it %s', (_name, entry) => {
    expect(counted(entry)).toBe(0);
  });

  test('nor where an amendment ended the duty before', () => {
    const amend = { on: '1-3', amend: { due: day('2022-03-31') }, reason: '提前' };
    expect(counted(amend, { on: '1-3', occurrence: '2022-05' })).toBe(0);
  });
});
