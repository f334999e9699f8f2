// The workspaces that all benchmarks run on, the same in every run: a to e of docs/performance.md.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLargePlan } from './large-plan.js';

const issued = join(dirname(dirname(fileURLToPath(import.meta.url))), 'plans');

/** What each workload is, and the function that writes it into a folder. */
export const WORKLOADS = {
  a: { what: '1 plan, 159 measures, 954 entries', write: (folder) => writeIssued(folder, ['sd-2022']) },
  b: {
    what: '1 plan, 3,000 measures, 18,000 entries',
    write: (folder) => writeLargePlan(folder, { measures: 3, entries: 6 }),
  },
  c: { what: '1 plan, 9,999 tasks, 30,000 entries', write: (folder) => writeLargePlan(folder, { tasks: 9999 }) },
  d: { what: '65 plans, 10,335 measures, 103,350 entries', write: (folder) => writeIssued(folder, numbered(65), 10) },
  e: {
    what: '650 plans, 103,350 measures, 1,033,500 entries',
    write: (folder) => writeIssued(folder, numbered(650), 10),
  },
};

const numbered = (count) => Array.from({ length: count }, (_, i) => `plan-${String(i + 1).padStart(3, '0')}`);

/** The plan that was issued in 2022, once for each id, with `entries` entries a measure over the weeks of its journal. */
function writeIssued(folder, ids, entries = 6) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'workspace.yaml'), `title: 基准\ntimezone: Asia/Shanghai\ndefault: ${ids[0]}\n`);
  const journal = journalOf(join(issued, '2022'), entries);
  const plan = readFileSync(join(issued, '2022', 'plan.yaml'), 'utf8');
  for (const id of ids) {
    const to = join(folder, id);
    for (const part of ['annexes', 'rosters', 'source'])
      cpSync(join(issued, '2022', part), join(to, part), { recursive: true });
    writeFileSync(join(to, 'plan.yaml'), plan.replace(/^plan: .*$/m, `plan: ${id}`));
    mkdirSync(join(to, 'journal'), { recursive: true });
    for (const [week, texts] of journal) writeFileSync(join(to, 'journal', `${week}.yaml`), texts.join(''));
  }
}

/** Entries of every measure, each in the file of its week. */
function journalOf(plan, entries) {
  const files = [
    join(plan, 'plan.yaml'),
    ...readdirSync(join(plan, 'annexes')).map((name) => join(plan, 'annexes', name)),
  ];
  const ids = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^ +- id: ([\w]+-\d+)\s*$/gm)].map(([, id]) => id),
  );
  const weeks = new Map();
  for (const [at, id] of ids.entries()) {
    for (let i = 0; i < entries; i++) {
      // Spread by a fixed step that has no common factor with the weeks.
      const week = 1 + ((at * 7 + i * 17) % 52);
      // Monday of ISO week 1 of 2022 is 3 January.
      const date = new Date(Date.UTC(2022, 0, 3 + (week - 1) * 7 + (at % 5))).toISOString().slice(0, 10);
      const problem = (at + i) % 9 === 0 ? '  problem: 经费没有到位\n  next: 与财务处会商\n' : '';
      const text = `- date: ${date}\n  on: ${id}\n  note: 第${week}周开了会，议定下一步由${at % 7}人小组推进\n${problem}  by: 张三\n`;
      const name = `2022-W${String(week).padStart(2, '0')}`;
      weeks.set(name, [...(weeks.get(name) ?? []), text]);
    }
  }
  return weeks;
}
