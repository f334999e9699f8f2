import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { reportHtml } from '../../src/render/html/report.ts';
import { folderWith } from '../support/folder.ts';
import { MESSAGES } from '../support/messages.ts';
import { markdownTree, REPORT } from '../support/report.ts';
import { plan } from '../support/run.ts';
import { objections, visit } from './browser.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const html = reportHtml(REPORT, MESSAGES.zh);
/** The report that the demo plan's own week gives, with its pictures, and the one that a month gives. */
const ofDemo = (kind: string): Promise<string> =>
  plan(['report', kind, '--plan', 'demo', '--as-of', '2022-06-30', '--format', 'html'], ROOT).then(({ out }) => out);
const weekly = ofDemo('weekly');
const monthly = ofDemo('monthly');

describe('in Chromium, a report', () => {
  test.each([
    ['light', 900, 'by hand'],
    ['dark', 360, 'by hand'],
    ['light', 360, 'of the demo plan'],
    ['dark', 900, 'of the demo plan'],
  ] as const)('has nothing that axe objects to: %s, %i pixels, %s', async (colorScheme, width, origin) => {
    const { page, messages, requests } = await visit(origin === 'by hand' ? html : await weekly, {
      width,
      height: 800,
    });
    await page.emulateMedia({ colorScheme });
    expect(await objections(page)).toEqual([]);
    expect([messages, requests]).toEqual([[], []]);
  });

  test('says nothing on the console and asks for nothing more, also from a server', async () => {
    const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
    const { page, messages, requests } = await visit(html);
    expect(await page.title()).toBe(REPORT.title);
    await page.goto(url, { waitUntil: 'networkidle' });
    server.close();
    expect([messages, requests]).toEqual([[], [url]]);
  });

  test('lets no script run but its own', async () => {
    const { page, messages } = await visit(
      html.replace('</main>', '<script>document.title = "changed"</script></main>'),
    );
    expect(await page.title()).toBe(REPORT.title);
    expect(messages.join()).toContain('Content Security Policy');
  });

  test('leaves a total the last row of what it sorts, and does not sort what stands under heads', async () => {
    const rows = Array.from({ length: 8 }, (_, i) => `| 单位${i + 1} | ${9 - i} |`).join('\n');
    const tables = `| 单位 | 项 |\n| - | - |\n${rows}\n| **合计** | 44 |\n\n| 任务 | 项 |\n| - | - |\n| **一** | 44 |\n${rows}\n`;
    const { page } = await visit(reportHtml({ ...REPORT, body: markdownTree(tables) }, MESSAGES.zh));
    await page.getByRole('button', { name: '按“项”排序' }).click();
    const cells = await page.locator('table').first().locator('tr td:first-child').allTextContents();
    expect([cells[0], cells.at(-1)]).toEqual(['单位8', '合计']);
    expect(await page.locator('table').nth(1).getByRole('button').count()).toBe(0);
  });

  test('keeps the letters of a picture readable on a narrow screen, and the page as wide as that', async () => {
    const { page } = await visit(html, { width: 360, height: 800 });
    const picture = await page.locator('.picture svg').first().boundingBox();
    expect(picture?.width).toBeGreaterThanOrEqual(640);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(360);
  });

  test('on paper keeps a table with the words that lead to it', async () => {
    const { page } = await visit(html);
    await page.emulateMedia({ media: 'print' });
    const breaks = await page.evaluate<string[]>(
      "[...document.querySelectorAll('p:has(+ .tools)')].map((p) => getComputedStyle(p).breakAfter)",
    );
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
  });

  test('sorts a table by numbers, shares and ids, then back, and keeps empty cells last', async () => {
    const { page } = await visit(html, { width: 900, height: 800 });
    const table = page.locator('table').nth(1);
    const ids = () => table.locator('tbody td:first-child').allTextContents();
    const original = ['2-1', '2-2', '2-10', '3-1', '3-2', '4-2', '5-1', '5-2'];
    expect(await ids()).toEqual(original);
    const byShare = table.getByRole('button', { name: '按“完成”排序' });
    await byShare.click();
    expect(await ids()).toEqual(['5-1', '4-2', '3-2', '2-2', '2-10', '2-1', '5-2', '3-1']);
    expect(await table.locator('th').nth(4).getAttribute('aria-sort')).toBe('ascending');
    await byShare.click();
    expect(await ids()).toEqual(['3-1', '5-2', '2-1', '2-10', '2-2', '3-2', '4-2', '5-1']);
    await byShare.click();
    expect(await ids()).toEqual(original);
    await table.getByRole('button', { name: '按“编号”排序' }).press('Enter');
    expect(await ids()).toEqual(original);
    // Red, yellow, green, grey, blue.
    await table.getByRole('button', { name: '按“灯”排序' }).click();
    expect(await ids()).toEqual(['3-2', '2-2', '2-10', '2-1', '4-2', '5-2', '5-1', '3-1']);
    await table.getByRole('button', { name: '按“说明”排序' }).click();
    expect((await ids()).at(-1)).toBe('5-1');
    await table.getByRole('button', { name: '按“说明”排序' }).click();
    expect((await ids()).at(-1)).toBe('5-1');
  });

  test('sorts shares behind their bars by the shares', async () => {
    const shares = [33.3, 100, 0, 66.7, 9.5, 12, 50, 75];
    const bar = (share: number): string => '▰'.repeat(Math.floor(share / 10)).padEnd(10, '▱');
    const rows = shares.map((share, i) => `| ${i} | ${bar(share)} ${share}% |`).join('\n');
    const body = markdownTree(`| 编号 | 进度 |\n|---|---|\n${rows}\n`);
    const { page } = await visit(reportHtml({ ...REPORT, body }, MESSAGES.zh), { width: 900, height: 800 });
    await page.getByRole('button', { name: '按“进度”排序' }).click();
    const sorted = await page.locator('tbody td:last-child').allTextContents();
    expect(sorted.map((text) => Number.parseFloat(text.replace(/^[▰▱]+ /, '')))).toEqual(shares.sort((a, b) => a - b));
  });

  test('filters a table by words, says how many rows are left, and prints them all the same', async () => {
    const { page } = await visit(html, { width: 900, height: 800 });
    await page.emulateMedia({ media: 'screen' });
    const filter = page.getByRole('searchbox', { name: '筛选' });
    expect(await filter.count()).toBe(1);
    await filter.fill('产教 黄');
    const rows = page.locator('table').nth(1).locator('tbody tr');
    expect(await rows.filter({ visible: true }).locator('td:first-child').allTextContents()).toEqual(['2-2', '2-10']);
    expect(await page.locator('output').textContent()).toBe('显示2行，共8行');
    await page.emulateMedia({ media: 'print' });
    expect(await rows.filter({ visible: true }).count()).toBe(8);
    expect(await filter.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await filter.fill('');
    expect(await rows.filter({ visible: true }).count()).toBe(8);
  });

  test('goes from text to note and back by the keyboard', async () => {
    const { page } = await visit(html, { width: 900, height: 800 });
    await page.locator('#fnref-1-2').press('Enter');
    expect(new URL(page.url()).hash).toBe('#fn-1');
    const back = page.getByRole('link', { name: '注1：回到正文（第3处）' });
    await back.press('Enter');
    expect(new URL(page.url()).hash).toBe('#fnref-1-3');
  });

  test('is all there without script', async () => {
    const { page } = await visit(html);
    const still = await page.context().browser()?.newPage({ javaScriptEnabled: false });
    await still?.goto(page.url());
    expect(await still?.locator('tbody tr').count()).toBe(13);
    expect(await still?.locator('button, input').count()).toBe(0);
  });

  test('fits a page of A4, also from a dark screen', async () => {
    const { page } = await visit(html, { width: 900, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[([\d. ]+)\]/g)].map(([, box]) => box);
    expect(boxes.length).toBeGreaterThan(0);
    for (const box of boxes) expect(box).toMatch(/^0 0 59[45][\d.]* 84[12][\d.]*$/);
    // 170 mm between the margins are 642 pixels.
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 642, height: 900 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(642);
  });
});

describe('in Chromium, how a plan stands', () => {
  test('is seen at once: the four numbers and the first red card are in the first 900 pixels', async () => {
    const { page } = await visit(await monthly, { width: 1280, height: 900 });
    for (const selector of ['.band', '.card.red']) {
      const box = await page.locator(selector).first().boundingBox();
      expect((box?.y ?? 900) + (box?.height ?? 0)).toBeLessThan(900);
    }
  });

  test('narrows the measures to what a number counts, by mouse and keyboard, and back', async () => {
    const { page, messages } = await visit(await monthly, { width: 1280, height: 900 });
    await page.emulateMedia({ media: 'screen' });
    const shown = () =>
      page.locator('.measures tbody tr').filter({ visible: true }).locator('td:first-child').allTextContents();
    const all = (await shown()).length;
    await page.getByRole('button', { name: '只看这2项：教务处 黄' }).click();
    expect(await shown()).toEqual(['2-1', '7-2']);
    expect(await page.locator('.units output').textContent()).toBe('显示2行，共27行');
    const red = page.getByRole('button', { name: '只看这2项：合计 红' });
    await red.press('Enter');
    expect(await shown()).toEqual(['4-1', '4-3']);
    expect(await page.locator('[aria-pressed="true"]').count()).toBe(1);
    await page.locator('.units input').fill('信息');
    expect(await shown()).toEqual(['4-3']);
    await page.locator('.units input').fill('');
    await page.getByRole('button', { name: '取消筛选' }).click();
    expect((await shown()).length).toBe(all);
    await page.getByRole('button', { name: '只看这1项：未定 合计' }).press(' ');
    expect(await shown()).toEqual(['6-1']);
    expect(messages).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('needs no scrolling sideways on a telephone: %s', async (colorScheme) => {
    const { page } = await visit(await monthly, { width: 390, height: 844 });
    await page.emulateMedia({ colorScheme });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    const wide = `[...document.querySelectorAll('.table')].filter((box) => box.scrollWidth > box.clientWidth).length`;
    expect(await page.evaluate(wide)).toBe(0);
    const name = await page.locator('.measures tbody tr').first().locator('td').nth(1).boundingBox();
    expect(name?.width).toBeGreaterThan(280);
  });

  test('prints on A4, and its wall chart on one sheet of A3 across', async () => {
    const { page } = await visit(await weekly, { width: 1280, height: 900 });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)[\d.]*\]/g)];
    const sizes = boxes.map(([, width, height]) => `${width}×${height}`);
    expect(sizes.filter((size) => size === '1191×841' || size === '1190×841')).toHaveLength(1);
    expect(sizes.filter((size) => size === '594×841' || size === '595×841')).toHaveLength(sizes.length - 1);
    expect(sizes.length).toBeLessThan(14);
  });
});

describe('in Chromium, a site', () => {
  test('is walked from its first page to a measure and its unit, and asks for nothing', async () => {
    const folder = folderWith({});
    await plan(['site', '-o', folder, '--plan', 'demo', '--as-of', '2022-06-30'], ROOT);
    const { page, messages, requests } = await visit('<!doctype html><title>x</title>', { width: 1280, height: 900 });
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    expect(await objections(page)).toEqual([]);
    await page.getByRole('link', { name: '4-1 与行业龙头企业共建产业学院' }).click();
    expect(new URL(page.url()).hash).toBe('#measure-4-1');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await objections(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.getByRole('link', { name: '校企合作处' }).first().click();
    expect(await page.locator('.measures tbody tr').count()).toBe(2);
    await page.getByRole('link', { name: '挂图作战' }).click();
    expect(await objections(page)).toEqual([]);
    await page.getByRole('link', { name: '月报' }).click();
    expect(await page.locator('h1').textContent()).toBe('齐水职业学院2022年工作要点月报');
    expect([messages, requests]).toEqual([[], []]);
  });
});
