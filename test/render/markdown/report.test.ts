/** The Markdown of a report: whatever stands in the files is text again when the report is read. */
import fc from 'fast-check';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { markdownReport } from '../../../src/render/markdown/report.ts';
import { figure, heading, numbered, paragraph, strong, table } from '../../../src/render/report/mdast.ts';
import type { ReportDocument } from '../../../src/report/document.ts';
import { runs } from '../../support/stress.ts';

function documentOf(children: RootContent[], over: Partial<ReportDocument> = {}): ReportDocument {
  const front = { plan: 'demo', report: 'weekly', as_of: '2022-06-30' };
  return { title: '', language: 'zh', front, figures: new Map(), body: { type: 'root', children }, ...over };
}

/** The tree that a reader of GitHub's Markdown sees, without places. */
function read(markdown: string): Root {
  const body = markdown.replace(/\n<!--\n[\s\S]*?\n-->\n$/, '');
  // Its transforms look for addresses in the text once more, without regard to escapes, as no forge does.
  const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
  return fromMarkdown(body, { extensions: [gfm()], mdastExtensions });
}

/** A tree as its bare structure: types, text, and what attributes matter. */
function bare(node: Nodes): unknown {
  const { type } = node;
  const children = 'children' in node ? node.children.map(bare) : undefined;
  const value = 'value' in node ? node.value : undefined;
  const depth = 'depth' in node ? node.depth : undefined;
  const url = 'url' in node ? node.url : undefined;
  return {
    type,
    ...(depth && { depth }),
    ...(url && { url }),
    ...(value !== undefined && { value }),
    ...(children && { children }),
  };
}

/** What people write, and what would be something else in Markdown. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '|',
        '\\',
        '`',
        '```',
        '<script>alert(1)</script>',
        '<!-- -->',
        '&lt;',
        '&#35;',
        '# ',
        '## 标题',
        '- ',
        '1. ',
        '> ',
        '* ',
        '![图](http://a.b/c.png)',
        '[链接](javascript:alert(1))',
        '[^1]',
        '[^1]: 注',
        '[ ] ',
        '~~删~~',
        '**粗**',
        '_斜_',
        '***',
        '---',
        '===',
        'https://a.example/x',
        'www.example.com',
        'a@b.example',
        '\n',
        '\n\n',
        '\r\n',
        '\t',
        '    ',
        '\u202e',
        '\u2066',
        '\u0000',
        '\u001b[31m',
        '\u2028',
        '$x$',
        ':::',
        '{{x}}',
        '　',
        '（',
        '。',
        '“',
        '”',
        '\u00a0',
        '\ud800',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom('进展', '各市推荐62所', 'abc', ' '),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const someBlocks: fc.Arbitrary<RootContent[]> = fc.array(
  fc.oneof(
    nasty.map((words): RootContent => heading(2, words)),
    fc.tuple(nasty, nasty).map(([a, b]): RootContent => paragraph(a, b)),
    fc.tuple(nasty, nasty).map(([a, b]): RootContent => paragraph([strong(`4-3 ${a}x`)], `（${b}`)),
    fc
      .array(nasty, { minLength: 1, maxLength: 4 })
      .map((items): RootContent => numbered(items.map((item) => [item, '。']))),
    fc
      .array(fc.tuple(nasty, nasty, nasty), { minLength: 1, maxLength: 4 })
      .map((rows): RootContent => table(['举措', '目标', '完成'], [null, null, 'right'], rows)),
  ),
  { maxLength: 6 },
);

/** A parser gives no node for what is empty, and joins what touches. */
function expected(children: readonly RootContent[]): RootContent[] {
  return children.flatMap((node): RootContent[] => {
    if (node.type === 'paragraph') return hasText(node.children) ? [node] : [];
    return [node];
  });
}

function hasText(children: readonly PhrasingContent[]): boolean {
  return children.some((child) => child.type !== 'text' || child.value !== '');
}

describe('text from files', () => {
  test('changes no structure, whatever it is', () => {
    fc.assert(
      fc.property(someBlocks, (blocks) => {
        const children = expected(blocks);
        // Two lists after one another would be one: something always stands between.
        const apart = children.flatMap((node): RootContent[] => [node, paragraph('。')]);
        const tree = read(markdownReport(documentOf(apart)));
        expect(tree.children.map(bare)).toEqual(apart.map(bare));
      }),
      { numRuns: runs(300) },
    );
  });

  test('no control or bidirectional character of it gets through', () => {
    fc.assert(
      fc.property(nasty, (words) => {
        const text = markdownReport(documentOf([paragraph(words), table([words], [null], [[words]])]));
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/);
      }),
    );
  });

  test('reads as it was meant', () => {
    const text = markdownReport(documentOf([table(['a'], [null], [['1 | 2 <script>`x`']]), paragraph('# 不是标题')]));
    expect(text.split('\n').slice(0, 6)).toEqual([
      '| a |',
      '| - |',
      '| 1 \\| 2 \\<script>\\`x\\` |',
      '',
      '\\# 不是标题',
      '',
    ]);
  });
});

describe('what a report is of', () => {
  test('is YAML that gives the same text back, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z_]{1,9}$/), fc.string({ unit: 'binary', maxLength: 30 })),
        (front) => {
          const text = markdownReport(documentOf([], { front }));
          const [, yaml = ''] = /<!--\n([\s\S]*)\n-->\n$/.exec(text) ?? [];
          expect(yaml).not.toContain('-->');
          const value: unknown = parse(yaml) ?? {};
          expect(value).toEqual({ ...front });
        },
      ),
    );
  });
});

describe('a picture', () => {
  const svg = '<svg/>';

  test('is a diagram with words for who sees none', () => {
    const figures = new Map([['burnup', { alt: '图：进度', svg, mermaid: 'xychart-beta\n' }]]);
    const text = markdownReport(documentOf([figure('burnup', '图：进度')], { figures }));
    expect(text.startsWith('图：进度\n\n```mermaid\nxychart-beta\n```\n')).toBe(true);
  });

  test('is left out where Mermaid has none', () => {
    const figures = new Map([['roster', { alt: '图：台账', svg }]]);
    const text = markdownReport(documentOf([figure('roster', '图：台账')], { figures }));
    expect(text).toBe(markdownReport(documentOf([])));
  });
});
