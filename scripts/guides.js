// The guides of docs/, which `plan help` shows: which there are, and how the program holds them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether there is a guide of that name under `root`: a page in both languages. What commands do, their help says. */
export function isGuideOf(root, name) {
  const pages = ['.md', '.zh-CN.md'].map((ending) => join(root, 'docs', name + ending));
  return name !== undefined && name !== 'commands' && pages.every((page) => existsSync(page));
}

/** Puts the guides into the program, in the place of what reads them. */
export const guidesWithin = (root) => ({
  name: 'guides-within',
  load: (id) => {
    if (!/[\\/]src[\\/]app[\\/]help[\\/]pages\.ts$/.test(id)) return undefined;
    return `export const pagesBeside = () => new Map(${JSON.stringify(pagesIn(root))});`;
  },
});

function pagesIn(root) {
  const docs = join(root, 'docs');
  const files = readdirSync(docs).filter((file) => isGuideOf(root, /^(.+?)(?:\.zh-CN)?\.md$/.exec(file)?.[1]));
  return files.sort().map((file) => [file, heldOf(file, readFileSync(join(docs, file), 'utf8'))]);
}

/** The page of all keys is made of the schemas when it is asked for: its heading will do. */
function heldOf(file, text) {
  return /^keys\./.test(file) ? text.slice(0, text.indexOf('\n') + 1) : text;
}
