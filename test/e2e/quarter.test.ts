/** A quarter lived through, from `plan init` to the quarterly report: a hundred commands of four people. */
import { describe, expect, test } from 'vitest';
import { livedQuarter } from './quarter.ts';
import { madeOnce } from './repository.ts';

const quarter = madeOnce(livedQuarter);
const reported = madeOnce(async () => (await quarter()).plan('report', 'quarterly'));

test('raises no alarm at any commit or merge', async () => {
  const { alarms, warnings, commits, commands } = await quarter();
  // From its approval on the plan binds and its time runs: that is said once.
  expect({ alarms, warnings }).toEqual({ alarms: [], warnings: [expect.stringContaining('首次写明批准日期')] });
  expect(commits).toBeGreaterThan(24);
  expect(commands).toBeGreaterThan(95);
});

describe('its report', () => {
  // A person has read every sentence of it against what was entered: renew it with --update, and read it again.
  test('to the letter', async () => {
    const report = await reported();
    await expect(report.replace(/^revision: .*$/m, 'revision: —')).toMatchFileSnapshot('golden/quarter.md');
  });

  test.each([
    ['what was done, and by whom it was accepted', /1-1.*6月15日办结。6月16日销号。.*教发〔2022〕12号/],
    ['what was due, and how late', /1-1 印发管理办法 \| 职教科 \| 5月31日 \| 逾期15天完成（6月15日）/],
    ['the duty met late once', /2022年4月、2022年5月、2022年6月.*其中逾期1期/],
    ['the number that counts, and none that it replaced', /4月12日，第一期开班。5月6日，第二期。6月30日累计352人次/],
    ['the correction', /原为“累计410人次”，更正为“累计210人次/],
    ['the entry that was withdrawn, and why', /“新增2家，签约2家”已撤回。原因：协议尚未盖章/],
    ['what stood still and went on', /5月10日受阻.*5月20日恢复推进。施工图审查通过/],
    ['what was done and reopened', /3-2.*6月20日办结。6月24日重启。.*统计口径不一致/],
    [
      'the superior’s new deadline, of each measure',
      /3-2.*推迟到10月底前（2022年10月31日）（123天）。原因：省厅通知统一延至10月底/,
    ],
    ['the merged unit by its new name', /3-3 校企合作签约.*装备与信息中心/],
    ['who came to the roster', /新增：第五中学，6月10日，增补/],
    ['who left it', /退出：第四中学，6月10日，学校撤并/],
    ['the number that is left without the withdrawn entry', /3-3 校企合作签约 \| 不少于6家 \| 3家/],
  ])('tells %s', async (_what, words) => {
    expect(await reported()).toMatch(words);
  });

  test('names the merged units as they were called on the day that it is of', async () => {
    const report = await (await quarter()).plan('report', 'monthly', '--period', '2022-05');
    expect(report).toMatch(/3-1 改造实训室.*装备科/);
    expect(report).not.toContain('装备与信息中心');
  });
});

test('a measure of a merged unit says what it was called before, and needs no amendment', async () => {
  const office = await quarter();
  expect(await office.plan('show', '3-1')).toMatch(/装备与信息中心（原为装备科）/);
  expect(await office.plan('list', '牵头:装备科')).toContain('3-1');
});
