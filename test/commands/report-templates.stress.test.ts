/** The sections that --eject writes, in every week of the demo's journal. */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const ROOT = join(import.meta.dirname, '../..');

function workspace(): string {
  const folder = folderWith({});
  cpSync(join(ROOT, 'plans'), join(folder, 'plans'), { recursive: true });
  return folder;
}

test.each(['zh', 'en'])('what is ejected writes what the program writes, in every week (%s)', async (lang) => {
  const [own, bare] = [workspace(), workspace()];
  expect(await plan(['report', '--eject', '--plan', 'demo', '--lang', lang], own)).toMatchObject({ code: 0 });
  const until = ['--as-of', '2022-12-31', '--lang', lang];
  const each = ['report', 'weekly', '--plan', 'demo', '--each', '-o', 'reports', ...until];
  for (const folder of [own, bare]) expect(await plan(each, folder)).toMatchObject({ code: 0 });
  const weeks = readdirSync(join(bare, 'reports'));
  expect(weeks.length).toBeGreaterThan(50);
  for (const week of weeks) {
    const [mine, theirs] = [own, bare].map((folder) => readFileSync(join(folder, 'reports', week), 'utf8'));
    expect(mine).toBe(theirs);
  }
});
