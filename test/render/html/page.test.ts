import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { projections } from '../../../src/projection/project.ts';
import { wallOf } from '../../../src/projection/wall.ts';
import { reportHtml } from '../../../src/render/html/report.ts';
import { SCRIPT, SCRIPT_HASH } from '../../../src/render/html/script.ts';
import { SERVED_SCRIPT, SERVED_SCRIPT_HASH, SERVED_STYLE, SERVED_STYLE_HASH } from '../../../src/render/html/served.ts';
import { STYLE, STYLE_HASH } from '../../../src/render/html/style.ts';
import { MESSAGES } from '../../support/messages.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../../support/model.ts';
import { markdownTree, REPORT } from '../../support/report.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

function elementsOf(node: Node): readonly Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

const wordsOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';

const attribute = ({ attrs }: Element, key: string): string | undefined =>
  attrs.find(({ name }) => name === key)?.value;

const page = (markdown: string): string => reportHtml({ ...REPORT, body: markdownTree(markdown) }, MESSAGES.zh);

/** What stands between the page's head and its script. */
const main = (html: string): string => /<main>(.*)<\/main>/s.exec(html)?.[1] ?? '';

const html = reportHtml(REPORT, MESSAGES.zh);
const elements = elementsOf(parse(html));

describe('a page of a report', () => {
  test('is the same each time, in the words of its language', () => {
    expect(reportHtml(REPORT, MESSAGES.zh)).toBe(html);
    expect(html).toContain('<html lang="zh-CN">');
    const english = reportHtml({ ...REPORT, language: 'en' }, MESSAGES.en);
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
    expect([SERVED_STYLE_HASH, SERVED_SCRIPT_HASH]).toEqual([sha256(SERVED_STYLE), sha256(SERVED_SCRIPT)]);
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
    const asked = reportHtml({ ...REPORT, front: { ...REPORT.front, sources: 'none' } }, MESSAGES.zh);
    expect(asked).toContain('<dt>来源</dt><dd>none</dd>');
  });

  test('has each picture once, with its words under it', () => {
    expect(elements.filter(({ tagName }) => tagName === 'figure')).toHaveLength(2);
    const captions = elements.filter(({ tagName }) => tagName === 'figcaption').map(wordsOf);
    expect(captions).toContain('图：14项任务中3项亮红灯，进度最低的是任务5（0%）。');
  });
});

test('a light is its word on its colour, in a text and in a table, without the circle that not every machine can show', () => {
  const shown = main(page('🔴 红2项；🟡 黄5项。\n\n| 灯 | 进度 |\n| - | - |\n| 🟢 绿 | ▰▰▰▱▱▱▱▱▱▱ 33.3% |\n'));
  expect(shown).toMatch(/<span class="light red">红<.*<span class="light yellow">黄<.*<span class="light green">绿</s);
  expect(shown).not.toMatch(/[🔴🟡🟢]/u);
});

describe('what no line is broken within', () => {
  const kept = (text: string) =>
    [...main(page(text)).matchAll(/<span class="short">(.*?)<\/span>/g)].map(([, one]) => one);

  test.each([
    [
      'a day, in either language',
      '到2022年6月30日，6月20日，2022-06-09 起，9 June',
      ['2022年6月30日', '6月20日', '2022-06-09', '9 June'],
    ],
    [
      'a number and what it counts',
      '37天没有更新，17/20项，1,260,000人，第26周',
      ['37天', '17/20项', '1,260,000人', '26周'],
    ],
    ['a bar and its number', '▰▰▰▱▱▱▱▱▱▱ 33.3%', ['▰▰▰▱▱▱▱▱▱▱ 33.3%']],
  ])('%s', (_, text, wanted) => {
    expect(kept(text)).toEqual(wanted);
  });

  test('but a number that is longer than a line may be', () => {
    expect(kept(`${'9'.repeat(60)}天`)).toEqual([]);
  });

  test("a unit's name, where there is room", () => {
    expect(main(page('| 牵头单位 |\n| - |\n| 继续教育学院 |\n'))).toMatch(
      /<th scope="col" class="name">.*<td [^>]*class="name">/s,
    );
  });
});

describe('rows of sums', () => {
  const shown = (...rows: readonly string[]) => main(page(`| 单位 | 项 |\n| - | - |\n${rows.join('\n')}\n`));

  test('a total stands in the foot, out of the way of what sorts', () => {
    expect(shown('| 甲 | 1 |', '| 乙 | 2 |', '| **合计** | 3 |')).toMatch(
      /乙.*<\/tbody><tfoot><tr class="sum">.*合计/s,
    );
  });

  test('what heads those below it stays among them', () => {
    const groups = shown('| **一** | 1 |', '| 甲 | 1 |', '| **二** | 2 |', '| 乙 | 2 |');
    expect(groups).not.toContain('<tfoot>');
    expect(groups.match(/<tr class="sum">/g)).toHaveLength(2);
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

describe('how a plan stands, on the page of its report', () => {
  const nasty = `甲处"><script>alert(1)</script>`;
  const measures = [
    aMeasure({ id: '1-1', title: '按期办结', leads: ['乙处'], due: day('2022-03-31') }),
    aMeasure({ id: '1-2', title: `逾期</td>`, leads: [nasty, '乙处'], due: day('2022-05-31') }),
    aMeasure({ id: '1-3', title: '无人牵头', due: day('2022-06-20') }),
    aMeasure({ id: '1-4', title: '未排期' }),
  ];
  const journal = [anEntry({ on: '1-1', state: 'done' }), anEntry({ on: '1-3', date: day('2022-05-01'), percent: 60 })];
  const at = projections(aPlanOf(measures, { journal }), aWorkspace());
  const standing = reportHtml({ ...REPORT, wall: () => wallOf(at(day('2022-06-10')), at) }, MESSAGES.zh);
  const all = elementsOf(parse(standing));
  const withClass = (name: string) => all.filter((one) => attribute(one, 'class')?.split(' ').includes(name));

  test('is valid HTML, in which what a file holds is text', () => {
    const faults: string[] = [];
    parse(standing, { onParseError: ({ code, startLine }) => faults.push(`${startLine}: ${code}`) });
    expect(faults).toEqual([]);
    expect(all.filter(({ tagName }) => tagName === 'script')).toHaveLength(1);
    const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('begins with four numbers, above the first section', () => {
    expect(withClass('band').flatMap(({ childNodes }) => childNodes.map(wordsOf))).toEqual([
      '办结/应办结1/2全部4项，办结1项',
      '红灯1另有黄灯1项',
      '14天内到期1最近的是 1-3，2022-06-20',
      '时间已过44.1%2022-01-01 至 2022-12-31',
    ]);
    expect(standing.indexOf('class="band"')).toBeLessThan(standing.indexOf('一、总体进展</h2>'));
  });

  test('has a card for all that is red or yellow, the worst first, with its lead and why', () => {
    expect(withClass('card').map(wordsOf)).toEqual([
      `红1-2 逾期</td>${nasty}、乙处逾期10天（时限2022-05-31）`,
      '黄1-3 无人牵头牵头未定滞后：时间已过94.2%，进度60%；10天后到期；40天没有更新',
    ]);
  });

  test('counts units by lights, a measure with each of its leads, and tells each row what it counts', () => {
    const rows = withClass('matrix')
      .flatMap(elementsOf)
      .filter(({ tagName }) => tagName === 'tr');
    expect(rows.map((row) => row.childNodes.map(wordsOf).join('|'))).toEqual([
      '牵头|红|黄|绿|灰|蓝|合计',
      '乙处|1||||1|2',
      `${nasty}|1|||||1`,
      '未定||1||1||2',
      '合计|1|1||1|1|4',
    ]);
    expect(rows.map((row) => attribute(row, 'data-unit'))).toEqual([undefined, '乙处', nasty, '', undefined]);
    const measureRows = all.filter((one) => attribute(one, 'data-units') !== undefined);
    expect(measureRows.map((row) => [attribute(row, 'data-light'), attribute(row, 'data-units')])).toEqual([
      ['blue', '乙处'],
      ['red', `${nasty}\n乙处`],
      ['yellow', ''],
      ['grey', ''],
    ]);
  });

  test('ends with the wall chart, whose cells are words too; notes come last', () => {
    expect(withClass('cell').map(wordsOf).slice(0, 8)).toEqual([
      ...['黄', '黄', '黄，1-1 2022-03-31到期◆', '黄', '黄，1-2 2022-05-31到期◆'],
      ...['红，1-3 2022-06-20到期◆', '', ''],
    ]);
    expect(standing.indexOf('class="wall-sheet"')).toBeLessThan(standing.indexOf('class="footnotes"'));
  });

  test('names every cell by its column, for screens on which a row is a card', () => {
    const cells = all.filter(({ tagName }) => tagName === 'td').map((cell) => attribute(cell, 'data-label'));
    // The corner, and the name of the row under it.
    expect(cells.slice(0, 5)).toEqual([undefined, undefined, '本期', '上期', '变化']);
  });
});
