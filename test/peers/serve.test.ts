/** `plan serve` in Chromium, as a person meets it: by the keyboard alone, narrow, by night, and while others write. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../e2e/program.ts';
import { git, init, madeOnce } from '../e2e/repository.ts';
import { type Served, servedIn } from '../e2e/served.ts';
import { objections, visitAt } from './browser.ts';

const original = madeOnce((folder) => {
  init(folder);
  git(folder, ['config', 'user.name', '张三']);
  cpSync(join(ROOT, 'plans'), join(folder, 'plans'), { recursive: true });
  return folder;
});

const MEASURE = 'plan-demo/measure-4-3.html';
let folder = '';
let served: Served;

beforeAll(async () => {
  folder = original();
  served = await servedIn(join(folder, 'plans'), ['--plan', 'demo']);
});
afterAll(() => served.stop());

const journal = (week: string): string => readFileSync(join(folder, `plans/demo/journal/${week}.yaml`), 'utf8');

/** Opens a page as the person does who followed the link. */
async function opened(path: string, viewport?: { width: number; height: number }) {
  const visit = await visitAt(served.link, viewport);
  await visit.page.goto(`${served.origin}/${path}`);
  return visit;
}

/** Moves on by Tab until the focus is on what has that name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<string>(
      '(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()',
    );
    if (at.startsWith(name)) return;
  }
  throw new Error(`the keyboard never reaches ${name}`);
}

test('the token leaves the address', async () => {
  const { page } = await visitAt(served.link);
  expect(page.url()).toBe(`${served.origin}/`);
  expect(await page.evaluate<string>('document.cookie')).toBe('');
});

describe('a page', () => {
  test.each([
    ['light', 1280, MEASURE],
    ['dark', 320, MEASURE],
    ['light', 320, 'plan-demo/task-4.html'],
    ['dark', 1280, 'plan-demo/index.html'],
  ] as const)(
    'has nothing that axe objects to, and is as wide as the screen: %s, %i pixels, %s',
    async (colorScheme, width, path) => {
      const { page, messages } = await opened(path, { width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect(await objections(page)).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width);
      expect(messages).toEqual([]);
    },
  );

  test('shows the fields that matter for what is entered, and no other', async () => {
    const { page } = await opened(MEASURE);
    const shown = () => page.locator('.field:visible > label').allTextContents();
    expect(await shown()).toEqual(['日期', '到达的阶段', '说明', '存在的问题', '下一步打算', '佐证材料']);
    await page.getByRole('radio', { name: '受阻' }).check();
    expect(await shown()).toEqual(['日期', '说明', '存在的问题', '下一步打算']);
    await page.getByRole('radio', { name: '办结' }).check();
    expect(await shown()).toEqual(['日期', '说明', '佐证材料', '确实没有佐证材料']);
    await page.getByRole('radio', { name: '调整' }).check();
    expect(await shown()).toEqual(['日期', '新的完成时限', '新的牵头单位', '新的目标', '原因 必填', '说明']);
  });
});

test('an entry is made by the keyboard alone, and stands in the journal', async () => {
  const { page, messages } = await opened(MEASURE);
  await tabTo(page, '日期');
  await page.keyboard.type('12202022');
  await tabTo(page, '说明');
  await page.keyboard.type('试运行一个月，没有故障');
  await tabTo(page, '写入');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.said');
  expect(await page.locator('.said').textContent()).toContain('已记入 journal/2022-W51.yaml');
  expect(journal('2022-W51')).toContain('on: 4-3, note: 试运行一个月，没有故障, by: 张三');
  // What was said belongs to the visit.
  expect(new URL(page.url()).search).toBe('');
  expect(await page.evaluate<string>('document.activeElement.className')).toBe('said');
  expect(await objections(page)).toEqual([]);
  expect(messages).toEqual([]);
});

test('a refusal stands beside its field, has the focus, and keeps what was typed', async () => {
  const { page } = await opened(MEASURE);
  await page.getByRole('radio', { name: '受阻' }).check();
  await page.getByLabel('下一步打算').fill('与信息中心会商');
  await page.getByRole('button', { name: '写入' }).click();
  const field = page.getByLabel('存在的问题');
  await field.waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('没有写入');
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await page.locator(`#${(await field.getAttribute('aria-describedby')) ?? ''}`).textContent()).toBe(
    '缺少“存在的问题”：遇到了什么问题？',
  );
  expect(await page.evaluate<string>('document.activeElement.id')).toBe('field-problem');
  expect(await page.getByLabel('下一步打算').inputValue()).toBe('与信息中心会商');
  expect(await objections(page)).toEqual([]);
});

test('a page follows the files, and leaves alone what somebody is typing', async () => {
  const [reading, typing] = [await opened('plan-demo/task-4.html'), await opened(MEASURE)];
  await typing.page.getByLabel('说明').fill('还没有写完');
  const file = join(folder, 'plans/demo/plan.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('title: 开发校企合作管理平台', 'title: 开发校企合作新平台'));
  await reading.page.getByText('4-3 开发校企合作新平台').first().waitFor();
  await typing.page.getByRole('heading', { name: '4-3 开发校企合作新平台' }).waitFor();
  expect(await typing.page.getByLabel('说明').inputValue()).toBe('还没有写完');
  expect(await typing.page.evaluate<string>('document.activeElement.id')).toBe('field-note');
  expect(await typing.page.getByRole('status').first().textContent()).toContain('您正在填的内容没有动');
  // What it is about has changed: it is said, and nothing is lost.
  await typing.page.getByRole('button', { name: '写入' }).click();
  await typing.page.getByRole('alert').waitFor();
  expect(await typing.page.getByRole('alert').textContent()).toContain('计划里这项举措的内容改过了');
  expect(await typing.page.getByLabel('说明').inputValue()).toBe('还没有写完');
  writeFileSync(file, text);
  await reading.page.getByText('4-3 开发校企合作管理平台').first().waitFor();
});

test('without scripts the form is sent all the same', async () => {
  const { page } = await visitAt(served.link, undefined, { javaScriptEnabled: false });
  await page.goto(`${served.origin}/${MEASURE}`);
  await page.getByLabel('日期').fill('2022-12-27');
  await page.getByLabel('说明').fill('没有脚本也能记');
  await page.getByRole('button', { name: '写入' }).click();
  expect(await page.locator('.said').textContent()).toContain('已记入');
  expect(journal('2022-W52')).toContain('没有脚本也能记');
});

test('a page of another site sends no form, reads no page, and puts none in a frame', async () => {
  const { page } = await visitAt(served.link);
  const note = '别人的网页发来的';
  const fields = { kind: 'log', date: '2022-12-20', note, seen: 'x', act: 'write' };
  const inputs = Object.entries(fields).map(([name, value]) => `<input name="${name}" value="${value}">`);
  const evil = `<!doctype html><form method="post" action="${served.origin}/${MEASURE}">${inputs.join('')}</form>
    <iframe src="${served.origin}/"></iframe><script>fetch('${served.origin}/${MEASURE}', { credentials: 'include' })
      .then((one) => one.text(), () => 'nothing').then((text) => { document.title = text.slice(0, 40); });</script>`;
  // By a name of its own, at this computer: another site.
  await page.route('http://evil.example/', (route) => route.fulfill({ contentType: 'text/html', body: evil }));
  await page.goto('http://evil.example/');
  await page.waitForFunction('document.title !== ""');
  expect(await page.title()).toBe('nothing');
  const frame = page.frames().find((one) => one !== page.mainFrame());
  expect((await frame?.content()) ?? '').not.toContain('齐水');
  await page.evaluate('document.forms[0].submit()');
  await page.waitForURL(`${served.origin}/${MEASURE}`);
  expect(await page.textContent('body')).toContain('已拒绝');
  expect(
    readdirSync(join(folder, 'plans/demo/journal'))
      .map((name) => journal(name.replace('.yaml', '')))
      .join(''),
  ).not.toContain(note);
});
