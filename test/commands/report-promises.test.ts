/** What a report says of a promise in one place agrees with what it says in another, and with the next report. */
import { describe, expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const folder = (measures: string, journal = '', period = '{ start: 2022-01-01, end: 2022-12-31 }') =>
  folderWith({
    'workspace.yaml': 'title: 试\ndefault: p\n',
    'p/plan.yaml': `plan: p
title: 要点
period: ${period}
approved: undated
tasks:
  - id: "1"
    title: 一
    lead: 甲处
    measures:
${measures}`,
    ...(journal && { 'p/journal/2022-W24.yaml': journal }),
  });

const sectionOf = (report: string, title: string): string =>
  report.split(/\n(?=## )/).find((one) => one.split('\n')[0]?.endsWith(title)) ?? '';

describe('what is done says how its number stands to its target, as the table of numbers does', () => {
  test.each([
    ['{ at_most: 5, unit: 起 }', 7, '超出目标'],
    ['{ exactly: 5, unit: 起 }', 7, '超出目标'],
    ['{ exactly: 5, unit: 起 }', 4, '未达到'],
    ['{ at_most: 5, unit: 起 }', 5, '已达到'],
    ['{ at_most: 5, unit: 起, baseline: 20 }', 7, '未达到'],
    ['{ at_least: 5, unit: 起, stretch: true }', 4, '未达争取目标'],
    ['{ more_than: 5, unit: 起 }', 5, '未达到'],
    ['{ about: 5, unit: 起 }', 7, '已达到'],
  ])('%s at %d: %s', async (target, value, verdict) => {
    const root = folder(
      `      - { id: 1-1, title: 事故, target: ${target} }\n`,
      `- { date: 2022-06-14, on: 1-1, by: 张三, state: done, value: ${value}, evidence: [{ ref: 文 }] }\n`,
    );
    const { out } = await plan(['report', 'monthly', '--as-of', '2022-06-30'], root);
    expect(sectionOf(out, '本月完成')).toContain(`，${verdict}。`);
    expect(sectionOf(out, '指标完成情况')).toMatch(new RegExp(`\\| ${verdict} *\\|`));
  });
});
