import { expect, test } from 'vitest';
import { patchOf } from '../../src/edit/patch.ts';

test('a change is a patch as git applies it, with three lines around it', async () => {
  expect(await patchOf('plan.yaml', 'a\nb\nc\nd\ne\n', 'a\nb\nc\nd\nf\n')).toBe(
    '--- a/plan.yaml\n+++ b/plan.yaml\n@@ -2,4 +2,4 @@\n b\n c\n d\n-e\n+f\n',
  );
});

test('a file that comes or goes is none on the other side', async () => {
  expect(await patchOf('a.yaml', undefined, 'x\n')).toBe('--- /dev/null\n+++ b/a.yaml\n@@ -0,0 +1,1 @@\n+x\n');
  expect(await patchOf('a.yaml', 'x\n', undefined)).toBe('--- a/a.yaml\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-x\n');
});

test('a file that is named from the top of the disk is named as git names it', async () => {
  expect(await patchOf('/tmp/r.md', 'a\n', 'b\n')).toMatch(/^--- a\/tmp\/r\.md\n\+\+\+ b\/tmp\/r\.md\n/);
});
