/** A workspace in which one file has another text than the disk has. */
import { expect, test } from 'vitest';
import { diskTree } from '../../src/files/folder.ts';
import { withFiles } from '../../src/files/overlay.ts';
import type { Tree } from '../../src/files/tree.ts';
import { folderWith } from '../support/folder.ts';

const FILES = { 'workspace.yaml': 'title: x\n', '2022/plan.yaml': 'old\n', '2022/journal/2022-W19.yaml': '[]\n' };

const withFile = (tree: Tree, file: string, bytes: Buffer): Tree => withFiles(tree, new Map([[file, bytes]]));

function textOf(tree: Tree, file: string): string {
  const read = tree.bytes(file);
  return read.ok ? read.bytes.toString('utf8') : read.why;
}

test('has that text, and every other file as it is', () => {
  const tree = withFile(diskTree(folderWith(FILES)), '2022/plan.yaml', Buffer.from('new\n'));
  expect(textOf(tree, '2022/plan.yaml')).toBe('new\n');
  expect(textOf(tree, 'workspace.yaml')).toBe('title: x\n');
  expect(tree.subfolders()).toEqual(['2022']);
  expect(tree.names('2022/journal')).toEqual({ ok: true, names: ['2022-W19.yaml'] });
});

test('a file that is not there yet is listed in its place, with its folder', () => {
  const disk = diskTree(folderWith(FILES));
  const week = withFile(disk, '2022/journal/2022-W03.yaml', Buffer.from(''));
  expect(week.names('2022/journal')).toEqual({ ok: true, names: ['2022-W03.yaml', '2022-W19.yaml'] });
  expect(week.notHad('2022/journal/2022-W03.yaml')).toBeUndefined();
  const city = withFile(disk, 'city/plan.yaml', Buffer.from(''));
  expect(city.subfolders()).toEqual(['2022', 'city']);
  expect(withFile(disk, 'workspace.yaml', Buffer.from('')).subfolders()).toEqual(['2022']);
});
