/** `plan show`: what it says of one measure, and nothing else. */
import { expect, test } from 'vitest';
import { PLAN, workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

test.each([true, false])('what is to be confirmed is said in words, with colours (%s) or without', async (color) => {
  const text = PLAN.replace('      - id: 1-2\n', '      - id: 1-2\n        review: true\n');
  const { out } = await plan(['show', '1-2'], workspaceWith({ '2022/plan.yaml': text }), { color });
  const bare = out.replace(/\u001b\[\d+m/g, '');
  expect(bare).toContain('从文件导入，还没有人核对；核对无误后删去 review: true\n');
});
