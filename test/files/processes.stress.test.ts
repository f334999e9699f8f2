/** Many processes, and killed ones: no file is lost, torn or left with litter. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCK } from '../../src/files/lock.ts';
import { update } from '../../src/files/store.ts';
import { folderWith } from '../support/folder.ts';
import { buildWriter, filesIn, measuresIn, numbers, runWriter, startWriter } from './processes.ts';
import { numbered, wholeText } from './whole-text.ts';

const WRITERS = 50;
const KILLS = 30;
const WEEK = '2022/journal/2022-W19.yaml';
const NEXT_WEEK = '2022/journal/2022-W20.yaml';

let writer = '';
beforeAll(async () => {
  writer = await buildWriter();
}, 30_000);
afterAll(() => rmSync(writer, { recursive: true, force: true }));

describe('many processes at once', () => {
  test(`${WRITERS} that append to one file: each entry is there once, and nothing else`, async () => {
    const root = folderWith({ '2022/plan.yaml': '' });
    const said = await Promise.all(numbers(WRITERS).map((n) => runWriter(writer, ['append', root, WEEK, `${n}`])));
    expect(said).toEqual(Array(WRITERS).fill('done'));
    expect(measuresIn(root, WEEK)).toEqual(numbers(WRITERS).map((n) => `1-${n}`));
    expect(filesIn(root)).toEqual(['2022', '2022/journal', WEEK, '2022/plan.yaml']);
  });

  test('in two files of one folder', async () => {
    const root = folderWith({ '2022/plan.yaml': '' });
    const runs = numbers(6).flatMap((n) => [WEEK, NEXT_WEEK].map((file) => ['append', root, file, `${n}`]));
    await Promise.all(runs.map((args) => runWriter(writer, args)));
    for (const file of [WEEK, NEXT_WEEK]) expect(measuresIn(root, file)).toEqual(numbers(6).map((n) => `1-${n}`));
    expect(filesIn(root)).toEqual(['2022', '2022/journal', WEEK, NEXT_WEEK, '2022/plan.yaml']);
  });
});

test('of writers that are killed at random among others, none loses what another has written', async () => {
  const root = folderWith({ '2022/plan.yaml': '' });
  const saved: string[] = [];
  const write = async (n: number): Promise<void> => {
    const child = await runOrKill(['append', root, WEEK, `${n}`], n % 2 === 0 ? 40 + Math.random() * 400 : undefined);
    if (child === 'done') saved.push(`1-${n}`);
  };
  await Promise.all(numbers(24).map(write));
  await update(root, NEXT_WEEK, () => '[]\n');
  const found = measuresIn(root, WEEK);
  expect(found).toEqual([...new Set(found)]);
  expect(saved.length).toBeGreaterThanOrEqual(12);
  expect(found).toEqual(expect.arrayContaining(saved));
  expect(filesIn(root)).toEqual(['2022', '2022/journal', WEEK, NEXT_WEEK, '2022/plan.yaml']);
});

/** What the writer said; undefined where it was killed before. */
async function runOrKill(args: readonly string[], after: number | undefined): Promise<unknown> {
  try {
    return await runWriter(writer, args, after === undefined ? {} : { killAfter: after });
  } catch {
    return undefined;
  }
}

test(`a writer killed ${KILLS} times at random leaves a whole file, and the next one gets through`, async () => {
  const root = folderWith({ [WEEK]: wholeText(1) });
  const read = (): number => numbered(readFileSync(join(root, WEEK), 'utf8'));
  let locksLeft = 0;
  let slowest = 0;
  for (const _ of numbers(KILLS)) {
    const child = await startWriter(writer, ['write-on', root, WEEK]);
    const before = read();
    const until = performance.now() + Math.random() * 40;
    while (performance.now() < until) {
      read();
      await pause(1);
    }
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    const after = read();
    expect(after).toBeGreaterThanOrEqual(before);
    if (existsSync(join(root, '2022/journal', LOCK))) locksLeft += 1;
    const start = performance.now();
    await update(root, WEEK, (text) => wholeText(numbered(text) + 1));
    slowest = Math.max(slowest, performance.now() - start);
    expect(read()).toBe(after + 1);
    expect(filesIn(root)).toEqual(['2022', '2022/journal', WEEK]);
  }
  // Else the kills came too late or too early to show anything.
  expect(locksLeft).toBeGreaterThan(0);
  expect(slowest).toBeLessThan(3000);
});
