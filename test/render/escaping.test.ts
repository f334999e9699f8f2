import fc from 'fast-check';
import { unzipSync } from 'fflate';
import type { PhrasingContent, Root } from 'mdast';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { reportDocx } from '../../src/render/docx/document.ts';
import { reportHtml } from '../../src/render/html/report.ts';
import { printable } from '../../src/render/text/printable.ts';
import type { ReportDocument } from '../../src/report/document.ts';
import { MESSAGES } from '../support/messages.ts';
import { boxFigure } from '../support/report.ts';
import { runs } from '../support/stress.ts';

/** What somebody may write into a note, by mistake or on purpose. */
const PIECES = [
  ...[
    '|',
    '||',
    '|---|',
    '`',
    '```',
    '# ',
    '## ',
    '- ',
    '1. ',
    '> ',
    '***',
    '__',
    '~~',
    '\\',
    '---',
    '\n',
    '\n\n',
    '\r\n',
  ],
  ...['![x](y)', '![x](figure:box)', '[x](javascript:alert(1))', '[^1]', '[^1]: x', '[x]: y', '<https://example.cn>'],
  ...[
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<b onclick="x">',
    '</td></table>',
    '</main>',
    ']]>',
    '<![CDATA[',
    '<?xml?>',
  ],
  ...[
    '</w:t></w:r>',
    '<w:hyperlink r:id="rIdaaaaaaaaaaaaaaaaaaaaa"/>',
    'r:id="rIdaaaaaaaaaaaaaaaaaaaaa"',
    '<br>',
    '<svg>',
  ],
  ...[
    '&',
    '&amp;',
    '&lt;',
    '&#0;',
    '&nbsp',
    '"',
    "'",
    '“',
    '%',
    '{{x}}',
    '{%',
    '\t',
    ' ',
    '\u00a0',
    '\u3000',
    '\u2028',
  ],
  ...['\u202e', '\u2066', '\u200f', '\u061c', '\u0000', '\u0008', '\u001b[31m', '\u007f', '\u0085', '\ufffe', '\uffff'],
  ...['\ud800', '\udc00', '𠮷', '👩‍🏫', '職業', 'e\u0301', '\ufeff'],
];
const nasty = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 6 })
  // A heading or a paragraph of nothing has no words to be told from another's.
  .map((pieces) => `${pieces.join('')}x`);

/** A report that has `text` wherever a report has text. */
function reportOf(text: string): ReportDocument {
  const words: PhrasingContent[] = [{ type: 'text', value: text }];
  const row = {
    type: 'tableRow' as const,
    children: [
      { type: 'tableCell' as const, children: words },
      { type: 'tableCell' as const, children: words },
    ],
  };
  const note: PhrasingContent = { type: 'footnoteReference', identifier: '1' };
  const body: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: words },
      { type: 'heading', depth: 2, children: words },
      {
        type: 'paragraph',
        children: [...words, note, { type: 'strong', children: words }, { type: 'inlineCode', value: text }],
      },
      {
        type: 'paragraph',
        children: [{ type: 'link', url: `https://example.cn/?q=${text}`, title: text, children: words }],
      },
      { type: 'paragraph', children: [{ type: 'link', url: `javascript:${text}`, children: words }] },
      { type: 'paragraph', children: [{ type: 'html', value: text }] },
      { type: 'paragraph', children: [{ type: 'image', url: `https://example.cn/${text}`, alt: text }] },
      { type: 'paragraph', children: [{ type: 'image', url: 'figure:box', alt: text }] },
      { type: 'html', value: text },
      { type: 'heading', depth: 2, children: words },
      { type: 'table', align: ['left', 'right'], children: [row, row, row] },
      {
        type: 'list',
        ordered: true,
        children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [...words, note] }] }],
      },
      { type: 'blockquote', children: [{ type: 'paragraph', children: words }] },
      { type: 'footnoteDefinition', identifier: '1', children: [{ type: 'paragraph', children: words }] },
    ],
  };
  const figures = new Map([['box', boxFigure('box', text)]]);
  return { title: text, language: 'zh', front: { plan: text, as_of: text }, body, figures };
}

/** White space is shown as one space; what can't be shown, as a replacement character. */
const shown = (text: string): string => printable(text).replace(/\s+/g, ' ').trim();

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

describe('whatever a text says, a page', () => {
  interface Read {
    /** Every element, in order. */
    readonly names: readonly string[];
    /** The words of those elements that hold one text each. */
    readonly texts: readonly string[];
  }

  const textOf = (node: Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

  function read(html: string): Read {
    const names: string[] = [];
    const texts: string[] = [];
    const visit = (node: Node): void => {
      if ('tagName' in node) {
        names.push(node.tagName);
        if (['title', 'h1', 'td', 'th', 'code', 'strong', 'figcaption', 'dd'].includes(node.tagName))
          texts.push(textOf(node));
      } else if ('data' in node) names.push('comment');
      if ('childNodes' in node) node.childNodes.forEach(visit);
    };
    visit(parse(html));
    return { names, texts };
  }

  test('has the same elements, and shows it as it is', () => {
    const page = (text: string): Read => read(reportHtml(reportOf(text), MESSAGES.zh));
    const plain = page('x');
    fc.assert(
      fc.property(nasty, (text) => {
        const { names, texts } = page(text);
        expect(names).toEqual(plain.names);
        const changed = texts.filter((one, i) => plain.texts[i] === 'x' && shown(one) !== shown(text));
        expect(changed).toEqual([]);
      }),
    );
    expect(plain.texts.filter((one) => one === 'x').length).toBeGreaterThan(11);
  });
});

describe('whatever a text says, a Word file', () => {
  interface Read {
    readonly names: readonly string[];
    /** The words of each paragraph. */
    readonly texts: readonly string[];
  }

  /** Reads every part. @throws Error where one is not well formed */
  function read(file: Uint8Array): ReadonlyMap<string, Read> {
    return new Map(
      Object.entries(unzipSync(file)).map(([path, bytes]) => {
        const names: string[] = [];
        const texts: string[] = [];
        const parser = new SaxesParser({ xmlns: true });
        parser.on('error', (error) => {
          throw new Error(`${path}: ${error.message}`);
        });
        parser.on('opentag', ({ name }) => {
          names.push(name);
          if (name === 'w:p') texts.push('');
        });
        parser.on('text', (text) => texts.push((texts.pop() ?? '') + text));
        parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
        return [path, { names, texts }];
      }),
    );
  }

  test('is well formed, has the same paragraphs, tables and notes, and shows it as it is', async () => {
    const word = async (text: string) => read(await reportDocx(reportOf(text), MESSAGES.zh));
    const plain = await word('x');
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        const parts = await word(text);
        expect([...parts.keys()]).toEqual([...plain.keys()]);
        for (const [path, { names, texts }] of parts) {
          expect([path, names]).toEqual([path, plain.get(path)?.names]);
          const changed = texts.filter((one, i) => plain.get(path)?.texts[i] === 'x' && shown(one) !== shown(text));
          expect([path, changed]).toEqual([path, []]);
        }
      }),
      { numRuns: runs(50) },
    );
    expect(plain.get('word/document.xml')?.texts.filter((one) => one === 'x').length).toBeGreaterThan(8);
    expect(plain.get('word/footnotes.xml')?.texts.map((one) => one.trim())).toContain('x');
  });
});
