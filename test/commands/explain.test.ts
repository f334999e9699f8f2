/** `plan explain`: a rule with its example, in the reader's words. */
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { ALL_RULES } from '../../src/check/registry.ts';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';

const HERE = tmpdir();

test('tells what a rule holds, why, and what the check says of an example', async () => {
  const { code, out, err } = await plan(['explain', 'journal/unknown-stage', '--width', '80'], HERE);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(`journal/unknown-stage  错误  总是检查

阶段按类型或台账里的写法计算进度；写法不同，进度就不会动。

错误的写法（2022/journal/2022-W19.yaml）：
  - { date: 2022-05-11, on: 1-1, stage: 评选 }

检查的结果：
  2022/journal/2022-W19.yaml:1:39 错误 journal/unknown-stage
    记录（2022-05-11 1-1） › 阶段
    举措 1-1 没有“评选”这个阶段。您是不是要写“评审”？
    1 | - { date: 2022-05-11, on: 1-1, stage: 评选 }
      |                                       ^^^^
    它的阶段是：通知、申报、评审、公示、公布。没有阶段的举措用 note 或 percent
    记录进展。

正确的写法：
  - { date: 2022-05-11, on: 1-1, stage: 评审 }
`);
});

test('takes the name of a rule without its group, and lists a group', async () => {
  const named = await plan(['explain', 'clash'], HERE);
  expect(named.out).toMatch(/^journal\/clash /);
  const group = await plan(['explain', 'journal', '--lang', 'en'], HERE);
  const ids = ALL_RULES.map(({ id }) => id).filter((id) => id.startsWith('journal/'));
  for (const id of ids) expect(group.out).toContain(`  ${id} `);
  expect(group.out).not.toContain('schema/');
});

test('lists every rule', async () => {
  const { out } = await plan(['explain'], HERE);
  for (const { id } of ALL_RULES) expect(out).toContain(`  ${id} `);
  expect(out).not.toMatch(/\{|\[\[/);
});

test.each(ALL_RULES.map(({ id }) => id))('%s is reported in both languages, with nothing left open', async (id) => {
  for (const lang of ['zh', 'en']) {
    const { code, out } = await plan(['explain', id, '--lang', lang], HERE);
    expect(code).toBe(0);
    expect(out).toMatch(/\n$/);
    expect(out).not.toMatch(/undefined|\[object|\[\[[^[\]]/);
  }
});

test('a word that names none is reported, with the nearest', async () => {
  const { code, err } = await plan(['explain', 'jornal/clash'], HERE);
  expect(code).toBe(2);
  expect(err).toContain('没有 jornal/clash 这条规则。');
  expect(err).toContain('journal/clash');
  expect((await plan(['explain', 'jornal'], HERE)).err).toContain('您是不是要写 journal？');
});

test('gives the rules as data', async () => {
  const all = await plan(['explain', '--json'], HERE);
  expect(faultsOf(all.out, 'explain')).toEqual([]);
  expect(JSON.parse(all.out).rules).toHaveLength(ALL_RULES.length);
});

test('a rule of change says that it needs something to compare with', async () => {
  expect((await plan(['explain', 'change/promise-edited'], HERE)).out).toContain('加 --since 版本 才检查');
  const { out } = await plan(['explain', '--lang', 'en'], HERE);
  const [, ofChange = ''] = /checked with --since REV.*\n((?: .*\n)+)/.exec(out) ?? [];
  expect(ofChange.match(/^ {2}\S+/gm)?.every((id) => id.startsWith('  change/'))).toBe(true);
});
