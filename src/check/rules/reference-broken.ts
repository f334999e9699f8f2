/** Whatever is referred to by its id exists, or stands in a file whose own fault is reported. */
import type { KeyPath, Place } from '../../model/finding.ts';
import { type Measure, measuresOf, type Plan, tasksOf, type Unread, type Workspace } from '../../model/plan.ts';
import { nearest } from '../../model/words.ts';
import type { Report, Rule } from '../rule.ts';

export const referenceBroken: Rule = {
  id: 'reference/broken',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: '这里引用的{what} {id} 不存在。[[您是不是要写 {suggestion}？]]',
      mend: '改成已有的编号，或补上被引用的内容。',
    },
    en: {
      message: 'This refers to {what} {id}, which does not exist.[[ Did you mean {suggestion}?]]',
      mend: 'Write the id of something that exists, or add what is missing.',
    },
  },
  why: {
    zh: '指向不存在的编号，这条记录或关系就落了空，数字里也不会有它。',
    en: 'What refers to nothing is lost: it counts nowhere.',
  },
  example: {
    in: 'measure',
    bad: 'depends: [1-7]',
    good: 'depends: [1-1]',
  },
  check(workspace, report) {
    const plans = new Map(workspace.plans.map((plan) => [plan.id, plan]));
    const unlessUnread: Report = (fault) => {
      if (!mayHold(workspace.unread, fault.args['id'])) report(fault);
    };
    checkDefault(workspace, plans, unlessUnread);
    for (const plan of workspace.plans) checkPlan(plan, plans, unlessUnread);
  },
};

const WHAT = {
  plan: { zh: '计划', en: 'plan' },
  item: { zh: '任务或举措', en: 'the task or measure' },
  measure: { zh: '举措', en: 'measure' },
  roster: { zh: '台账', en: 'roster' },
  member: { zh: '台账成员', en: 'the roster member' },
};

function mayHold(unread: Unread | undefined, id: unknown): boolean {
  return unread !== undefined && (unread.anything || (typeof id === 'string' && unread.ids.has(id)));
}

function checkDefault({ defaultPlan, file }: Workspace, plans: ReadonlyMap<string, Plan>, report: Report): void {
  const at = { file, path: [] };
  if (defaultPlan !== undefined) expectIn([...plans.keys()], 'plan', at, ['default'], defaultPlan, report);
}

function checkPlan(plan: Plan, plans: ReadonlyMap<string, Plan>, report: Report): void {
  const measures = measuresOf(plan);
  const measureIds = measures.map(({ id }) => id);
  const itemIds = [...tasksOf(plan).map(({ id }) => id), ...measureIds];
  const rosterIds = plan.rosters.map(({ id }) => id);
  for (const item of [...tasksOf(plan), ...measures]) {
    for (const [i, id] of item.links.entries()) expectIn(itemIds, 'item', item, ['links', i], id, report);
  }
  for (const measure of measures) {
    for (const [i, id] of measure.depends.entries())
      expectIn(measureIds, 'measure', measure, ['depends', i], id, report);
    if (measure.roster !== undefined) expectIn(rosterIds, 'roster', measure, ['roster'], measure.roster, report);
    for (const [i, id] of measure.serves.entries()) checkServes(id, measure, ['serves', i], plans, report);
  }
  checkJournal(plan, measures, report);
}

function checkJournal(plan: Plan, measures: readonly Measure[], report: Report): void {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const rosters = new Map(plan.rosters.map((roster) => [roster.id, roster]));
  for (const entry of plan.journal) {
    const measure = byId.get(entry.on);
    if (measure === undefined) expectIn([...byId.keys()], 'measure', entry, ['on'], entry.on, report);
    if (entry.member === undefined || measure === undefined) continue;
    const roster = rosters.get(measure.roster ?? '');
    // A roster that there is not has its own finding, at the measure.
    if (measure.roster !== undefined && roster === undefined) continue;
    const ids = (roster?.members ?? []).map(({ id }) => id);
    expectIn(ids, 'member', entry, ['member'], entry.member, report);
  }
}

function checkServes(
  reference: string,
  at: Place,
  key: KeyPath,
  plans: ReadonlyMap<string, Plan>,
  report: Report,
): void {
  const [planId = '', measureId = ''] = reference.split('/');
  const plan = plans.get(planId);
  if (plan === undefined) {
    expectIn([...plans.keys()], 'plan', at, key, planId, report);
    return;
  }
  const ids = measuresOf(plan).map(({ id }) => id);
  expectIn(ids, 'measure', at, key, measureId, report);
}

function expectIn(
  ids: readonly string[],
  what: keyof typeof WHAT,
  at: Place,
  key: KeyPath,
  id: string,
  report: Report,
): void {
  if (ids.includes(id)) return;
  const suggestion = nearest(id, ids);
  report({ at, key, args: { what: WHAT[what], id, ...(suggestion !== undefined && { suggestion }) } });
}
