import { expect, test } from 'vitest';
import { workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

test('shows a row a task', async () => {
  const { code, out, err } = await plan(['status'], workspaceWith());
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('│ 1    │ 建设学校');
});
