/** Two invented workspaces in the shape of real ones: a county's 任务分解表 of sixteen rows, and a school year of two terms. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import { plan } from '../support/run.ts';

const at = (name: string) => join(import.meta.dirname, '..', 'fixtures', 'workspaces', name);
const [county, school] = [at('county'), at('school')];

const on = (date: string) => ({ today: () => planDate(date), width: 80 });
const linesOf = (file: string): number =>
  readFileSync(join(county, '2023', file), 'utf8')
    .split('\n')
    .filter(Boolean).length;

describe.each([
  [county, '2023-07-20'],
  [school, '2023-05-08'],
])('%s', (folder, date) => {
  test('a check finds nothing, and no passage of the document is without a measure', async () => {
    expect(await plan(['check'], folder, on(date))).toEqual({ code: 0, out: '', err: '' });
    const { code, out } = await plan(['trace'], folder, on(date));
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('覆盖100%') });
  });
});

test('a table of sixteen rows is entered in fewer than a hundred lines', async () => {
  const source = readFileSync(join(county, '2023', 'source', '任务分解表.md'), 'utf8');
  expect(source.match(/^\| \d+ \|/gm)).toHaveLength(16);
  expect(linesOf('plan.yaml') + linesOf('rosters/villages.yaml')).toBeLessThan(100);
});

// A person has read each of these: renew them with `npx vitest run test/commands --update`, and read them again.
describe('what they show, to the letter', () => {
  test.each([
    ['county-status.txt', county, '2023-07-20', ['status', '--all']],
    ['county-show-8-1.txt', county, '2023-07-20', ['show', '8-1']],
    ['county-show-12-1.txt', county, '2023-07-20', ['show', '12-1']],
    ['county-show-14-1.txt', county, '2023-07-20', ['show', '14-1']],
    ['county-due.txt', county, '2023-07-20', ['due', '--within', '60d']],
    ['county-quarterly.md', county, '2023-07-20', ['report', 'quarterly', '--period', '2023-Q2']],
    ['school-status.txt', school, '2023-05-08', ['status', '--all']],
    ['school-show-1-1.txt', school, '2023-05-08', ['show', '1-1']],
    ['school-show-2-1.txt', school, '2023-05-08', ['show', '2-1']],
    ['school-due.txt', school, '2023-05-08', ['due', '--within', '70d']],
    ['school-half-year.md', school, '2023-05-08', ['report', 'half-year', '--period', '2022-2023-H1']],
  ])('%s', async (name, folder, date, args) => {
    const { code, out, err } = await plan(args, folder, on(date));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out.replace(/^revision: .*$/m, 'revision: —')).toMatchFileSnapshot(`golden/demonstrations/${name}`);
  });
});

describe('what they are for', () => {
  const shown = async (folder: string, date: string, ...args: readonly string[]) =>
    (await plan(args, folder, on(date))).out;

  test('several leads, leaders and owners are found', async () => {
    const ids = async (query: string): Promise<readonly string[]> => {
      const { measures } = JSON.parse(await shown(county, '2023-07-20', 'list', query, '--json'));
      return measures.map(({ id }: { id: string }) => id);
    };
    expect(await ids('牵头:县住建局')).toEqual(['3-1', '8-1', '10-1', '11-1']);
    expect(await ids('领导:孔令辉')).toEqual(['14-1', '15-1', '15-2']);
    expect(await ids('责任人:马建华')).toEqual(['6-1', '7-1']);
  });

  test('on a wide terminal leaders and owners have columns of their own, where there are any', async () => {
    const head = async (folder: string, date: string, width: string): Promise<string> =>
      (await shown(folder, date, 'list', '--width', width)).split('\n')[1] ?? '';
    expect(await head(county, '2023-07-20', '130')).toMatch(/│ 分管领导 │ 牵头 +│ 责任人 │/);
    expect(await head(county, '2023-07-20', '120')).not.toMatch(/分管领导|责任人/);
    // Of the school year's measures some have an owner, and none a leader.
    expect(await head(school, '2023-05-08', '130')).toMatch(/│ 目标 +│ 牵头 +│ 责任人 │/);
  });

  test('milestones, ongoing work and a promise beyond the period are each told as such', async () => {
    expect(await shown(county, '2023-07-20', 'show', '1-1')).toContain('节点逾期20天：8家');
    expect(await shown(county, '2023-07-20', 'status')).toContain('持续推进2项');
    const beyond = await shown(county, '2024-02-01', 'show', '12-1');
    expect(beyond).toContain('2024年8月底前（2024-08-31）');
    expect(beyond).not.toMatch(/期满未结|逾期\d+天（时限/);
  });

  test('numbers are what they count: a level, a figure by month, a rate on its way down', async () => {
    expect(await shown(county, '2023-07-20', 'show', '2-1')).toContain('现为6.2%，低于不少于6.5%');
    expect(await shown(county, '2023-07-20', 'show', '14-1')).toContain('2505/4200人');
    expect(await shown(county, '2023-07-20', 'show', '13-1')).toContain('进度47.1%');
  });

  test('a duty of every term is met by the name of the term', async () => {
    const { measure } = JSON.parse(await shown(school, '2023-05-08', 'show', '4-2', '--json'));
    expect(measure.occurrences).toMatchObject([
      { id: '2022-2023学年第一学期', due: '2023-01-13', standing: 'met' },
      { id: '2022-2023学年第二学期', due: '2023-07-15', standing: 'ahead' },
    ]);
  });
});
