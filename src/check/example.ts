/** Examples of rules, and the small workspace in which they stand. */

/**
 * A stretch of YAML that breaks a rule, and the same fixed in that workspace, at the place
 * that `in` names; a file by its path that is fixed to nothing is gone.
 */
export interface Example {
  readonly in: ExamplePlace;
  readonly bad: string;
  readonly good: string;
  /** What stood there before, for a rule that judges changes. */
  readonly before?: string;
  /** Other files that stand beside it, by their paths. */
  readonly beside?: Readonly<Record<string, string>>;
  /** The date of the check, where it matters; else 2022-06-30. */
  readonly asOf?: string;
}

/**
 * Keys of workspace.yaml, of the plan, of its task 1 or of measure 1-2; the list of task 1's measures; or the whole text
 * of the annex, the roster, the journal of 2022-W19 (9 to 15 May), or any file by its path.
 */
type ExamplePlace =
  | 'workspace'
  | 'plan'
  | 'task'
  | 'measure'
  | 'measures'
  | 'annex'
  | 'roster'
  | 'journal'
  | `${string}.yaml`
  | `${string}.liquid`;

const WORKSPACE = `title: 职业教育处工作计划
default: sd-2022
units: [职业教育处, 规划处]
people: [张三, 李四]
`;

const PLAN = `plan: sd-2022
title: 2022年职业教育工作要点
period: { start: 2022-01-01, end: 2022-12-31 }
approved: 2022-01-20
source: source/work-plan.txt
`;

const TASK = `  - id: "1"
    title: 建设高水平学校
    text: 立项30所左右高水平中职学校,推进试验区建设,推广高水平学校的经验。
`;

const MEASURES = `- id: 1-1
  title: 立项高水平中职学校
  quote: 立项30所左右高水平中职学校
  kind: selection
  target: { about: 30, unit: 所 }
  due: 2022-10-31
`;

const MEASURE = `- id: 1-2
  title: 推进试验区建设
  quote: 推进试验区建设
  kind: inspection
  roster: zones
`;

const LAST_MEASURE = `- id: 1-3
  title: 总结试验区经验
  kind: study
  depends: [1-2]
`;

const ANNEX = `annex: routine
title: 日常工作
tasks:
  - id: R1
    title: 报送月报
    lead: 职业教育处
    measures:
      - { id: R1-1, title: 报送月报, quote: 报送月报, kind: recurring, repeat: { every: month, on: 25 } }
`;

const ROSTER = `roster: zones
title: 试验区
stages: [创建, 中期督查, 验收]
members:
  - { id: qingdao, name: 青岛市 }
  - { id: jinan, name: 济南市 }
  - { id: weifang, name: 潍坊市, left: 2022-03-31, reason: 动态调整 }
`;

const SOURCE = `2022年职业教育工作要点
1.建设高水平学校。立项30所左右高水平中职学校,推进试验区建设,推广高水平学校的经验。
附件
日常工作
1.报送月报
`;

/** Where the files of the places lie, relative to the workspace. */
const FILES = {
  workspace: 'workspace.yaml',
  plan: '2022/plan.yaml',
  task: '2022/plan.yaml',
  measure: '2022/plan.yaml',
  measures: '2022/plan.yaml',
  annex: '2022/annexes/routine.yaml',
  roster: '2022/rosters/zones.yaml',
  journal: '2022/journal/2022-W19.yaml',
} as const;

/** The file that the example stands in. */
export function exampleFile(place: ExamplePlace): string {
  return isFile(place) ? place : FILES[place];
}

type Side = 'before' | 'bad' | 'good';

/** Every file of the workspace, by its path, with one side of the example in it; or with none. */
export function exampleFiles(example?: Example, side: Side = 'good'): Readonly<Record<string, string>> {
  const lines = example?.[side] ? `${example[side].trimEnd()}\n` : '';
  const at = (place: ExamplePlace): string => (example?.in === place ? lines : '');
  const measures = at('measures') || MEASURES + MEASURE + indented(at('measure'), '  ') + LAST_MEASURE;
  return {
    'workspace.yaml': WORKSPACE + at('workspace'),
    '2022/plan.yaml': `${PLAN}${at('plan')}tasks:\n${TASK}${indented(at('task'), '    ')}    measures:\n${indented(measures, '      ')}`,
    '2022/annexes/routine.yaml': at('annex') || ANNEX,
    '2022/rosters/zones.yaml': at('roster') || ROSTER,
    '2022/source/work-plan.txt': SOURCE,
    ...(at('journal') && { [FILES.journal]: lines }),
    ...(example && isFile(example.in) && example[side] !== '' && { [example.in]: lines }),
    ...example?.beside,
  };
}

function isFile(place: ExamplePlace): place is `${string}.yaml` | `${string}.liquid` {
  return /\.(yaml|liquid)$/.test(place);
}

function indented(lines: string, by: string): string {
  return lines.replace(/^(?=.)/gm, by);
}
