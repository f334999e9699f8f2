import { describe, expect, test } from 'vitest';
import { journalUnknownStage } from '../../../../src/check/rules/journal/unknown-stage.ts';
import type { FindingArgs } from '../../../../src/model/finding.ts';
import type { Entry } from '../../../../src/model/journal.ts';
import { listed } from '../../../../src/model/listed.ts';
import type { Measure } from '../../../../src/model/plan.ts';
import type { Roster } from '../../../../src/model/roster.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMeasure, anEntry, aPlanOf, aRoster, aWorkspace, membersNamed } from '../../../support/model.ts';

const check = checkerOf(journalUnknownStage);

const found = (entry: Partial<Entry>, measure: Partial<Measure>, roster: Partial<Roster> = {}) => {
  const rosters = [aRoster({ members: membersNamed('qingdao'), ...roster })];
  return check(aWorkspace(aPlanOf([aMeasure(measure)], { rosters, journal: [anEntry(entry)] })));
};

const fault = (args: FindingArgs) => ({
  rule: 'journal/unknown-stage',
  severity: 'error',
  file: 'journal/2022-W09.yaml',
  path: [0, 'stage'],
  args: { id: '1-1', ...args },
});

const SELECTION = listed(['通知', '申报', '评审', '公示', '公布']);

test('a stage that the kind does not have', () => {
  expect(found({ stage: '验收' }, { kind: 'selection' })).toEqual([fault({ stage: '验收', known: SELECTION })]);
  expect(found({ stage: '评审' }, { kind: 'selection' })).toEqual([]);
});

test('the nearest one is suggested', () => {
  expect(found({ stage: '评选' }, { kind: 'selection' })).toEqual([
    fault({ stage: '评选', known: SELECTION, suggestion: '评审' }),
  ]);
});

test.each([{}, { kind: 'promotion' }])('any stage of a measure without stages: %j', (measure) => {
  expect(found({ stage: '评审' }, measure)).toEqual([fault({ stage: '评审' })]);
});

describe('a member of a roster', () => {
  const measure = { kind: 'inspection', roster: 'zones' };

  test("goes through the roster's stages", () => {
    const stages = ['创建', '验收'];
    expect(found({ member: 'qingdao', stage: '部署' }, measure, { stages })).toEqual([
      fault({ stage: '部署', known: listed(['创建', '验收']) }),
    ]);
    expect(found({ member: 'qingdao', stage: '验收' }, measure, { stages })).toEqual([]);
  });

  test("goes through the kind's where the roster has none", () => {
    expect(found({ member: 'qingdao', stage: '部署' }, measure)).toEqual([]);
    expect(found({ member: 'qingdao', stage: '创建' }, measure)).toHaveLength(1);
  });

  test("does not lend its stages to the measure's own entries", () => {
    expect(found({ stage: '创建' }, measure, { stages: ['创建', '验收'] })).toHaveLength(1);
    expect(found({ stage: '部署' }, measure, { stages: ['创建', '验收'] })).toEqual([]);
  });
});

test('whose stage it is, nobody knows where the member could not be read', () => {
  expect(found({ stage: '创建', lost: ['member'] }, { kind: 'inspection', roster: 'zones' })).toEqual([]);
});

test('an entry without a stage is fine', () => {
  expect(found({ note: '推进中' }, {})).toEqual([]);
});

test('nothing is concluded where the kind could not be read', () => {
  expect(found({ stage: '验收' }, { lost: ['kind'] })).toEqual([]);
  expect(found({ stage: '验收' }, { lost: ['due'] })).toHaveLength(1);
});
