/** The browser is started by the system's own opener, with the address as one word, and by no shell. */
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pageOpened } from '../../src/cli/browser.ts';
import { folderWith } from '../support/folder.ts';

function withPath(path: string): void {
  const { PATH = '' } = process.env;
  onTestFinished(() => {
    process.env['PATH'] = PATH;
  });
  process.env['PATH'] = path;
}

test.skipIf(process.platform === 'win32')('with the address, whatever is in it', async () => {
  const folder = folderWith({ 'xdg-open': '#!/bin/sh\nprintf %s "$*" > "$0.said"\n' });
  chmodSync(join(folder, 'xdg-open'), 0o755);
  withPath(`${folder}${delimiter}${process.env['PATH']}`);
  const address = 'http://127.0.0.1:1/?token=a&b=$(touch x);"';
  expect(await pageOpened(address, 'linux')).toBe(true);
  const said = join(folder, 'xdg-open.said');
  await expect.poll(() => existsSync(said) && readFileSync(said, 'utf8')).toBe(address);
});

test('where there is none, that is told', async () => {
  withPath(folderWith({}));
  expect(await pageOpened('http://127.0.0.1:1/', 'linux')).toBe(false);
});
