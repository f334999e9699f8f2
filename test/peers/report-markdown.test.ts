/** Pandoc, whose parser of GitHub's Markdown shares no code with ours, sees the tables and footnotes that we meant. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../commands/golden/report');
const GOLDENS = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

interface Shape {
  /** Rows by columns, the head included, of each table in order. */
  readonly tables: readonly string[];
  readonly headings: number;
  readonly notes: number;
}

test('there are reports to read', () => {
  expect(GOLDENS.length).toBeGreaterThan(30);
});

test.each(GOLDENS)('%s has the same tables, headings and footnotes to pandoc', (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const shape = ourShape(text);
  expect(pandocShape(text)).toEqual(shape);
  expect(shape.headings).toBeGreaterThan(1);
});

function ourShape(text: string): Shape {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const nodes: Nodes[] = [];
  const visit = (node: Nodes): void => {
    nodes.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return {
    tables: nodes.flatMap((node) =>
      node.type === 'table' ? [`${node.children.length}×${node.children[0]?.children.length ?? 0}`] : [],
    ),
    headings: nodes.filter(({ type }) => type === 'heading').length,
    notes: nodes.filter(({ type }) => type === 'footnoteReference').length,
  };
}

function pandocShape(text: string): Shape {
  const args = ['--from', 'gfm+yaml_metadata_block', '--to', 'html'];
  const { status, stdout, stderr } = spawnSync('pandoc', args, { input: text, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  const tables = [...stdout.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => {
    const rows = table.match(/<tr\b/g)?.length ?? 0;
    const columns = /<tr\b[\s\S]*?<\/tr>/.exec(table)?.[0].match(/<t[hd]\b/g)?.length ?? 0;
    return `${rows}×${columns}`;
  });
  return {
    tables,
    headings: stdout.match(/<h[1-6]\b/g)?.length ?? 0,
    notes: stdout.match(/class="footnote-ref"/g)?.length ?? 0,
  };
}
