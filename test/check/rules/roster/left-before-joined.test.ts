import { expect, test } from 'vitest';
import { rosterLeftBeforeJoined } from '../../../../src/check/rules/roster/left-before-joined.ts';
import { checkerOf } from '../../../support/check.ts';
import { aMember, aPlanOf, aRoster, aWorkspace, day } from '../../../support/model.ts';

const check = checkerOf(rosterLeftBeforeJoined);

test('no later than it joined', () => {
  const found = (left: string) =>
    check(
      aWorkspace(
        aPlanOf([], { rosters: [aRoster({ members: [aMember({ joined: day('2022-03-02'), left: day(left) })] })] }),
      ),
    );
  expect(found('2022-03-01')).toMatchObject([{ path: ['members', 0, 'left'] }]);
  expect(found('2022-03-02')).toHaveLength(1);
  expect(found('2022-03-03')).toEqual([]);
});
