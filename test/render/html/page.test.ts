import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { reportHtml } from '../../../src/render/html/report.ts';
import { SCRIPT, SCRIPT_HASH } from '../../../src/render/html/script.ts';
import { STYLE, STYLE_HASH } from '../../../src/render/html/style.ts';
import { markdownTree, REPORT } from '../../support/report.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

function elementsOf(node: Node): readonly Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

const attribute = ({ attrs }: Element, key: string): string | undefined =>
  attrs.find(({ name }) => name === key)?.value;

const page = (markdown: string): string => reportHtml({ ...REPORT, body: markdownTree(markdown) });

/** What stands between the page's head and its script. */
const main = (html: string): string => /<main>(.*)<\/main>/s.exec(html)?.[1] ?? '';

const html = reportHtml(REPORT);
const elements = elementsOf(parse(html));

describe('a page of a report', () => {
  test('is the same each time, in the words of its language', () => {
    expect(reportHtml(REPORT)).toBe(html);
    expect(html).toContain('<html lang="zh-CN">');
    const english = reportHtml({ ...REPORT, language: 'en' });
    expect(english).toContain('<html lang="en">');
    expect(main(english)).toContain('<caption id="table-1">Table 1: 一、总体进展</caption>');
  });

  test('is valid HTML', () => {
    const faults: string[] = [];
    parse(html, { onParseError: ({ code, startLine }) => faults.push(`${startLine}: ${code}`) });
    expect(faults).toEqual([]);
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    const targets = elements.flatMap((element) => attribute(element, 'href') ?? []).filter((to) => to.startsWith('#'));
    expect(targets.map((to) => to.slice(1)).filter((to) => !ids.includes(to))).toEqual([]);
    expect(targets.length).toBeGreaterThan(9);
  });

  test('allows itself its own style and script and nothing else', () => {
    const sha256 = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    expect([STYLE_HASH, SCRIPT_HASH]).toEqual([sha256(STYLE), sha256(SCRIPT)]);
    const policy = elements.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
    expect(policy && attribute(policy, 'content')).toBe(
      `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(elements.filter((element) => element.attrs.some(({ name }) => name === 'style' || name === 'src'))).toEqual(
      [],
    );
  });

  test('says in its head and at its foot what it is of', () => {
    expect(html).toContain('<meta name="plan-as_of" content="2022-06-10">');
    expect(html).toContain('<dt>截至</dt><dd>2022-06-10</dd>');
  });

  test('has each picture once, with its words under it', () => {
    expect(elements.filter(({ tagName }) => tagName === 'figure')).toHaveLength(2);
    expect(html).toContain('<figcaption>图：14项任务中3项亮红灯，进度最低的是任务5（0%）。</figcaption>');
  });
});

describe('what a text may not do on a page', () => {
  test('be HTML: it is shown as it was written', () => {
    expect(main(page('# a\n\n<script>alert(1)</script>\n\nb <b onclick="x()">c</b>'))).toBe(
      '<h1 id="section-0">a</h1>\n<p>&lt;script>alert(1)&lt;/script></p>\n' + '<p>b &lt;b onclick="x()">c&lt;/b></p>',
    );
  });

  test('link to anything but the web', () => {
    expect(
      main(page('[a](javascript:alert(1)) [b](file:///etc/passwd) [c](../x.html) [d][d]\n\n[d]: data:text/html,x')),
    ).toBe('<p>a b c d</p>');
    expect(main(page('[*a*](https://例.cn/?q=“”&b)'))).toBe(
      '<p><a href="https://xn--fsq.cn/?q=%E2%80%9C%E2%80%9D&amp;b" rel="noreferrer"><em>a</em></a></p>',
    );
  });

  test('load a picture: its words stand there', () => {
    expect(main(page('x ![y](https://example.cn/a.png) ![z](figure:none) ![w][w]\n\n[w]: figure:roster-x'))).toBe(
      '<p>x y z w</p>',
    );
  });
});
