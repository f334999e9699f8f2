/** How far a long command has come, for a person at a terminal. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { progressOn } from '../../src/cli/progress.ts';
import { emptyFolder } from '../e2e/repository.ts';
import { plan } from '../support/run.ts';

const ROOT = join(import.meta.dirname, '../..');

function screen() {
  const written: string[] = [];
  const clock = { now: 0 };
  const progress = progressOn({ write: (text) => void written.push(text), now: () => clock.now });
  return { written, clock, ...progress };
}

test('what is done within a second shows nothing', () => {
  const { written, clock, told, gone } = screen();
  for (clock.now = 0; clock.now < 1000; clock.now += 50) told(clock.now, 2000);
  gone();
  expect(written).toEqual([]);
});

test('after that it is shown ten times a second at most, and is gone before anything else is written', () => {
  const { written, clock, told, gone } = screen();
  for (clock.now = 0; clock.now <= 1250; clock.now += 10) told(clock.now);
  expect(written).toEqual(['\r… 1000\u001b[K', '\r… 1100\u001b[K', '\r… 1200\u001b[K']);
  gone();
  gone();
  expect(written.slice(3)).toEqual(['\r\u001b[K']);
});

test('every plan that is read, and every report that is written, is told', async () => {
  const told: (readonly [number, number | undefined])[] = [];
  const progress = (done: number, total?: number): void => void told.push([done, total]);
  await plan(['status', '--plan', 'all'], ROOT, { progress });
  expect(told).toContainEqual([2, expect.any(Number)]);
  const folder = join(emptyFolder(), 'reports');
  await plan(['report', 'monthly', '--each', '--plan', 'demo', '-o', folder], ROOT, { progress });
  expect(told).toContainEqual([3, undefined]);
  await plan(['site', '4-1', '--plan', 'demo', '-o', join(emptyFolder(), 'site')], ROOT, { progress });
  const [pages, all] = told.at(-1) ?? [];
  expect(pages).toBe(all);
});
