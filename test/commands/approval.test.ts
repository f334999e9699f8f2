/** A plan that nobody approved says so wherever its promises are looked at; one approved without a date binds. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, git, init } from '../e2e/repository.ts';
import { workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const planWith = (approved: string, due: string): string => `plan: test-2022
title: 测试计划
period: { start: 2022-01-01, end: 2022-12-31 }
${approved}tasks:
  - id: "1"
    title: 建设学校
    measures: [{ id: 1-1, title: 立项学校, due: ${due} }]
`;

/** A repository in which the deadline was moved in the file, and not committed. */
function moved(approved: string): string {
  const folder = workspaceWith({ '2022/plan.yaml': planWith(approved, '2022-10-31') });
  init(folder);
  commit(folder, 'base');
  writeFileSync(join(folder, '2022/plan.yaml'), planWith(approved, '2022-12-30'));
  return folder;
}

describe.each([
  ['zh', '尚未批准', '尚未批准：没有写批准日期，承诺的改动没有按规则判断', '这次有1处承诺改动没有按改动规则判断'],
  ['en', 'Not approved', 'not approved: there is no approved date', 'promises that changed and were not judged: 1'],
])('in %s', (lang, status, diff, check) => {
  const run = async (args: readonly string[], folder: string) => {
    const { code, out } = await plan([...args, '--lang', lang], folder, { width: 80 });
    // As one line, however it was wrapped.
    return { code, out: out.replace(/\n\s*/g, lang === 'zh' ? '' : ' ') };
  };

  test('not approved', async () => {
    const folder = moved('');
    expect((await run(['status'], folder)).out).toContain(status);
    expect((await run(['diff'], folder)).out).toContain(diff);
    expect((await run(['diff', '--format', 'markdown'], folder)).out).toContain(diff);
    const { code, out } = await run(['check', '--since', 'HEAD'], folder);
    expect({ code, isSaid: out.includes(check) }).toEqual({ code: 0, isSaid: true });
  });

  test.each(['approved: 2022-01-20\n', 'approved: undated\n'])('%s', async (approved) => {
    const folder = moved(approved);
    expect((await run(['status'], folder)).out).not.toContain(status);
    expect((await run(['diff'], folder)).out).not.toContain(diff);
    const { code, out } = await run(['check', '--since', 'HEAD'], folder);
    expect({ code, isRefused: out.includes('change/promise-edited') }).toEqual({ code: 1, isRefused: true });
  });
});

test('an approval without a date is shown, and told as a change', async () => {
  const folder = moved('');
  writeFileSync(join(folder, '2022/plan.yaml'), planWith('approved: undated\n', '2022-10-31'));
  expect((await plan(['status'], folder)).out).toContain('已批准，文件上没有日期');
  expect((await plan(['diff'], folder)).out).toContain('首次写明批准日期：已批准，未注明日期');
  expect(await plan(['check', '--since', 'HEAD'], folder)).toMatchObject({ code: 0 });
  const { out } = await plan(['status', '--json'], folder);
  expect(JSON.parse(out)).toMatchObject({ plans: [{ approved: 'undated' }] });
  expect(git(folder, ['status', '--short'])).toContain('plan.yaml');
});

test('a word that is no date is an error, and a date in another form is fixed', async () => {
  const folder = workspaceWith({ '2022/plan.yaml': planWith('approved: 待定\n', '2022-10-31') });
  expect((await plan(['check'], folder)).out).toContain('schema/date');
  writeFileSync(join(folder, '2022/plan.yaml'), planWith('approved: 2022/1/20\n', '2022-10-31'));
  await plan(['check', '--fix'], folder);
  expect(await plan(['check'], folder)).toMatchObject({ code: 0 });
});
