import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messagesIn } from '../../src/i18n/messages.ts';
import { reportHtml } from '../../src/render/html/page.ts';
import { REPORT } from '../support/report.ts';
import { openPage, type Visit } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-html-'));
const file = join(folder, 'report.html');
const html = reportHtml(REPORT, messagesIn('zh'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let visit: Visit;
let server: Server;

beforeAll(async () => {
  writeFileSync(file, html);
  visit = await openPage({ viewport: { width: 900, height: 800 } });
  server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await visit.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('in Chromium, a report', () => {
  test.each(['light', 'dark'] as const)('has nothing that axe objects to: %s', async (colorScheme) => {
    for (const width of [900, 360]) {
      await visit.page.emulateMedia({ colorScheme });
      await visit.page.setViewportSize({ width, height: 800 });
      await visit.page.goto(`file://${file}`);
      // The debugger's door, which the page's policy does not shut; all of axe's rules, the best practices too.
      await visit.page.evaluate(axe);
      const { violations, passes } = await visit.page.evaluate<{
        violations: { id: string; nodes: { html: string }[] }[];
        passes: { id: string }[];
      }>('axe.run(document)');
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang', 'region']));
    }
    expect(visit.said).toEqual([]);
  });

  test('says nothing on the console and asks for nothing, from a file or a server', async () => {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    for (const url of [`file://${file}`, `http://127.0.0.1:${port}/`]) {
      await visit.page.goto(url, { waitUntil: 'networkidle' });
      expect(await visit.page.title()).toBe(REPORT.title);
    }
    expect([visit.said, visit.requested]).toEqual([[], []]);
  });

  test('lets no script run but its own', async () => {
    const noticed = await openPage();
    await noticed.page.setContent(html.replace('</main>', '<script>document.title = "changed"</script></main>'));
    expect(await noticed.page.title()).toBe(REPORT.title);
    expect(noticed.said.join()).toContain('Content Security Policy');
    await noticed.close();
  });

  test('sorts a table by numbers, shares and ids, then back, and keeps empty cells last', async () => {
    await visit.page.goto(`file://${file}`);
    const table = visit.page.locator('table').nth(1);
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
    await visit.page.goto(`file://${file}`);
    await visit.page.emulateMedia({ media: 'screen' });
    const filter = visit.page.getByRole('searchbox', { name: '筛选' });
    expect(await filter.count()).toBe(1);
    await filter.fill('产教 黄');
    const rows = visit.page.locator('table').nth(1).locator('tbody tr');
    expect(await rows.filter({ visible: true }).locator('td:first-child').allTextContents()).toEqual(['2-2', '2-10']);
    expect(await visit.page.locator('output').textContent()).toBe('显示2行，共7行');
    await visit.page.emulateMedia({ media: 'print' });
    expect(await rows.filter({ visible: true }).count()).toBe(7);
    expect(await filter.isVisible()).toBe(false);
    await visit.page.emulateMedia({ media: 'screen' });
    await filter.fill('');
    expect(await rows.filter({ visible: true }).count()).toBe(7);
  });

  test('goes from text to note and back by the keyboard', async () => {
    await visit.page.goto(`file://${file}`);
    await visit.page.locator('#fnref-1-2').press('Enter');
    expect(new URL(visit.page.url()).hash).toBe('#fn-1');
    const back = visit.page.getByRole('link', { name: '注1：回到正文（第3处）' });
    await back.press('Enter');
    expect(new URL(visit.page.url()).hash).toBe('#fnref-1-3');
  });

  test('is all there without script', async () => {
    const still = await openPage({ javaScriptEnabled: false });
    await still.page.goto(`file://${file}`);
    expect(await still.page.locator('tbody tr').count()).toBe(12);
    expect(await still.page.locator('button, input').count()).toBe(0);
    await still.close();
  });

  test('fits a page of A4, also from a dark screen', async () => {
    await visit.page.goto(`file://${file}`);
    await visit.page.emulateMedia({ colorScheme: 'dark' });
    const pdf = await visit.page.pdf({ preferCSSPageSize: true });
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[([\d. ]+)\]/g)].map(([, box]) => box);
    expect(boxes.length).toBeGreaterThan(0);
    for (const box of boxes) expect(box).toMatch(/^0 0 59[45][\d.]* 84[12][\d.]*$/);
    // 170 mm between the margins are 642 pixels.
    await visit.page.emulateMedia({ media: 'print' });
    await visit.page.setViewportSize({ width: 642, height: 900 });
    expect(await visit.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(642);
  });
});
