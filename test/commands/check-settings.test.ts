/** workspace.yaml, `check`: severities and exceptions, as plan check and the writing commands hold to them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { THREE_FAULTS, withSettings } from '../fixtures/check-cases.ts';
import { SETTINGS, WHOLE } from '../fixtures/spoilt-workspace.ts';
import { type Files, folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const EXCEPTION = `  exceptions:
    - { rule: quote/not-in-text, on: 1-2, file: 2022/plan.yaml, reason: 待补充通知, until: 2022-12-31 }
`;

async function headings(files: Files, ...args: readonly string[]) {
  const { code, out } = await plan(['check', ...args], folderWith(files));
  return { code, lines: out.split('\n').filter((line) => /^\S+:\d+:\d+ /.test(line)) };
}

test('a severity of the workspace’s own', async () => {
  expect(await headings(withSettings('  rules: { quote/not-in-text: warning, journal/clash: off }\n'))).toEqual({
    code: 0,
    lines: ['2022/plan.yaml:18:16 提醒 quote/not-in-text', '2022/rosters/zones.yaml:1:14 提醒 file/line-ends'],
  });
});

test('an exception holds back what it is for, and says so with --verbose and in JSON', async () => {
  const files = withSettings(EXCEPTION);
  expect((await headings(files)).lines).toEqual([
    '2022/journal/2022-W20.yaml:2:39 错误 journal/clash',
    '2022/rosters/zones.yaml:1:14 提醒 file/line-ends',
  ]);
  const { err } = await plan(['check', '--verbose'], folderWith(files));
  expect(err).toContain('例外：1条\n  quote/not-in-text，2022/plan.yaml 1-2，到 2022-12-31，放过1处：待补充通知\n');
  const { out } = await plan(['check', '--json'], folderWith(files));
  expect(JSON.parse(out)).toMatchObject({
    checked: {
      exceptions: [
        {
          rule: 'quote/not-in-text',
          file: '2022/plan.yaml',
          on: '1-2',
          until: '2022-12-31',
          reason: '待补充通知',
          count: 1,
        },
      ],
    },
  });
});

test('once it is over it is a finding, and so is what it held back', async () => {
  const { lines } = await headings(withSettings(EXCEPTION), '--as-of', '2023-01-01');
  expect(lines).toContain('2022/plan.yaml:18:16 错误 quote/not-in-text');
  expect(lines).toContain('workspace.yaml:5:87 提醒 config/exception-expired');
});

test('one that is for nothing is a finding where everything was checked, and only there', async () => {
  const files = { ...WHOLE, 'workspace.yaml': `${SETTINGS}check:\n${EXCEPTION}` };
  const unused = ['workspace.yaml:5:7 提醒 config/exception-unused'];
  expect((await headings(files)).lines).toEqual(unused);
  expect((await headings(files, '.')).lines).toEqual(unused);
  expect((await headings(files, 'quote')).lines).toEqual([]);
  expect((await headings(files, 'workspace.yaml')).lines).toEqual([]);
});

test('rules that there are not, or that always run, are findings at their ids', async () => {
  const files = withSettings(`  rules: { quote/not-in-txt: off, reference/broken: off }
  exceptions:
    - { rule: journal/clahs, on: 1-1, reason: 甲, until: 2022-12-31 }
    - { rule: schema/date, on: 1-1, reason: 甲, until: 2022-12-31 }
`);
  const { code, out } = await plan(['check', 'workspace.yaml'], folderWith(files));
  expect(out.split('\n').filter((line) => /^\S+:\d+:\d+ /.test(line))).toEqual([
    'workspace.yaml:4:12 错误 config/unknown-rule',
    'workspace.yaml:4:53 错误 config/always-runs',
    'workspace.yaml:6:15 错误 config/unknown-rule',
    'workspace.yaml:7:15 错误 config/always-runs',
  ]);
  expect(out).toContain('没有 quote/not-in-txt 这条规则。您是不是要写 quote/not-in-text？');
  expect(out).toContain('检查 › 例外第1项 › 规则');
  expect(code).toBe(1);
});

test('an exception without a reason, an end or a place is a finding, and holds nothing back', async () => {
  const files = withSettings(`  exceptions:
    - { rule: quote/not-in-text, on: 1-2, until: 2022-12-31 }
    - { rule: quote/not-in-text, on: 1-2, reason: 甲 }
    - { rule: quote/not-in-text, reason: 甲, until: 2022-12-31 }
`);
  const { lines } = await headings(files);
  expect(lines.filter((line) => line.startsWith('workspace'))).toEqual([
    'workspace.yaml:5:7 错误 schema/missing-key',
    'workspace.yaml:6:7 错误 schema/missing-key',
    'workspace.yaml:7:7 错误 schema/too-few',
  ]);
  expect(lines).toContain('2022/plan.yaml:18:16 错误 quote/not-in-text');
});

test('a writing command holds its entry to the same', async () => {
  const clash = ['log', '1-1', '--value', '3', '--date', '2022-05-16', '--by', '甲'];
  const refused = await plan(clash, folderWith(THREE_FAULTS));
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('有两种说法');
  const folder = folderWith(withSettings('  rules: { journal/clash: off }\n'));
  expect((await plan(clash, folder)).code).toBe(0);
  expect(readFileSync(join(folder, '2022/journal/2022-W20.yaml'), 'utf8')).toContain('value: 3');
});
