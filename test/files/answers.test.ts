/** What was read is known to be as it was, or not. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Answers } from '../../src/files/answers.ts';
import { diskTree } from '../../src/files/folder.ts';

import { folderWith } from '../support/folder.ts';

function treeThatWasRead() {
  const root = folderWith({ 'p/plan.yaml': '一\n', 'p/journal/2022-W19.yaml': '[]\n', 'p/evidence/a.pdf': 'x' });
  const answers = new Answers();
  const tree = answers.of(diskTree(root));
  expect(tree.subfolders()).toEqual(['p']);
  expect(tree.names('p/journal')).toEqual({ ok: true, names: ['2022-W19.yaml'] });
  expect(tree.bytes('p/plan.yaml')).toEqual({ ok: true, bytes: Buffer.from('一\n') });
  expect(tree.bytes('p/none.yaml')).toEqual({ ok: false, why: 'missing' });
  expect(tree.notHad('p/evidence/a.pdf')).toBeUndefined();
  return { root, answers };
}

test('nothing changed, or nothing that was asked for', () => {
  const { root, answers } = treeThatWasRead();
  expect(answers.stillHold()).toBe(true);
  writeFileSync(join(root, 'p/other.yaml'), '二\n');
  writeFileSync(join(root, 'p/plan.yaml'), '一\n');
  expect(answers.stillHold()).toBe(true);
});

describe('it is known of', () => {
  test.each<[string, (root: string) => void]>([
    ['a file of other bytes, as many', (root) => writeFileSync(join(root, 'p/plan.yaml'), '二\n')],
    ['a file that went', (root) => rmSync(join(root, 'p/plan.yaml'))],
    ['a file that came', (root) => writeFileSync(join(root, 'p/none.yaml'), '')],
    ['one more name in a folder', (root) => writeFileSync(join(root, 'p/journal/2022-W20.yaml'), '')],
    ['one more folder', (root) => mkdirSync(join(root, 'q'))],
    ['evidence that went', (root) => rmSync(join(root, 'p/evidence/a.pdf'))],
  ])('%s', (_what, change) => {
    const { root, answers } = treeThatWasRead();
    change(root);
    expect(answers.stillHold()).toBe(false);
  });
});
