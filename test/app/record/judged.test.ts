/** A change of the journal is judged by all that stands in it, as others have left it at the moment of writing. */
import { appendFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Ask } from '../../../src/app/ask.ts';
import { MAX_FILE_BYTES } from '../../../src/files/tree.ts';
import { type Files, folderWith } from '../../support/folder.ts';
import { plan } from '../../support/run.ts';
import { everySort } from './workspace.ts';

const W24 = '2022/journal/2022-W24.yaml';
const W25 = '2022/journal/2022-W25.yaml';
const GREEN = { code: 0, out: '', err: '' };

const workspace = (files: Files = {}): string => folderWith({ ...everySort(false), ...files });
const textIn = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
const as = (by: string, folder: string, ...args: readonly string[]) => plan([...args, '--by', by], folder);

/** Expects that what was entered before is left as it is, and the command refused in these words. */
async function refuses(folder: string, args: readonly string[], ...words: readonly string[]): Promise<void> {
  const before = [W24, W25].map((file) => existsSync(join(folder, file)) && textIn(folder, file));
  const ran = await plan([...args], folder);
  expect(ran).toMatchObject({ code: 2, out: '' });
  for (const word of words) expect(ran.err).toContain(word);
  expect([W24, W25].map((file) => existsSync(join(folder, file)) && textIn(folder, file))).toEqual(before);
}

describe('of two at once, one is refused with the reason', () => {
  test.each<[string, readonly string[], readonly string[], string]>([
    ['totals', ['log', '4-2', '--value', '10'], ['log', '4-2', '--value', '12'], '有两种说法'],
    ['a total and an addition', ['log', '4-2', '--value', '10'], ['log', '4-2', '--add', '2'], '有两种说法'],
    [
      'deadlines',
      ['amend', '4-2', '--due', '2022-11-30', '--reason', 'x'],
      ['amend', '4-2', '--due', '2022-12-01', '--reason', 'x'],
      '有两种说法',
    ],
    ['done', ['done', '4-1', '--without-evidence'], ['done', '4-1', '--without-evidence'], '已办结；'],
    ['done and cancelled', ['done', '4-1', '--without-evidence'], ['cancel', '4-1', '--reason', 'x'], '举措 4-1 已'],
    ['done and blocked', ['done', '4-1', '--without-evidence'], ['block', '4-1', '--problem', 'x'], ''],
  ])('%s', async (_what, one, other, words) => {
    const folder = workspace();
    const ran = await Promise.all([as('张三', folder, ...one), as('李四', folder, ...other)]);
    const refused = ran.filter(({ code }) => code === 2);
    // Blocked and then done is in order; done and then blocked is not.
    if (words !== '') expect(refused).toHaveLength(1);
    for (const { err } of refused) expect(err).toContain(words);
    expect(ran.some(({ code }) => code === 0)).toBe(true);
    expect((await plan(['check'], folder)).code).toBe(0);
  });

  test('entries that have nothing to do with each other are both made', async () => {
    const folder = workspace();
    const logs = [...'123456'].map((i) =>
      as('张三', folder, 'log', '4-1', '-m', `第${i}次`, '--date', `2022-06-0${i}`),
    );
    expect((await Promise.all(logs)).map(({ code }) => code)).toEqual(Array(6).fill(0));
    expect(await plan(['check'], folder)).toEqual(GREEN);
  });
});

describe('what was entered for later days counts too', () => {
  const later = '- { date: 2022-06-21, on: 4-1, note: 一, by: 王五 }\n';
  test.each<[string, string, readonly string[], string]>([
    [
      'done before it was blocked',
      '- { date: 2022-06-22, on: 4-1, state: blocked, problem: 经费, by: 王五 }\n',
      ['done', '4-1', '--without-evidence'],
      'blocked',
    ],
    [
      'cancelled before it was done',
      '- { date: 2022-06-22, on: 4-1, state: done, by: 王五, evidence: [{ ref: 一号 }] }\n',
      ['cancel', '4-1', '--reason', '并入'],
      'done',
    ],
  ])('%s', async (_what, entry, args, words) => {
    const folder = workspace({ [W25]: later + entry });
    const place = `${W25}:2:`;
    await refuses(folder, [...args, '--date', '2022-06-15', '--by', '李四'], `没有写入，否则 ${place}`, words);
    expect((await plan(['check'], folder)).code).toBe(0);
  });

  test('what is only unusual by it is written, and told', async () => {
    const folder = workspace({ [W25]: '- { date: 2022-06-22, on: 4-2, value: 10, by: 王五 }\n' });
    const { code, err } = await as('李四', folder, 'log', '4-2', '--value', '12', '--date', '2022-06-15');
    expect(code).toBe(0);
    expect(err).toContain('从 12 降到了 10');
  });
});

describe('undo', () => {
  test('does not take away what others build on', async () => {
    const folder = workspace();
    await as('张三', folder, 'done', '4-1', '--without-evidence', '--date', '2022-06-15');
    await as('李四', folder, 'verify', '4-1', '--date', '2022-06-22');
    await refuses(folder, ['undo', '--by', '张三'], `没有写入，否则 ${W25}:2:`, '还没有办结就销号了');
    expect((await as('李四', folder, 'undo')).code).toBe(0);
    expect((await as('张三', folder, 'undo')).code).toBe(0);
    expect(await plan(['check'], folder)).toEqual(GREEN);
  });

  test('says where, when what others build on stands below in the same file', async () => {
    const folder = workspace();
    await as('张三', folder, 'done', '4-1', '--without-evidence', '--date', '2022-06-15');
    await as('李四', folder, 'verify', '4-1', '--date', '2022-06-16');
    await refuses(folder, ['undo', '--by', '张三'], `没有写入，否则 ${W24}:3:`);
  });

  test('is not held up by what stood wrong before, wherever that is', async () => {
    const wrong = '- { date: 2022-06-15, on: 4-2, stage: 没有的阶段, by: 王五 }\n';
    const folder = workspace({ [W24]: `- { date: 2022-06-14, on: 4-1, note: 一, by: 张三 }\n${wrong}` });
    expect((await as('张三', folder, 'undo')).code).toBe(0);
    expect(textIn(folder, W24)).toBe(wrong);
  });

  test('tells what becomes unusual without the entry', async () => {
    const folder = workspace();
    await as('张三', folder, 'cancel', '4-1', '--reason', '并入', '--date', '2022-06-15');
    await as('李四', folder, 'reopen', '4-1', '--reason', '恢复', '--date', '2022-06-22');
    const { code, err } = await as('张三', folder, 'undo');
    expect(code).toBe(0);
    expect(err).toMatch(/^提醒：举措 4-1 没有办结或取消过，谈不上重启。\n$/);
  });

  test('twice at once takes back two entries, or says that one is gone', async () => {
    const folder = workspace();
    for (const i of [1, 2, 3]) await as('张三', folder, 'log', '4-1', '-m', `第${i}次`, '--date', '2022-06-15');
    const ran = await Promise.all([as('张三', folder, 'undo'), as('张三', folder, 'undo')]);
    const refused = ran.filter(({ code }) => code !== 0);
    const left = textIn(folder, W24).split('\n').length - 2;
    expect(left).toBe(1 + refused.length);
    for (const { err } of refused) expect(err).toMatch(/^plan：您关于 4-1 的这条记录刚刚已经从 .*撤回或改过了/);
  });
});

describe('meanwhile', () => {
  /** A person who does that while being asked, and then answers. */
  const meanwhile = (act: () => void): Ask => ({
    text: async () => {
      act();
      return '进展';
    },
    choose: async () => '',
  });
  const log = (folder: string, act: () => void) =>
    plan(['log', '4-1', '--date', '2022-06-15', '--by', '张三'], folder, { ask: meanwhile(act) });

  test('a colleague entered the same: it is refused', async () => {
    const same = '- { date: 2022-06-15, on: 4-1, note: 进展, by: 张三 }\n';
    const folder = workspace({ [W24]: '# 本周\n' });
    const { code, err } = await log(folder, () => appendFileSync(join(folder, W24), same));
    expect([code, err]).toEqual([2, expect.stringContaining('这条关于 4-1 的记录重复了')]);
    expect(textIn(folder, W24)).toBe(`# 本周\n${same}`);
  });

  test('the plan’s folder went away: nothing is made anew', async () => {
    const folder = workspace();
    const { code, err } = await log(folder, () => renameSync(join(folder, '2022'), join(folder, 'moved')));
    expect(code).toBe(2);
    expect(err).toContain('2022/plan.yaml 不在那里了，可能刚被移走或删除，没有写入');
    expect(existsSync(join(folder, '2022'))).toBe(false);
    expect(existsSync(join(folder, 'moved/journal'))).toBe(false);
  });

  test('the journal went away: it is not made anew', async () => {
    const folder = workspace({ [W25]: '- { date: 2022-06-22, on: 4-2, value: 10, by: 王五 }\n' });
    const { code, err } = await log(folder, () => rmSync(join(folder, '2022/journal'), { recursive: true }));
    expect([code, err]).toEqual([2, expect.stringContaining('没有新建')]);
    expect(existsSync(join(folder, '2022/journal'))).toBe(false);
  });

  test('the measure was taken out of the plan: it is refused', async () => {
    const folder = workspace();
    const file = join(folder, '2022/plan.yaml');
    const { code, err } = await log(folder, () => {
      const text = readFileSync(file, 'utf8').replace(/ +- id: 4-1\n.*\n/, '');
      rmSync(file);
      appendFileSync(file, text);
    });
    expect([code, err]).toEqual([2, 'plan：举措 4-1 刚刚从计划里删掉了，没有写入。\n']);
  });
});

describe('a file in which the entry would not be counted is refused with the error that is in it', () => {
  const line = '- { date: 2022-06-14, on: 4-1, note: 一 }\n';
  test.each<[string, string | Uint8Array, readonly string[]]>([
    ['an alias', `- &a { date: 2022-06-14, on: 4-1, note: 一 }\n- *a\n`, [`${W24}:1:3 有错误`, '锚点或别名']],
    ['GBK', Uint8Array.of(0x2d, 0x20, 0xbd, 0xcc, 0xb4, 0xfa, 0x0a), [`${W24}:1:`, 'GBK']],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${line}`, 'utf16le')), [`${W24}:1:1 有错误`, 'UTF-16']],
    ['a NUL', `${line}\0`, [`${W24}:2:1 有错误`]],
    ['conflict marks', `<<<<<<< a\n${line}=======\n>>>>>>> b\n`, [`${W24}:1:1 有错误`]],
    ['two documents', `${line}---\n${line}`, [`${W24}:2:1 有错误`, '---']],
    ['too much', `# ${'x'.repeat(MAX_FILE_BYTES)}\n`, [`${W24}:1:1`, '超过 5 MB']],
    ['as much as there may be', `${line}#${'x'.repeat(MAX_FILE_BYTES - Buffer.byteLength(line) - 2)}\n`, ['超过 5 MB']],
  ])('%s', async (_what, content, words) => {
    const folder = workspace({ [W24]: content });
    const before = readFileSync(join(folder, W24));
    const ran = await as('张三', folder, 'log', '4-1', '-m', '二', '--date', '2022-06-15');
    expect(ran).toMatchObject({ code: 2, out: '' });
    for (const word of words) expect(ran.err).toContain(word);
    expect(readFileSync(join(folder, W24)).equals(before)).toBe(true);
  });
});
