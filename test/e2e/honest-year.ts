/** A year as an honest office spends it, in a real repository: entries, amendments, evidence, approvals, new measures, merges. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../../src/model/date.ts';
import { Office } from './office.ts';
import { commit, git } from './repository.ts';

const WORKSPACE = `title: 工作区
default: year
units: [甲处, 乙处, 丙处]
`;

const measure = (id: string, more: string): string => `      - { id: ${id}, title: 事项${id}${more} }\n`;

const PLAN = `plan: year
title: 2022年要点
period: { start: 2022-01-01, end: 2022-12-31 }
approved: 2022-01-10
tasks:
  - id: "1"
    title: 任务一
    lead: 甲处
    measures:
${measure('1-1', ', target: { at_least: 3000, unit: 人 }, due: 2022-11-30')}${measure('1-2', ', kind: selection, due: 2022-10-31')}${measure('1-3', ', kind: inspection, roster: zones')}${measure('1-4', ', repeat: { every: month }')}${measure('1-5', ', target: { unquantified: 一批, unit: 个 }')}${Array.from({ length: 14 }, (_, i) => measure(`1-${i + 6}`, '')).join('')}`;

const ROSTER = `roster: zones
title: 试验区
stages: [创建, 督查, 验收]
members:
  - { id: jinan, name: 济南市 }
  - { id: qingdao, name: 青岛市 }
`;

const DRAFT = `plan: draft
title: 明年要点
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 任务
    measures:
      - { id: 1-1, title: 起草, due: 2022-06-30 }
`;

function anOffice(): Office {
  const office = new Office('2022-01-12');
  office.write('workspace.yaml', WORKSPACE);
  office.write('year/plan.yaml', PLAN);
  office.write('year/rosters/zones.yaml', ROSTER);
  office.write('draft/plan.yaml', DRAFT);
  office.write('year/evidence/README.md', '# 佐证\n');
  const attributes = 'plans/*/journal/*.yaml merge=union\nplans/*/evidence/** -text\n';
  writeFileSync(join(office.folder, '.gitattributes'), attributes);
  commit(office.folder, 'start', office.day);
  return office;
}

/** What is done on a day; the number says how often it was done before. */
type Deed = (office: Office, count: number) => Promise<void>;

const DEEDS: readonly (readonly [what: string, deed: Deed])[] = [
  ['a number', (office) => office.run('log', '1-1', '--add', '10')],
  ['a remark', (office, i) => office.run('log', `1-${(i % 10) + 6}`, '-m', `推进${i}`)],
  ['a stage', (office, i) => office.run('log', '1-2', '-m', `评选第${i}步`)],
  [
    'a new measure, with its reason',
    async (office, i) => {
      const weight = i % 2 === 0 ? '' : `, weight: ${i + 2}`;
      office.append('year/plan.yaml', measure(`1-${i + 40}`, weight));
      const note = i % 2 === 0 ? '新增一项' : `新增一项，权重${i + 2}`;
      await office.run('log', `1-${i + 40}`, '-m', note, '--reason', '上级来文要求');
    },
  ],
  [
    'an amendment',
    (office, i) => office.run('amend', '1-2', '--due', i % 2 ? '2022-11-30' : '2022-12-10', '--reason', '评审推迟'),
  ],
  [
    'done, with evidence, and verified',
    async (office, i) => {
      const file = `plans/year/evidence/${i}.txt`;
      writeFileSync(join(office.folder, file), `材料${i}\n`);
      const id = `1-${i + 40}`;
      await office.run('done', id, '--evidence', file);
      await office.run('verify', id, '--by', '李四');
    },
  ],
  [
    'a weight, with its reason',
    async (office, i) => {
      office.edit('year/plan.yaml', /title: 事项1-6(, weight: \d+)? /, `title: 事项1-6, weight: ${i + 2} `);
      await office.run('log', '1-6', '-m', `权重改为${i + 2}`, '--reason', '列为重点');
    },
  ],
  [
    'a member comes',
    async (office, i) =>
      office.append('year/rosters/zones.yaml', `  - { id: member-${i}, name: 第${i}区, joined: ${office.day} }\n`),
  ],
  [
    'a member leaves, with its reason',
    async (office, i) =>
      office.edit(
        'year/rosters/zones.yaml',
        `name: 第${i}区, joined`,
        `name: 第${i}区, left: ${addDays(office.day, 1)}, reason: 动态调整, joined`,
      ),
  ],
  [
    'a member has another name, with its reason',
    async (office, i) => {
      office.edit('year/rosters/zones.yaml', `name: 第${i}区,`, `name: 第${i}新区,`);
      await office.run('log', '1-3', '-m', `第${i}区改名为第${i}新区`, '--reason', '区划调整');
    },
  ],
  [
    'a unit has another name',
    async (office, i) => {
      office.edit('workspace.yaml', /units: \[/, `units: [新处${i}, `);
      await office.run('amend', '1-7', '--lead', `新处${i}`, '--reason', '机构改革');
    },
  ],
  [
    'the draft of another plan',
    async (office, i) => office.append('draft/plan.yaml', `      - { id: 1-${i + 2}, title: 起草${i} }\n`),
  ],
];

/** Spends `commits` commits, a merge of two branches after every tenth. */
export async function honestYear(commits: number): Promise<Office> {
  const office = anOffice();
  const counts = new Map<string, number>();
  for (let i = 0; office.commits < commits; i++) {
    const [what, deed] = DEEDS[i % DEEDS.length] ?? ['nothing', async () => undefined];
    const count = counts.get(what) ?? 0;
    counts.set(what, count + 1);
    await deed(office, count);
    await office.commit(what);
    if (i % 10 === 9) await merged(office, i);
    // Not beyond the year, however many there are.
    if (i % 3 === 0 && office.day < '2022-12-01') office.day = addDays(office.day, 1);
  }
  return office;
}

/** Two people go on apart, and what they did is merged. */
async function merged(office: Office, i: number): Promise<void> {
  const { folder } = office;
  git(folder, ['checkout', '-q', '-b', `side-${i}`]);
  await office.run('log', '1-18', '-m', `分支${i}`, '--by', '王五');
  await office.commit('aside');
  git(folder, ['checkout', '-q', 'main']);
  // The other plan is a draft, until it is approved: then its promises bind.
  if (i === 9) office.edit('draft/plan.yaml', 'due: 2022-06-30', 'due: 2022-09-30');
  if (i === 19) office.edit('draft/plan.yaml', 'tasks:', 'approved: undated\ntasks:');
  await office.run('log', '1-19', '-m', `主线${i}`);
  await office.commit('the main line, and the draft');
  await office.merge(`side-${i}`);
}
