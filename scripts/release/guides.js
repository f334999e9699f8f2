// Packs the guides, which `plan help` shows, into one file of the release.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Whether there is a guide of that name in the repository: a page in both languages. */
export function isGuideOf(root, name) {
  return (
    name !== undefined &&
    name !== 'commands' &&
    ['.md', '.zh-CN.md'].every((ending) => existsSync(join(root, 'docs', name + ending)))
  );
}

/** Writes dist/guides.br of the program in `home`, as src/app/help/guides.ts reads it: the texts of the guides by their files' names. */
export function packGuides(home, root) {
  const docs = join(root, 'docs');
  const files = readdirSync(docs).filter((file) => isGuideOf(root, /^(.+?)(?:\.zh-CN)?\.md$/.exec(file)?.[1]));
  const texts = Object.fromEntries(
    files.sort().map((file) => [file, packed(file, readFileSync(join(docs, file), 'utf8'))]),
  );
  writeFileSync(join(home, 'dist', 'guides.br'), brotliCompressSync(JSON.stringify(texts)));
}

/** The page of all keys is made again when it is asked for, of the schemas: its heading will do. */
function packed(file, text) {
  return /^keys\./.test(file) ? text.slice(0, text.indexOf('\n') + 1) : text;
}
