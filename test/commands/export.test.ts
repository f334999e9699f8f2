import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, PLAN, workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const root = join(import.meta.dirname, '..', '..');
const summaries = (text: string): readonly string[] => [...text.matchAll(/^SUMMARY:(\S+)/gm)].map(([, id = '']) => id);

describe('plan export', () => {
  test('writes to standard output, and says what is not in it', async () => {
    const { code, out, err } = await plan(['export', 'ics'], workspaceWith());
    expect([code, summaries(out)]).toEqual([0, ['1-1']]);
    expect(err).toBe('另有1项未办结的举措没有定时限，不在其中。\n');
  });

  test('writes into a file, inside the workspace or not, in the place of an older one', async () => {
    const { out } = await plan(['export', 'ics'], workspaceWith());
    const other = folderWith({ '旧.ics': 'old' });
    for (const path of [join(other, '新.ics'), join(other, '旧.ics'), '时限.ics']) {
      const folder = workspaceWith();
      const ran = await plan(['export', 'ics', '-o', path], folder);
      expect([ran.code, ran.out]).toEqual([0, '']);
      expect(ran.err).toContain(`已写入 ${path}\n`);
      expect(readFileSync(path.startsWith(other) ? path : join(folder, path), 'utf8')).toBe(out);
    }
    expect(readdirSync(other).sort()).toEqual(['新.ics', '旧.ics'].sort());
  });

  test('says when the file can not be written', async () => {
    const { code, err } = await plan(['export', 'ics', '-o', '.'], workspaceWith());
    expect([code, err]).toEqual([
      2,
      'plan：没能写入 .：那里不是文件，是文件夹或别的东西。没有改动；请换一个文件名。\n',
    ]);
  });

  test('takes a query, and a unit', async () => {
    const exported = async (...args: readonly string[]) =>
      summaries((await plan(['export', 'ics', ...args, '--plan', 'demo'], root)).out);
    expect(await exported('任务:4')).toEqual(['4-1', '4-2', '【逾期】4-3']);
    expect(await exported('--unit', '信息中心')).toEqual(['【逾期】4-3', '8-2']);
    expect(await exported('任务:4', '--unit', '信息中心')).toEqual(['【逾期】4-3']);
  });

  test('a unit that leads nothing is explained', async () => {
    const { code, err, out } = await plan(['export', 'ics', '--unit', '职教处'], workspaceWith());
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('plan：没有由“职教处”牵头的举措，牵头单位有：职业教育处。\n');
  });

  test('a format that there is not is explained', async () => {
    const { code, err } = await plan(['export', 'pdf'], workspaceWith());
    expect([code, err]).toEqual([2, 'plan：没有 pdf 这种格式，可以写：ics。\n']);
    expect((await plan(['export'], workspaceWith())).code).toBe(2);
  });

  test('writes nothing where nothing has a deadline', async () => {
    const folder = workspaceWith({ '2022/plan.yaml': PLAN.replace(/ +due:.*\n/, ''), 'old.ics': 'old' });
    const { code, out, err } = await plan(['export', 'ics', '-o', 'old.ics'], folder);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('没有写出任何内容');
    expect(readFileSync(join(folder, 'old.ics'), 'utf8')).toBe('old');
  });

  test('several plans make one calendar, by the name of the workspace', async () => {
    const name = async (id: string) =>
      /^NAME:(.*)\r$/m.exec((await plan(['export', 'ics', '--plan', id], root)).out)?.[1];
    expect([await name('demo'), await name('all')]).toEqual(['齐水职业学院2022年工作要点', '职业教育处工作计划']);
  });
});
