/** Pairs of revisions for the tests of changes: workspaces made up by fast-check, and what differs between two. */
import fc from 'fast-check';
import type { Change } from '../../src/change/change.ts';
import { diff as diffOf, type Revision } from '../../src/change/diff.ts';
import type { Entry } from '../../src/model/journal.ts';
import type { Measure, Plan, Task, Workspace } from '../../src/model/plan.ts';
import type { Target } from '../../src/model/target.ts';
import {
  aMeasure,
  aMember,
  aPlan,
  aRoster,
  aSection,
  aTask,
  aWorkspace,
  day,
  someDay,
  someEntries,
} from '../support/model.ts';

/** A revision without faulty files. */
export function revision(workspace: Workspace, faulty: readonly string[] = []): Revision {
  return { workspace, faulty: new Set(faulty) };
}

export function diff(before: Workspace, after: Workspace): readonly Change[] {
  return diffOf(revision(before), revision(after));
}

/** The changes between two plans of otherwise equal workspaces. */
export function planDiff(before: Plan, after: Plan): readonly Change[] {
  return diff(aWorkspace(before), aWorkspace(after));
}

const someLead = fc.constantFrom('职业教育处', '规划处');

const someTarget: fc.Arbitrary<Target> = fc.oneof(
  fc.record({
    comparator: fc.constantFrom('about', 'at_least', 'more_than', 'exactly', 'at_most'),
    value: fc.integer({ min: 1, max: 50 }),
    baseline: fc.constantFrom(0, 5),
    stretch: fc.boolean(),
    unit: fc.constantFrom('所', '个'),
  }),
  fc.record({
    comparator: fc.constant('unquantified' as const),
    word: fc.constant('一批'),
    stretch: fc.constant(false),
  }),
);

/** A measure of that id with anything in it; its title and quote are its own. */
function someMeasure(id: string): fc.Arbitrary<Measure> {
  return fc
    .record(
      {
        quote: fc.constant(`原文${id}`),
        kind: fc.constantFrom('selection', 'event'),
        target: someTarget,
        due: someDay,
        start: someDay,
        lead: someLead,
        with: fc.uniqueArray(someLead),
        links: fc.uniqueArray(fc.constantFrom('R1', 'R2')),
        weight: fc.integer({ min: 1, max: 3 }),
        scope: fc.array(fc.constant({ size: 44, unit: '个', of: '试验区' }), { maxLength: 1 }),
        note: fc.constantFrom('甲', '乙'),
      },
      { requiredKeys: [] },
    )
    .map((over) => aMeasure({ id, title: `举措${id}`, ...over }));
}

function someTask(id: string): fc.Arbitrary<Task> {
  const measures = fc
    .integer({ min: 1, max: 3 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => someMeasure(`${id}-${i + 1}`))));
  return fc
    .record({ measures, text: fc.constant(`正文${id}`), lead: someLead, due: someDay }, { requiredKeys: ['measures'] })
    .map((over) => aTask({ id, title: `任务${id}`, ...over }));
}

/** Workspaces of one plan with two tasks, an annex, a roster and a journal. */
export const someWorkspace: fc.Arbitrary<Workspace> = fc
  .record({ main: fc.tuple(someTask('1'), someTask('2')), annex: someTask('R1'), journal: someEntries })
  .map(({ main, annex, journal }) =>
    aWorkspace(
      aPlan({
        approved: day('2022-01-20'),
        sections: [
          aSection({ tasks: main }),
          aSection({ id: 'routine', title: '日常工作', file: 'annexes/routine.yaml', tasks: [annex] }),
        ],
        rosters: [aRoster({ size: 2, members: [aMember(), aMember({ id: 'jinan', name: '济南市' })] })],
        journal,
      }),
    ),
  );

/** The same workspace with everything in another order, and in other files. */
export function shuffled(workspace: Workspace): Workspace {
  return {
    ...workspace,
    kinds: new Map([...workspace.kinds].reverse()),
    plans: workspace.plans.map((plan) => ({
      ...plan,
      file: 'elsewhere/plan.yaml',
      sections: plan.sections.toReversed().map((section) => ({
        ...section,
        file: `elsewhere/${section.file}`,
        tasks: section.tasks.toReversed().map((task) => ({
          ...task,
          measures: task.measures
            .toReversed()
            .map((measure) => rekeyed({ ...measure, with: (measure.with ?? []).toReversed() })),
        })),
      })),
      rosters: plan.rosters.map((roster) => ({ ...roster, members: roster.members.toReversed() })),
      journal: plan.journal.toReversed().map((entry): Entry => rekeyed({ ...entry, file: 'journal/2022-W01.yaml' })),
    })),
  };
}

/** The same with its keys in another order. */
function rekeyed<T extends object>(value: T): T {
  return Object.assign(
    {},
    ...Object.entries(value)
      .toReversed()
      .map(([key, inner]) => ({ [key]: inner })),
  );
}
