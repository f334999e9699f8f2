/** `plan serve` as it is called: what it says, what it opens the browser with, and when it ends. */
import { expect, test } from 'vitest';
import { workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

test('says the link, and ends when it is told to; the browser gets a link of its own, which opens once', async () => {
  const opened: string[] = [];
  const statuses: number[] = [];
  const { code, out, err } = await plan(['serve', '--open'], workspaceWith(), {
    openPage: async (address) => opened.push(address) > 0,
    stopped: async () => {
      for (let i = 0; i < 2; i++) statuses.push((await fetch(opened[0] ?? '', { redirect: 'manual' })).status);
    },
  });
  expect([code, err, statuses]).toEqual([0, '', [303, 403]]);
  expect(out).toMatch(
    /^网页已经备好，只在这台电脑上能看：\n\n {2}http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n\n请在浏览器里打开。这个链接等于钥匙，不要发给别人。按 Ctrl-C 结束。\n$/,
  );
  expect(out).not.toContain(opened[0]);
});

test('says where no browser could be started, in the language that is wanted', async () => {
  const { out } = await plan(['serve', '--open', '--read-only', '--lang', 'en'], workspaceWith(), {
    openPage: async () => false,
  });
  expect(out).toContain('to be read only');
  expect(out).toContain('No browser could be started; open the link by hand.\n');
});

test('needs a workspace, and takes no date of the past', async () => {
  expect(await plan(['serve', '--as-of', '2022-01-01'], workspaceWith())).toMatchObject({ code: 2, out: '' });
  expect(await plan(['serve', '--dir', 'nowhere'], workspaceWith())).toMatchObject({ code: 2, out: '' });
});
