/** Why a file that is only named, such as evidence, can't be had: on the disk, and at a revision. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskTree } from '../../src/files/folder.ts';
import { gitTree } from '../../src/git/tree.ts';
import { folderWith } from '../support/folder.ts';

/** A workspace with evidence of every sort, and links in it and out of it. */
function evidenceFolder(): string {
  const outside = folderWith({ 'secret.pdf': 'x' });
  const folder = folderWith({
    'workspace.yaml': 'title: x\n',
    '2022/evidence/a.pdf': 'a',
    '2022/evidence/sub/b.pdf': 'b',
  });
  symlinkSync('a.pdf', join(folder, '2022/evidence/link.pdf'));
  symlinkSync('sub', join(folder, '2022/evidence/linked'), 'dir');
  symlinkSync(join(outside, 'secret.pdf'), join(folder, '2022/evidence/out.pdf'));
  symlinkSync('loop.pdf', join(folder, '2022/evidence/loop.pdf'));
  mkdirSync(join(folder, '2022/evidence/empty'));
  return folder;
}

const CASES: readonly [file: string, onDisk: string | undefined, inGit?: string][] = [
  ['2022/evidence/a.pdf', undefined],
  ['2022/evidence/sub/b.pdf', undefined],
  ['2022/evidence/none.pdf', 'missing'],
  ['2022/none/a.pdf', 'missing'],
  ['2022/evidence/a.pdf/x', 'missing'],
  ['2022/evidence/sub', 'not-a-file'],
  ['2022/evidence/link.pdf', 'link'],
  ['2022/evidence/linked/b.pdf', 'link'],
  // Git knows of the link alone, and not where it leads.
  ['2022/evidence/out.pdf', 'outside', 'link'],
  ['2022/evidence/loop.pdf', 'broken-link', 'link'],
  ['../x.pdf', 'outside'],
  ['2022/../../x.pdf', 'outside'],
  ['/etc/passwd', 'outside'],
];

test('on the disk', () => {
  const tree = diskTree(evidenceFolder());
  expect(CASES.map(([file]) => [file, tree.notHad(file)])).toEqual(CASES.map(([file, why]) => [file, why]));
});

test('at a revision', () => {
  const folder = evidenceFolder();
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=t', '-c', 'user.email=t@t.example', 'commit', '-qm', 'x');
  const found = gitTree(folder, 'HEAD');
  if (!found.ok) throw new Error(found.why);
  expect(CASES.map(([file]) => [file, found.tree.notHad(file)])).toEqual(
    CASES.map(([file, why, inGit]) => [file, inGit ?? why]),
  );
});
