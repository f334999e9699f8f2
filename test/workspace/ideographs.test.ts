/** Radicals in place of characters: read as what they look like, replaced by --fix, and the source stays to the byte. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const FILES = {
  'workspace.yaml': 'title: 甲\n',
  '2022/plan.yaml': `plan: a
title: ⼯作要点
period: { start: 2022-01-01, end: 2022-12-31 }
source: source/a.txt
tasks:
  - id: "1"
    title: 建设⾼⽔平学校
    text: 建设⾼⽔平学校,⽴项一批专业。
    lead: 甲处
    measures:
      - { id: 1-1, title: 建设⾼⽔平学校, quote: 建设高水平学校, due: 2022-10-31 }
      - { id: 1-2, title: 立项专业, quote: ⽴项一批专业, due: 2022-10-31 }
`,
  '2022/source/a.txt': '⼯作要点\n建设⾼⽔平学校\n建设⾼⽔平学校,⽴项一批专业。\n',
};

test('from a paste to a plan in order', async () => {
  const folder = folderWith(FILES);
  const check = async (...more: readonly string[]) => {
    const { out } = await plan(['check', '--json', '--as-of', '2022-06-01', ...more], folder);
    const { findings }: { readonly findings: readonly { readonly rule: string; readonly severity: string }[] } =
      JSON.parse(out);
    return findings.map(({ rule, severity }) => `${severity} ${rule}`);
  };
  expect(new Set(await check())).toEqual(new Set(['warning text/radical']));
  expect((await plan(['list', '高水平', '--as-of', '2022-06-01'], folder)).out).toContain('1-1');
  expect(await check('--fix')).toEqual([]);
  expect(readFileSync(join(folder, '2022/plan.yaml'), 'utf8')).toBe(
    FILES['2022/plan.yaml'].replaceAll('⼯', '工').replaceAll('⾼', '高').replaceAll('⽔', '水').replaceAll('⽴', '立'),
  );
  expect(readFileSync(join(folder, '2022/source/a.txt'), 'utf8')).toBe(FILES['2022/source/a.txt']);
  expect(await check()).toEqual([]);
});
