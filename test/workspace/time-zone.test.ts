/** A time zone that there is not: a finding, and the default one for whatever asks for a day. */
import { describe, expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import { workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const within = (timezone: string) => workspaceWith({ 'workspace.yaml': `title: 甲\ntimezone: ${timezone}\n` });

describe.each(['Asia/Beijing', 'Beijing', 'A', 'Europe/Atlantis', 'asia/peking'])('%s', (zone) => {
  test('is a finding, by itself', async () => {
    const { code, out } = await plan(['check', '--json'], within(zone));
    expect(code).toBe(1);
    expect(JSON.parse(out).findings).toMatchObject([
      { rule: 'schema/time-zone', file: 'workspace.yaml', line: 2, column: 11 },
    ]);
  });

  test.each([
    [['status']],
    [['due']],
    [['list']],
    [['report', 'weekly']],
    [['report', 'annual', '--as-of', '2022-06-30']],
    [['export', 'ics']],
    [['timeline']],
    [['log', '1-1', '-m', '甲', '--by', '乙', '--dry-run']],
  ])('is the default one for %j, which says that the file has an error', async (args) => {
    const asked: string[] = [];
    const today = (timezone: string) => {
      asked.push(timezone);
      return planDate('2022-06-30');
    };
    const { code, err } = await plan(args, within(zone), { today });
    expect(code).toBe(0);
    expect(asked.every((timezone) => timezone === 'Asia/Shanghai')).toBe(true);
    if (args[0] !== 'log') expect(err).toContain(`没有 ${zone} 这个时区`);
  });
});

test.each(['Asia/Shanghai', 'Asia/Urumqi', 'UTC', 'Etc/GMT-8', 'asia/shanghai', 'PRC'])('%s is one', async (zone) => {
  expect((await plan(['check'], within(zone))).code).toBe(0);
});

test.each(['+08:00', 'UTC+8', '东八区', '8'])(
  '%s is no name of one, whatever the system takes it for',
  async (zone) => {
    const { code, out } = await plan(['check', '--json'], within(`"${zone}"`));
    expect(code).toBe(1);
    expect(JSON.parse(out).findings).toMatchObject([{ file: 'workspace.yaml' }]);
    expect((await plan(['report', 'weekly'], within(`"${zone}"`))).code).toBe(0);
  },
);
