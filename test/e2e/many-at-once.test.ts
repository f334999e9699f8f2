/** Many people who record at the same moment, each by a process of the built program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isStress } from '../support/stress.ts';
import { plan, planAside } from './program.ts';
import { everythingIn, repository } from './repository.ts';

const PEOPLE = Array.from({ length: isStress ? 20 : 3 }, (_, i) => `第${i + 1}人`);

const log = (who: string) =>
  ['log', '1-2', '-m', `${who}的进展`, '--by', who, '--date', '2022-08-31', '--plan', 'demo'] as const;

test('processes that log into one new week lose nothing; what they undo at once is gone', async () => {
  const folder = repository();
  const before = everythingIn(join(folder, 'plans'));
  const ran = await Promise.all(PEOPLE.map((who) => planAside(folder, log(who))));
  expect(ran.filter(({ status, stderr }) => status !== 0 || stderr !== '')).toEqual([]);
  const lines = ran.map(({ stdout }) => /:(\d+)\n/.exec(stdout)?.[1]);
  expect(new Set(lines).size).toBe(PEOPLE.length);
  const text = readFileSync(join(folder, 'plans', 'demo', 'journal', '2022-W35.yaml'), 'utf8');
  for (const who of PEOPLE) expect(text.split(`${who}的进展`)).toHaveLength(2);
  expect(plan(folder, ['check'])).toMatchObject({ status: 0, stdout: '' });
  const undone = await Promise.all(PEOPLE.map((who) => planAside(folder, ['undo', '--by', who])));
  expect(undone.filter(({ status, stderr }) => status !== 0 || stderr !== '')).toEqual([]);
  const week = 'demo/journal/2022-W35.yaml';
  expect([...everythingIn(join(folder, 'plans')).keys()]).toEqual([...before.keys(), week].sort());
  expect(readFileSync(join(folder, 'plans', week), 'utf8')).toMatch(/^# yaml-language-server: \S+\n$/);
  expect(plan(folder, ['check'])).toMatchObject({ status: 0, stdout: '' });
});
