import { expect, test } from 'vitest';
import { kindSameName } from '../../../../src/check/rules/kind/same-name.ts';
import { kindsWith } from '../../../../src/model/kind.ts';
import { checkerOf } from '../../../support/check.ts';
import { aWorkspace } from '../../../support/model.ts';

const check = checkerOf(kindSameName);

const found = (id: string, name: string) =>
  check(aWorkspace(undefined, { kinds: kindsWith([{ id, name, stages: [] }]) }));

test('a name that another kind has; a built-in one may be replaced', () => {
  expect(found('meeting', '活动会议')).toMatchObject([
    { path: ['kinds', 'meeting', 'name'], args: { other: 'event' } },
  ]);
  expect(found('event', '活动会议')).toEqual([]);
  expect(found('visit', '走访')).toEqual([]);
});
