/** Links of the pages lead somewhere: to a file that is there, and to a heading that it has. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

const IGNORED = /^(?:node_modules|dist|build|release|reports|\.git|test\/fixtures|test\/.*golden)(?:\/|$)/;

function pagesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (IGNORED.test(path)) return [];
    if (entry.isDirectory()) return pagesIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const PAGES = pagesIn('');

const treeOf = (page: string) =>
  fromMarkdown(readFileSync(join(ROOT, page), 'utf8'), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  visit(treeOf(page), 'heading', (heading) => {
    let words = '';
    visit(heading, (node) => {
      if (node.type === 'text' || node.type === 'inlineCode') words += node.value;
    });
    const base = words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    for (let n = 0; ; n++) {
      const anchor = n === 0 ? base : `${base}-${n}`;
      if (anchors.has(anchor)) continue;
      anchors.add(anchor);
      break;
    }
  });
  return anchors;
}

function brokenIn(page: string): readonly string[] {
  const broken: string[] = [];
  const expectTarget = (url: string): void => {
    if (/^[a-z]+:/i.test(url)) return;
    const [path = '', anchor] = decodeURI(url).split('#');
    const target = path === '' ? page : relative(ROOT, join(ROOT, dirname(page), path)).replaceAll('\\', '/');
    if (!existsSync(join(ROOT, target))) broken.push(url);
    else if (anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).has(anchor)) broken.push(url);
  };
  visit(treeOf(page), (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') expectTarget(node.url);
  });
  return broken;
}

test('there are pages whose links are looked at', () => {
  expect(PAGES).toEqual(expect.arrayContaining(['README.md', 'README.zh-CN.md', 'docs/model.md']));
});

test.each(PAGES.filter((page) => /\]\(|^\[.*\]:/m.test(readFileSync(join(ROOT, page), 'utf8'))))(
  'the links of %s lead somewhere',
  (page) => {
    expect(brokenIn(page)).toEqual([]);
  },
);
