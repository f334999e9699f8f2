/** What holds of every difference: nothing of nothing, no order, and no field that changes in silence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/change/change.ts';
import { diff as diffOf } from '../../src/change/diff.ts';
import type { Entry } from '../../src/model/journal.ts';
import { kindsWith } from '../../src/model/kind.ts';
import type { Measure, Plan, Section, Task, Workspace } from '../../src/model/plan.ts';
import type { Member, Roster } from '../../src/model/roster.ts';
import {
  aClosing,
  aMeasure,
  aMember,
  anEntry,
  aPlan,
  aPlanOf,
  aRoster,
  aSection,
  aTarget,
  aTask,
  aWorkspace,
  day,
  unitsNamed,
} from '../support/model.ts';
import { diff, planDiff, revision, shuffled, someWorkspace } from './revisions.ts';

test('a workspace does not differ from itself', () => {
  fc.assert(
    fc.property(someWorkspace, (workspace) => {
      expect(diff(workspace, workspace)).toEqual([]);
    }),
  );
});

test('neither the order of things, of keys and of files, nor the names of folders are a change', () => {
  fc.assert(
    fc.property(someWorkspace, (workspace) => {
      expect(diff(workspace, shuffled(workspace))).toEqual([]);
      expect(diff(shuffled(workspace), workspace)).toEqual([]);
    }),
  );
});

test('what differs one way, differs the other way', () => {
  fc.assert(
    fc.property(someWorkspace, someWorkspace, (a, b) => {
      expect(diff(a, b).length === 0).toBe(diff(b, a).length === 0);
    }),
  );
});

/** What becomes of one thing: the changed thing, and what is to be said of it; null for what is no content. */
type Mutations<T> = {
  readonly [Key in keyof Required<T>]: readonly [over: Partial<T>, ...expected: readonly object[]] | null;
};

const PLACE = { file: null, path: null, lost: null };

const MEASURE: Mutations<Measure> = {
  // It only says that the deadline is meant, which tells of itself.
  beyondPeriod: null,
  // The same periods by other names.
  formerExcept: null,
  ...PLACE,
  id: [{ id: '1-9' }, { what: 'renumbered', of: 'measure', from: '1-1', to: '1-9' }],
  title: [{ title: '别的名称' }, { what: 'wording', of: 'title' }],
  quote: [{ quote: '别的原文' }, { what: 'wording', of: 'quote', to: '别的原文' }],
  kind: [{ kind: 'event' }, { what: 'kind', from: 'selection', to: 'event' }],
  target: [{ target: aTarget({ value: 90 }) }, { what: 'target', effect: 'changed', turns: ['lowered'] }],
  scope: [{ scope: [{ size: 4, unit: '个', of: '试验区' }] }, { what: 'scope' }],
  milestones: [{ milestones: [{ title: '开工', due: day('2022-06-30') }] }, { what: 'milestones' }],
  repeat: [{ repeat: { every: 'quarter' } }, { what: 'repeat', effect: 'loosened' }],
  approved: [{ approved: day('2022-05-10') }, { what: 'in-force', to: '2022-05-10' }],
  start: [{ start: day('2022-04-01') }, { what: 'start', from: '2022-03-01', to: '2022-04-01' }],
  due: [{ due: day('2022-11-30') }, { what: 'deadline', effect: 'later', amended: false }],
  dueTerm: [
    { due: day('2022-06-30'), dueTerm: '上半年' },
    { what: 'deadline', effect: 'earlier' },
  ],
  leads: [{ leads: ['规划处'] }, { what: 'lead', from: ['职业教育处'], to: ['规划处'] }],
  with: [{ with: ['财务处'] }, { what: 'relations', of: 'with', added: ['财务处'], removed: ['人事处'] }],
  leaders: [{ leaders: ['王副厅长'] }, { what: 'relations', of: 'leaders', added: ['王副厅长'] }],
  owners: [{ owners: ['张老师'] }, { what: 'relations', of: 'owners', added: ['张老师'] }],
  documents: [{ documents: [{ title: '意见' }] }, { what: 'relations', of: 'documents', added: ['《意见》'] }],
  depends: [{ depends: ['1-2'] }, { what: 'relations', of: 'depends', added: ['1-2'] }],
  links: [{ links: ['R1'] }, { what: 'relations', of: 'links', added: ['R1'] }],
  roster: [{ roster: 'zones' }, { what: 'roster', to: 'zones' }],
  weight: [{ weight: 3 }, { what: 'weight', from: 1, to: 3 }],
  serves: [{ serves: ['sd-2022/4-2'] }, { what: 'relations', of: 'serves', added: ['sd-2022/4-2'] }],
  continues: [
    { continues: ['sd-2021/4-2'] },
    { what: 'relations', of: 'continues', added: ['sd-2021/4-2'], removed: [] },
  ],
  note: [{ note: '说明' }, { what: 'wording', of: 'note', to: '说明' }],
  review: [{ review: true }, { what: 'review', effect: 'reopened' }],
};

const MEASURE_BEFORE = aMeasure({
  quote: '立项学校',
  kind: 'selection',
  target: aTarget(),
  repeat: { every: 'month' },
  start: day('2022-03-01'),
  due: day('2022-10-31'),
  leads: ['职业教育处'],
  with: ['人事处'],
});

const TASK: Mutations<Task> = {
  beyondPeriod: null,
  ...PLACE,
  id: [{ id: '9' }, { what: 'renumbered', of: 'task', from: '1', to: '9' }],
  title: [{ title: '别的标题' }, { what: 'wording', of: 'task-title' }],
  text: [{ text: '别的正文' }, { what: 'wording', of: 'text' }],
  section: [{ section: ['一、改革'] }, { what: 'wording', of: 'section', to: '一、改革' }],
  // What follows from the sections of the tasks before it.
  headings: null,
  errata: [
    { errata: [{ asIssued: '甲', read: '乙', confidence: 'sure' }] },
    { what: 'reading', of: 'errata', added: ['甲 → 乙 (sure)'] },
  ],
  context: [{ context: ['背景'] }, { what: 'reading', of: 'context', added: ['背景'] }],
  leads: [{ leads: ['规划处'] }, { what: 'lead', to: ['规划处'] }],
  with: [{ with: ['财务处'] }, { what: 'relations', of: 'with', added: ['财务处'] }],
  leaders: [{ leaders: ['王副厅长'] }, { what: 'relations', of: 'leaders', added: ['王副厅长'] }],
  owners: [{ owners: ['张老师'] }, { what: 'relations', of: 'owners', added: ['张老师'] }],
  approved: [{ approved: day('2022-05-10') }, { what: 'in-force', to: '2022-05-10' }],
  start: [{ start: day('2022-04-01') }, { what: 'start', to: '2022-04-01' }],
  due: [{ due: day('2022-11-30') }, { what: 'deadline', effect: 'first' }],
  dueTerm: [{ dueTerm: '适时' }, { what: 'deadline', effect: 'first' }],
  links: [{ links: ['R1'] }, { what: 'relations', of: 'links' }],
  note: [{ note: '说明' }, { what: 'wording', of: 'note' }],
  measures: [
    { measures: [MEASURE_BEFORE, aMeasure({ id: '1-2', title: '新举措' })] },
    { what: 'added', of: 'measure', title: '新举措', measure: '1-2' },
  ],
};

const PLAN: Mutations<Plan> = {
  ...PLACE,
  id: [{ id: 'other' }, { what: 'plan-added' }, { what: 'plan-removed' }],
  title: [{ title: '别的标题' }, { what: 'wording', of: 'plan-title' }],
  revision: null,
  unreadEntries: null,
  notice: [{ notice: '试行' }, { what: 'wording', of: 'notice' }],
  period: [{ period: { start: day('2022-01-01'), end: day('2023-06-30') } }, { what: 'period' }],
  terms: [
    { terms: [{ name: '2022年秋季学期', from: day('2022-09-01'), to: day('2023-01-15') }] },
    { what: 'calendar', of: 'terms', added: ['2022年秋季学期 2022-09-01/2023-01-15'] },
  ],
  approved: [{ approved: day('2022-01-20') }, { what: 'approval', to: '2022-01-20' }],
  start: [{ start: day('2022-02-01') }, { what: 'start', to: '2022-02-01' }],
  source: [{ source: { file: 'source.txt', text: '原文' } }, { what: 'wording', of: 'source' }],
  principle: [{ principle: '总体思路' }, { what: 'wording', of: 'principle' }],
  errata: [{ errata: [{ asIssued: '甲', read: '乙', confidence: 'likely' }] }, { what: 'reading', of: 'errata' }],
  sections: [{ sections: [] }, { what: 'removed', of: 'task' }, { what: 'removed', of: 'measure' }],
  rosters: [{ rosters: [aRoster()] }, { what: 'roster-added', title: '试验区' }],
  journal: [{ journal: [anEntry({ note: '进展' })] }, { what: 'entry-added', backdated: false }],
  closings: [{ closings: [aClosing()] }, { what: 'closing-added', again: false }],
};

const SECTION: Mutations<Section> = {
  file: null,
  path: null,
  id: [{ id: 'routine' }, { what: 'moved', of: 'task', from: 'main', to: 'routine' }],
  heading: [{ heading: '附件' }, { what: 'wording', of: 'heading' }],
  title: [{ title: '日常工作' }, { what: 'wording', of: 'heading' }],
  tasks: [{ tasks: [] }, { what: 'removed', of: 'task' }, { what: 'removed', of: 'measure' }],
};

const ROSTER: Mutations<Roster> = {
  file: null,
  path: null,
  lost: null,
  id: [{ id: 'other' }, { what: 'roster-added' }, { what: 'roster-removed' }],
  title: [{ title: '别的名称' }, { what: 'wording', of: 'roster-title' }],
  size: [{ size: 44 }, { what: 'roster-size', to: 44 }],
  stages: [{ stages: ['创建'] }, { what: 'roster-stages', to: ['创建'] }],
  note: [{ note: '说明' }, { what: 'wording', of: 'note' }],
  members: [{ members: [] }, { what: 'member-removed', id: 'qingdao' }],
};

const MEMBER: Mutations<Member> = {
  file: null,
  path: null,
  id: [{ id: 'other' }, { what: 'member-added' }, { what: 'member-removed' }],
  name: [{ name: '青岛' }, { what: 'member-renamed', from: '青岛市', to: '青岛' }],
  joined: [{ joined: day('2022-03-01') }, { what: 'member-altered' }],
  left: [{ left: day('2022-09-30') }, { what: 'member-left', left: '2022-09-30' }],
  reason: [{ reason: '动态调整' }, { what: 'member-altered' }],
};

const altered = { what: 'entry-altered' };
const ENTRY: Mutations<Entry> = {
  file: null,
  path: null,
  lost: null,
  date: [{ date: day('2022-03-02') }, altered],
  on: [{ on: '1-2' }, { what: 'entry-added' }, { what: 'entry-removed' }],
  corrects: [{ corrects: day('2022-02-01') }, altered],
  withdraw: [{ withdraw: true }, altered],
  correctedOn: null,
  state: [{ state: 'done' }, altered],
  stage: [{ stage: '申报' }, altered],
  milestone: [{ milestone: '开工' }, altered],
  member: [{ member: 'qingdao' }, altered],
  occurrence: [{ occurrence: '2022-03' }, altered],
  // The same period by another name.
  formerOccurrence: null,
  waive: [{ waive: true }, altered],
  highlight: [{ highlight: true }, altered],
  value: [{ value: 12 }, altered],
  add: [{ add: 1 }, altered],
  percent: [{ percent: 10 }, altered],
  note: [{ note: '说明' }, altered],
  problem: [{ problem: '经费' }, altered],
  next: [{ next: '会商' }, altered],
  by: [{ by: '张三' }, altered],
  evidence: [{ evidence: [] }, { ...altered, lost: [{ ref: '3号' }] }],
  amend: [{ amend: { due: day('2022-11-30') } }, altered],
  reason: [{ reason: '推迟' }, altered],
};

const WORKSPACE: Mutations<Workspace> = {
  file: null,
  // How reports look, which promises nothing.
  report: null,
  isFaulty: null,
  unread: null,
  serving: null,
  title: [{ title: '别的名称' }, { what: 'setting', of: 'title' }],
  language: [{ language: 'en' }, { what: 'setting', of: 'language' }],
  timezone: [{ timezone: 'UTC' }, { what: 'setting', of: 'timezone' }],
  defaultPlan: [{ defaultPlan: 'test-2022' }, { what: 'setting', of: 'defaultPlan' }],
  ambiguous: [{ ambiguous: 'wide' }, { what: 'setting', of: 'ambiguous' }],
  units: [{ units: unitsNamed('规划处') }, { what: 'units', added: ['规划处'] }],
  people: [{ people: ['张三'] }, { what: 'people', added: ['张三'] }],
  queries: [{ queries: new Map([['本处', '灯:红']]) }, { what: 'queries', added: ['@本处 灯:红'] }],
  weigh: [{ weigh: 'tasks' }, { what: 'setting', of: 'weigh' }],
  thresholds: [
    { thresholds: { about: 10, behind: 10, dueSoon: 7, stale: 30 } },
    { what: 'threshold', of: 'dueSoon', effect: 'loosened' },
  ],
  calendar: [
    { calendar: { closed: [{ from: day('2022-07-18'), to: day('2022-08-28') }], workdays: [] } },
    { what: 'calendar', of: 'closed', added: ['2022-07-18/2022-08-28'] },
  ],
  kinds: [{ kinds: kindsWith([{ id: 'visit', name: '走访', stages: [] }]) }, { what: 'kind-added', kind: 'visit' }],
  check: [
    { check: { rules: new Map([['quote/not-in-text', 'off']]), exceptions: [] } },
    { what: 'check-rule', rule: 'quote/not-in-text', effect: 'loosened', to: 'off' },
  ],
  changes: [{ changes: { deadline: 'allowed' } }, { what: 'policy', topic: 'deadline', effect: 'loosened' }],
  plans: [{ plans: [] }, { what: 'plan-removed' }],
};

/** Holds each field of a thing to the change that names it: alone, and told in both directions. */
function nameEach<T extends object>(
  name: string,
  thing: T,
  mutations: Mutations<T>,
  diffing: (before: T, after: T) => readonly Change[],
) {
  describe(`a change of a ${name}`, () => {
    const cases = Object.entries<readonly [object, ...object[]] | null>(mutations).flatMap(([key, mutation]) =>
      mutation === null ? [] : [{ key, mutation }],
    );
    test.each(cases)('in its $key is named, and nothing else is', ({ mutation: [over, ...expected] }) => {
      const changed = { ...thing, ...over };
      const found = diffing(thing, changed);
      expect(found).toHaveLength(expected.length);
      for (const one of expected) expect(found).toContainEqual(expect.objectContaining(one));
      expect(diffing(changed, thing).length).toBeGreaterThan(0);
    });
  });
}

const task = aTask({ text: '立项学校', measures: [MEASURE_BEFORE] });
const entry = anEntry({ evidence: [{ ref: '3号' }] });
nameEach('measure', MEASURE_BEFORE, MEASURE, (a, b) => planDiff(aPlanOf([a]), aPlanOf([b])));
nameEach('task', task, TASK, (a, b) => planDiff(aPlan({ tasks: [a] }), aPlan({ tasks: [b] })));
nameEach('plan', aPlan(), PLAN, planDiff);
nameEach('part of a plan', aSection(), SECTION, (a, b) => planDiff(aPlan({ sections: [a] }), aPlan({ sections: [b] })));
nameEach('roster', aRoster({ members: [aMember()] }), ROSTER, (a, b) =>
  planDiff(aPlan({ rosters: [a] }), aPlan({ rosters: [b] })),
);
nameEach('member', aMember(), MEMBER, (a, b) =>
  planDiff(aPlan({ rosters: [aRoster({ members: [a] })] }), aPlan({ rosters: [aRoster({ members: [b] })] })),
);
nameEach('journal entry', entry, ENTRY, (a, b) => planDiff(aPlan({ journal: [a] }), aPlan({ journal: [b] })));
nameEach('workspace', aWorkspace(), WORKSPACE, diff);

test('an exception from a rule that comes or goes is named', () => {
  const exception = { rule: 'quote/not-in-text', reason: '待补充通知', until: day('2022-06-30') };
  const excepted = (path: number): Workspace =>
    aWorkspace(aPlan(), {
      check: { rules: new Map(), exceptions: [{ ...exception, file: 'workspace.yaml', path: [path] }] },
    });
  expect(diff(aWorkspace(), excepted(0))).toMatchObject([{ what: 'exception-added', ...exception }]);
  expect(diff(excepted(0), aWorkspace())).toMatchObject([{ what: 'exception-removed', ...exception }]);
  expect(diff(excepted(0), excepted(1))).toEqual([]);
});

describe('a file with errors', () => {
  const [there, gone] = [aWorkspace(aPlan({ journal: [entry] })), aWorkspace(aPlan())];

  test('makes nothing of what is missing in it', () => {
    expect(diffOf(revision(there), revision(gone))).toMatchObject([{ what: 'entry-removed' }]);
    expect(diffOf(revision(there), revision(gone, [entry.file]))).toEqual([]);
  });

  test('makes nothing new of what it could not be read for', () => {
    expect(diffOf(revision(gone), revision(there))).toMatchObject([{ what: 'entry-added' }]);
    expect(diffOf(revision(gone, [entry.file]), revision(there))).toEqual([]);
  });

  test('does not keep what could be read from being compared', () => {
    const [a, b] = [aMeasure({ due: day('2022-10-31') }), aMeasure({ due: day('2022-11-30') })];
    const [before, after] = [aWorkspace(aPlanOf([a])), aWorkspace(aPlanOf([b]))];
    expect(diffOf(revision(before), revision(after, ['plan.yaml']))).toMatchObject([{ what: 'deadline' }]);
  });

  test('does not say of keys that could not be read that they changed', () => {
    const [a, b] = [aMeasure({ due: day('2022-10-31') }), aMeasure({ lost: ['due'] })];
    expect(planDiff(aPlanOf([a]), aPlanOf([b]))).toEqual([]);
  });
});
