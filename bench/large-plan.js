// A large workspace for benchmarks: one plan of many tasks with a year's journal, the same in every run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KINDS = ['document', 'selection', 'event', 'system', 'training', 'mechanism'];
const STAGES = {
  document: ['起草', '征求意见', '审议', '印发'],
  selection: ['通知', '申报', '评审', '公示', '公布'],
  event: ['方案', '筹备', '举办', '总结'],
  system: ['需求', '开发', '试运行', '上线'],
  training: ['方案', '组织', '实施', '总结'],
  mechanism: ['调研', '起草', '试行', '建立'],
};
const LEADS = ['职业教育处', '规划处', '财务处', '人事处', '教师工作处'];

/**
 * Writes a workspace into `folder`: one plan of 2022 with `tasks` tasks of `measures` measures each, and about `entries`
 * entries a measure over the 52 weeks of its journal.
 */
export function writeLargePlan(folder, { tasks = 1000, measures = 1, entries = 3 } = {}) {
  const plan = join(folder, '2022');
  mkdirSync(join(plan, 'journal'), { recursive: true });
  writeFileSync(join(folder, 'workspace.yaml'), 'title: 基准\ndefault: large\n');
  const list = Array.from({ length: tasks }, (_, i) => taskText(i + 1, measures));
  writeFileSync(
    join(plan, 'plan.yaml'),
    `plan: large\ntitle: 大计划\nperiod: { start: 2022-01-01, end: 2022-12-31 }\ntasks:\n${list.join('')}`,
  );
  const weeks = new Map();
  for (let task = 1; task <= tasks; task++) {
    for (let measure = 1; measure <= measures; measure++) {
      for (let i = 0; i < entries; i++) {
        // Spread by a fixed step that has no common factor with the weeks.
        const week = 1 + ((task * 7 + measure * 11 + i * 17) % 52);
        weeks.set(week, [...(weeks.get(week) ?? []), entryText(task, measure, i, week)]);
      }
    }
  }
  for (const [week, texts] of weeks) {
    writeFileSync(join(plan, 'journal', `2022-W${String(week).padStart(2, '0')}.yaml`), texts.join(''));
  }
}

function kindOf(task, measure) {
  return KINDS[(task + measure) % KINDS.length];
}

function taskText(task, measures) {
  const list = Array.from({ length: measures }, (_, i) => {
    const measure = i + 1;
    const kind = kindOf(task, measure);
    const month = String(1 + ((task * 5 + measure) % 12)).padStart(2, '0');
    const target = kind === 'training' ? `        target: { at_least: ${100 + task}, unit: 人次 }\n` : '';
    return `      - id: ${task}-${measure}
        title: 第${task}项任务的第${measure}项举措
        kind: ${kind}
${target}        due: 2022-${month}-28
        lead: ${LEADS[task % LEADS.length]}
`;
  });
  return `  - id: "${task}"\n    title: 第${task}项任务\n    measures:\n${list.join('')}`;
}

function entryText(task, measure, i, week) {
  const kind = kindOf(task, measure);
  // Monday of ISO week 1 of 2022 is 3 January.
  const date = new Date(Date.UTC(2022, 0, 3 + (week - 1) * 7 + (task % 5))).toISOString().slice(0, 10);
  const value = kind === 'training' ? `  value: ${10 * (i + 1) + week}\n` : `  stage: ${STAGES[kind][i % 4]}\n`;
  const problem = (task + i) % 9 === 0 ? '  problem: 经费没有到位\n  next: 与财务处会商\n' : '';
  return `- date: ${date}\n  on: ${task}-${measure}\n${value}  note: 第${week}周的进展\n${problem}  by: 张三\n`;
}
