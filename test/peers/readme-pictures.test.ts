import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawPictures, hashesOf, shownNow } from '../../scripts/pictures.js';
import { ROOT } from '../support/sources.ts';

const PICTURES = join(ROOT, 'docs', 'pictures');
const pngsIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.png'));

/** The width and height in a PNG's head. */
function sizeOf(file: string): readonly [width: number, height: number] {
  const png = readFileSync(file);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test('the pictures of the READMEs show what the program writes today; where not: npm run pictures', () => {
  expect(JSON.parse(readFileSync(join(PICTURES, 'shown.json'), 'utf8'))).toEqual(hashesOf(shownNow()));
});

test('each picture stands in the README of its language, and none that is not there', () => {
  const named = ['README.md', 'README.zh-CN.md'].flatMap((name) => [
    ...readFileSync(join(ROOT, name), 'utf8').matchAll(/!\[[^\]]{20,}\]\(docs\/pictures\/(.*?)\)/g),
  ]);
  expect(named.map(([, file]) => file).sort()).toEqual([...pngsIn(PICTURES)].sort());
});

test('they are drawn again by one command, as large as they are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-pictures-'));
  try {
    await drawPictures(folder);
    const sizes = (of: string) => pngsIn(of).map((name) => [name, ...sizeOf(join(of, name))]);
    expect(sizes(folder)).toEqual(sizes(PICTURES));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
