/** `-o`: what a command shows goes to a file, whole and without colours, and nothing to standard output. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

test.each([
  [['status']],
  [['status', '--json']],
  [['list', 'kind:selection']],
  [['show', '1-1']],
  [['due', '--format', 'markdown']],
  [['due', '--json']],
  [['explain', 'journal/clash']],
  [['explain', '--json']],
  [['schema', 'plan']],
  [['timeline']],
  [['burnup', '--format', 'svg']],
  [['export', 'ics']],
  [['report', 'weekly', '--format', 'markdown']],
])('%j', async (args) => {
  const folder = workspaceWith();
  const shown = await plan(args, folder);
  const { code, out, err } = await plan([...args, '-o', '结果 1.txt'], folder, { color: true });
  expect({ code, out }).toEqual({ code: shown.code, out: '' });
  expect(err).toBe(`已写入 结果 1.txt\n${shown.err}`);
  expect(readFileSync(join(folder, '结果 1.txt'), 'utf8')).toBe(shown.out);
});

test('a file that the system does not let us write is said, and the rest does not happen', async () => {
  const { code, out, err } = await plan(['status', '-o', 'workspace.yaml/x'], workspaceWith());
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('workspace.yaml/x');
});
