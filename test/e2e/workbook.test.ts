import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';
import { ROOT } from './program.ts';

test('the built program, which leaves half of the library out, writes the same workbook', async () => {
  const folder = folderWith({});
  const line = (file: string) => [
    'export',
    'xlsx',
    '--plan',
    'demo',
    '--as-of',
    '2022-06-30',
    '-o',
    join(folder, file),
  ];
  await plan(line('source.xlsx'), ROOT);
  const program = join(ROOT, 'bin', 'plan.js');
  const { status, stderr } = spawnSync(process.execPath, [program, ...line('built.xlsx')], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, expect.stringContaining('built.xlsx')]);
  expect(readFileSync(join(folder, 'built.xlsx'))).toEqual(readFileSync(join(folder, 'source.xlsx')));
});
