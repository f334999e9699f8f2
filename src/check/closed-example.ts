/** What the examples about closings and what is carried over have in common: the example's plan closed, and the next one. */

/** The journal of the plan's last week: its closing, which carries 1-1 over. */
export function closingText(figures: Partial<Readonly<Record<string, number>>> = {}, carried = '1-1'): string {
  const all = { ...FIGURES, ...figures };
  const keys = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return `- { date: 2022-12-31, close: { ${keys.join(', ')}, carried: [${carried}] }, by: 张三 }`;
}

const FIGURES = { measures: 3, done: 0, cancelled: 0, due: 3, fulfilled: 0, percent: 0, entries: 0, overdue: 1 };

/** The plan of the next year, whose measure 1-1 says `more`. */
export function nextPlanText(more: string): string {
  return `plan: sd-2023
title: 2023年职业教育工作要点
period: { start: 2023-01-01, end: 2023-12-31 }
tasks:
  - id: "1"
    title: 建设高水平学校
    measures:
      - id: 1-1
        title: 立项高水平中职学校
        kind: selection
        ${more}`;
}

export const NEXT_PLAN = '2023/plan.yaml';
export const LAST_WEEK = '2022/journal/2022-W52.yaml';
/** What the next plan's measure takes over of 1-1. */
export const CARRIED = 'target: { about: 30, unit: 所 }\n        continues: sd-2022/1-1';
