/** Builders for the model: a small sound plan, of which a test says only what matters to it. */
import fc from 'fast-check';
import type { CheckSettings } from '../../src/model/check-settings.ts';
import type { Closing } from '../../src/model/closing.ts';
import { addDays, type PlanDate, planDate } from '../../src/model/date.ts';
import type { Entry } from '../../src/model/journal.ts';
import { kindsWith } from '../../src/model/kind.ts';
import {
  DEFAULT_THRESHOLDS,
  type Measure,
  type Plan,
  type Section,
  type Task,
  type Workspace,
} from '../../src/model/plan.ts';
import { ANNEX_SECTIONS, BODY_SECTIONS, WITH_LEDGER } from '../../src/model/report-settings.ts';
import type { Member, Roster } from '../../src/model/roster.ts';
import type { NumberTarget } from '../../src/model/target.ts';
import type { Unit } from '../../src/model/unit.ts';

/** The date that `text` writes. */
export const day = (text: string): PlanDate => planDate(text);

export const NO_CHECK_SETTINGS: CheckSettings = { rules: new Map(), exceptions: [] };

export const START = day('2022-01-01');
export const END = day('2022-12-31');

export function aTarget(over: Partial<NumberTarget> = {}): NumberTarget {
  return { comparator: 'at_least', value: 100, unit: '所', baseline: 0, stretch: false, ...over };
}

/** Measure 1-1, which promises no number and has no kind, deadline or lead. */
export function aMeasure(over: Partial<Measure> = {}): Measure {
  return {
    file: 'plan.yaml',
    path: ['tasks', 0, 'measures', 0],
    id: '1-1',
    title: '立项学校',
    scope: [],
    with: [],
    documents: [],
    depends: [],
    links: [],
    weight: 1,
    serves: [],
    continues: [],
    ...over,
  };
}

/** Task 1, with one measure. */
export function aTask(over: Partial<Task> = {}): Task {
  return {
    file: 'plan.yaml',
    path: ['tasks', 0],
    id: '1',
    title: '建设学校',
    headings: [],
    errata: [],
    context: [],
    links: [],
    measures: [aMeasure()],
    ...over,
  };
}

export function aSection(over: Partial<Section> = {}): Section {
  return { file: 'plan.yaml', path: [], id: 'main', tasks: [aTask()], ...over };
}

/** The plan closed on its last day, with nothing carried over. */
export function aClosing(over: Partial<Closing> = {}): Closing {
  const figures = { measures: 1, done: 0, cancelled: 0, due: 1, fulfilled: 0, percent: 0, entries: 0, overdue: 0 };
  return {
    file: 'journal/2022-W52.yaml',
    path: [0],
    date: END,
    close: { ...figures, carried: [] },
    by: '张三',
    ...over,
  };
}

/** The plan of 2022, with `tasks` as its main section unless `sections` says otherwise. */
export function aPlan({ tasks = [aTask()], ...over }: Partial<Plan> & { tasks?: readonly Task[] } = {}): Plan {
  return {
    file: 'plan.yaml',
    path: [],
    id: 'test-2022',
    title: '测试计划',
    period: { start: START, end: END },
    errata: [],
    sections: [aSection({ tasks })],
    rosters: [],
    journal: [],
    closings: [],
    ...over,
  };
}

/** A plan of one task with these measures. */
export function aPlanOf(measures: readonly Measure[], over: Partial<Plan> = {}): Plan {
  return aPlan({ tasks: [aTask({ measures })], ...over });
}

/** An entry about measure 1-1 on 2022-03-01 that says nothing yet. */
export function anEntry(over: Partial<Entry> = {}): Entry {
  return { file: 'journal/2022-W09.yaml', path: [0], date: day('2022-03-01'), on: '1-1', evidence: [], ...over };
}

export function aMember(over: Partial<Member> = {}): Member {
  return { file: 'rosters/zones.yaml', path: ['members', 0], id: 'qingdao', name: '青岛市', ...over };
}

/** Members with these ids, there from the start. */
export function unitsNamed(...names: readonly string[]): readonly Unit[] {
  return names.map((name) => ({ name, formerly: [] }));
}

export function membersNamed(...ids: readonly string[]): readonly Member[] {
  return ids.map((id, i) => aMember({ id, name: id, path: ['members', i] }));
}

export function aRoster(over: Partial<Roster> = {}): Roster {
  return { file: 'rosters/zones.yaml', path: [], id: 'zones', title: '试验区', members: [], ...over };
}

/** A workspace whose only plan is `plan`. */
export function aWorkspace(plan: Plan = aPlan(), over: Partial<Workspace> = {}): Workspace {
  return {
    file: 'workspace.yaml',
    title: '测试工作区',
    language: 'zh',
    timezone: 'Asia/Shanghai',
    thresholds: DEFAULT_THRESHOLDS,
    weigh: 'measures',
    calendar: { closed: [], workdays: [] },
    check: NO_CHECK_SETTINGS,
    queries: new Map(),
    isFaulty: false,
    ambiguous: 'narrow',
    report: {
      empty: 'say',
      numbered: [],
      ledger: WITH_LEDGER,
      sections: BODY_SECTIONS,
      annexes: ANNEX_SECTIONS,
      bulletin: { superiors: [], peers: [], subordinates: [] },
    },
    units: [],
    people: [],
    kinds: kindsWith([]),
    changes: {},
    plans: [plan],
    ...over,
  };
}

/** Days of 2022; few, so that several entries fall on one. */
export const someDay: fc.Arbitrary<PlanDate> = fc.integer({ min: 0, max: 12 }).map((i) => addDays(START, i * 30));

/** Entries about measure 1-1, with anything in them that an entry can have. */
export const someEntry: fc.Arbitrary<Entry> = fc
  .record(
    {
      date: someDay,
      state: fc.constantFrom('active', 'blocked', 'done', 'verified', 'cancelled', 'reopened'),
      stage: fc.constantFrom('通知', '申报', '评审', '公示', '公布'),
      member: fc.constantFrom('a', 'b', 'c', 'stranger'),
      value: fc.integer({ min: -50, max: 500 }),
      add: fc.integer({ min: -50, max: 500 }),
      percent: fc.integer({ min: 0, max: 100 }),
      note: fc.constantFrom('进展', '说明'),
      problem: fc.constantFrom('经费', '人员'),
      reason: fc.constantFrom('推迟', '取消'),
      amend: fc.record({ due: someDay, lead: fc.constantFrom('甲处', '乙处') }, { requiredKeys: [] }),
    },
    { requiredKeys: ['date'] },
  )
  .map(anEntry);

export const someEntries: fc.Arbitrary<readonly Entry[]> = fc.array(someEntry, { maxLength: 12 });
