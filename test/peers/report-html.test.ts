import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportHtml } from '../../src/render/html/report.ts';
import { REPORT } from '../support/report.ts';
import { plan } from '../support/run.ts';
import { visit } from './browser.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const html = reportHtml(REPORT);
/** The report that the demo plan's own week gives, with its pictures. */
const weekly = plan(['report', 'weekly', '--plan', 'demo', '--as-of', '2022-06-10', '--format', 'html'], ROOT).then(
  ({ out }) => out,
);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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
    // The debugger's door, which the page's policy does not shut; all of axe's rules, the best practices too.
    await page.evaluate(axe);
    const { violations, passes } = await page.evaluate<{
      violations: { id: string; nodes: { html: string }[] }[];
      passes: { id: string }[];
    }>('axe.run(document)');
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang', 'region']));
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

  test('sorts a table by numbers, shares and ids, then back, and keeps empty cells last', async () => {
    const { page } = await visit(html, { width: 900, height: 800 });
    const table = page.locator('table').nth(1);
    const ids = () => table.locator('tbody td:first-child').allTextContents();
    const original = ['2-1', '2-2', '2-10', '3-1', '3-2', '4-2', '5-1'];
    expect(await ids()).toEqual(original);
    const byShare = table.getByRole('button', { name: '按“完成”排序' });
    await byShare.click();
    expect(await ids()).toEqual(['5-1', '4-2', '3-2', '2-2', '2-10', '2-1', '3-1']);
    expect(await table.locator('th').nth(4).getAttribute('aria-sort')).toBe('ascending');
    await byShare.click();
    expect(await ids()).toEqual(['3-1', '2-1', '2-10', '2-2', '3-2', '4-2', '5-1']);
    await byShare.click();
    expect(await ids()).toEqual(original);
    await table.getByRole('button', { name: '按“编号”排序' }).press('Enter');
    expect(await ids()).toEqual(original);
    await table.getByRole('button', { name: '按“说明”排序' }).click();
    expect((await ids()).at(-1)).toBe('5-1');
    await table.getByRole('button', { name: '按“说明”排序' }).click();
    expect((await ids()).at(-1)).toBe('5-1');
  });

  test('filters a table by words, says how many rows are left, and prints them all the same', async () => {
    const { page } = await visit(html, { width: 900, height: 800 });
    await page.emulateMedia({ media: 'screen' });
    const filter = page.getByRole('searchbox', { name: '筛选' });
    expect(await filter.count()).toBe(1);
    await filter.fill('产教 黄');
    const rows = page.locator('table').nth(1).locator('tbody tr');
    expect(await rows.filter({ visible: true }).locator('td:first-child').allTextContents()).toEqual(['2-2', '2-10']);
    expect(await page.locator('output').textContent()).toBe('显示2行，共7行');
    await page.emulateMedia({ media: 'print' });
    expect(await rows.filter({ visible: true }).count()).toBe(7);
    expect(await filter.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await filter.fill('');
    expect(await rows.filter({ visible: true }).count()).toBe(7);
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
    expect(await still?.locator('tbody tr').count()).toBe(12);
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
