import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../../src/projection/ledger.ts';
import { project } from '../../src/projection/project.ts';
import { measureStates } from '../../src/projection/state.ts';
import { aMeasure, aMember, anEntry, aPlanOf, aRoster, aWorkspace, day, membersNamed } from '../support/model.ts';

/** The roster of measure 1-1 on 2022-06-30. */
function ledgerWith(
  roster: Parameters<typeof aRoster>[0],
  entries: Parameters<typeof anEntry>[0][] = [],
  measured: Parameters<typeof aMeasure>[0] = {},
) {
  const plan = aPlanOf([aMeasure({ roster: 'zones', ...measured })], {
    rosters: [aRoster(roster)],
    journal: entries.map(anEntry),
  });
  const [measure] = measureStates(project(plan, aWorkspace(), day('2022-06-30')));
  return measure && ledgerOf(measure, day('2022-06-30'));
}

const stages = ['创建', '督查', '验收'];

describe('the ledger of a roster', () => {
  test('tells for each member the first day of each stage', () => {
    const ledger = ledgerWith({ stages, members: membersNamed('a', 'b') }, [
      { member: 'a', stage: '督查', date: day('2022-05-01') },
      { member: 'a', stage: '创建', date: day('2022-02-01') },
      { member: 'a', stage: '督查', date: day('2022-04-01') },
      { member: 'b', stage: '创建', date: day('2022-07-01') },
    ]);
    expect(ledger?.rows.map(({ reached }) => reached)).toEqual([
      ['2022-02-01', '2022-04-01', undefined],
      [undefined, undefined, undefined],
    ]);
    expect(ledger?.rows.map(({ furthest }) => furthest)).toEqual([1, -1]);
  });

  test('counts a stage as passed where a later one is reached', () => {
    const ledger = ledgerWith({ stages, members: membersNamed('a', 'b') }, [
      { member: 'a', stage: '验收' },
      { member: 'b', stage: '创建' },
    ]);
    expect(ledger?.counts).toEqual([2, 1, 1]);
  });

  test('keeps who left, but counts those alone that are there; who is yet to come does not stand in it', () => {
    const members = [
      aMember({ id: 'gone', left: day('2022-06-30') }),
      aMember({ id: 'here', joined: day('2022-06-30') }),
      aMember({ id: 'later', joined: day('2022-07-01') }),
    ];
    const ledger = ledgerWith({ stages, members }, [{ member: 'gone', stage: '验收' }]);
    expect(ledger?.rows.map(({ member, isMember }) => [member.id, isMember])).toEqual([
      ['gone', false],
      ['here', true],
    ]);
    expect(ledger?.counts).toEqual([0, 0, 0]);
  });

  test('says who is short of what more than half have reached, or of the last stage after the deadline', () => {
    const behind = (entries: Parameters<typeof ledgerWith>[1], due?: string) =>
      ledgerWith({ stages, members: membersNamed('a', 'b', 'c', 'd') }, entries, due ? { due: day(due) } : {})
        ?.rows.filter(({ isBehind }) => isBehind)
        .map(({ member }) => member.id);
    const half = [
      { member: 'a', stage: '督查' },
      { member: 'b', stage: '创建' },
    ];
    expect(behind(half)).toEqual([]);
    const most = [...half, { member: 'c', stage: '验收' }];
    expect(behind(most)).toEqual(['d']);
    expect(behind(most, '2022-06-30')).toEqual(['d']);
    expect(behind(most, '2022-06-29')).toEqual(['a', 'b', 'd']);
  });

  test('says of each member the problem of the last entry on it, where that has one', () => {
    const ledger = ledgerWith({ stages, members: membersNamed('a', 'b') }, [
      { member: 'a', problem: '经费', date: day('2022-02-01') },
      { member: 'a', problem: '场地', date: day('2022-03-01') },
      { member: 'b', problem: '人员', date: day('2022-02-01') },
      { member: 'b', note: '已落实', date: day('2022-03-01') },
    ]);
    expect(ledger?.rows.map(({ problem }) => problem)).toEqual(['场地', undefined]);
    expect(ledger?.rows[1]).not.toHaveProperty('problem');
  });

  test('is none without stages', () => {
    expect(ledgerWith({ members: membersNamed('a') })).toBeUndefined();
  });
});
