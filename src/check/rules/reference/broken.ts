/** Whatever is referred to by its id exists, or stands in a file whose own fault is reported. */
import type { KeyPath, Place } from '../../../model/finding.ts';
import { taskIdOf } from '../../../model/id.ts';
import { type Measure, measuresOf, type Plan, tasksOf, type Unread, type Workspace } from '../../../model/plan.ts';
import { idMeant } from '../../../model/words.ts';
import { maybe } from '../../maybe.ts';
import type { ModelRule } from '../../rule.ts';

export const referenceBroken: ModelRule<{ what: string; id: string; suggestion?: string; plan?: string }> = {
  id: 'reference/broken',
  family: 'model',
  tier: 'always',
  severity: 'error',
  looksUp: 'item',
  text: {
    zh: {
      message: ({ plan, what, id, suggestion }) =>
        `这里引用的${maybe`计划 ${plan} 的`}${what} ${id} 不存在。${maybe`您是不是要写 ${suggestion}？`}`,
      advice: '改成已有的编号，或补上被引用的内容。',
    },
    en: {
      message: ({ what, id, plan, suggestion }) =>
        `This refers to ${what} ${id}${maybe` of plan ${plan}`}, which does not exist.${maybe` Did you mean ${suggestion}?`}`,
      advice: 'Use the id of something that exists, or add what is missing.',
    },
  },
  why: {
    zh: '指向不存在的编号，这条记录或关系就落了空，数字里也不会有它。',
    en: 'An entry or relation that points to nothing is lost: it counts nowhere.',
  },
  example: {
    in: 'measure',
    bad: 'depends: [1-7]',
    good: 'depends: [1-1]',
  },
  check(workspace, report) {
    const plans = new Map(workspace.plans.map((plan) => [plan.id, plan]));
    const expect: Expect = (ids, what, at, key, id, plan) => {
      if (ids.includes(id) || mayBeUnread(what, id, workspace.unread) || mayBeDoubled(what, id, ids)) return;
      const suggestion = idMeant(id, ids) ?? (what === 'plan' ? renamedTo(id, workspace.plans) : undefined);
      const args = { what: WHAT[what], id, ...(plan !== undefined && { plan }) };
      report({ at, key, args: { ...args, ...(suggestion !== undefined && { suggestion }) } });
    };
    checkDefault(workspace, plans, expect);
    for (const plan of workspace.plans) checkPlan(plan, plans, expect);
  },
};

const WHAT = {
  plan: { zh: '计划', en: 'plan' },
  item: { zh: '任务或举措', en: 'task or measure' },
  measure: { zh: '举措', en: 'measure' },
  roster: { zh: '台账', en: 'roster' },
  member: { zh: '台账成员', en: 'roster member' },
};

type What = keyof typeof WHAT;

/** Expects `id`, as the value under `key` of `at`, to be among `ids`; of another `plan`, where one is given. */
type Expect = (ids: readonly string[], what: What, at: Place, key: KeyPath, id: string, plan?: string) => void;

/** Whether it may stand in a file with faults. */
function mayBeUnread(what: What, id: string, unread: Unread | undefined): boolean {
  if (unread === undefined) return false;
  const { ids, anything, nameless } = unread;
  return (
    anything || ids.has(id) || nameless.has(isOfTask(what, id) ? `${taskIdOf(id)}-` : what === 'item' ? 'task' : what)
  );
}

/** Whether another one has its id by mistake: one that stands twice, which is a finding of its own. */
function mayBeDoubled(what: What, id: string, ids: readonly string[]): boolean {
  const seen = new Set<string>();
  return ids.some((other) => {
    const isTwice = seen.has(other);
    seen.add(other);
    return isTwice && (!isOfTask(what, id) || taskIdOf(other) === taskIdOf(id));
  });
}

function isOfTask(what: What, id: string): boolean {
  return what === 'measure' || (what === 'item' && id.includes('-'));
}

/** The plan that may have had that id before: the one in a folder of that name, or the only one there is. */
function renamedTo(id: string, plans: readonly Plan[]): string | undefined {
  const [first, second] = plans;
  return (plans.find(({ file }) => file.split('/')[0] === id) ?? (second === undefined ? first : undefined))?.id;
}

function checkDefault({ defaultPlan, file }: Workspace, plans: ReadonlyMap<string, Plan>, expect: Expect): void {
  const at = { file, path: [] };
  if (defaultPlan !== undefined) expect([...plans.keys()], 'plan', at, ['default'], defaultPlan);
}

function checkPlan(plan: Plan, plans: ReadonlyMap<string, Plan>, expect: Expect): void {
  const measures = measuresOf(plan);
  const measureIds = measures.map(({ id }) => id);
  const itemIds = [...tasksOf(plan).map(({ id }) => id), ...measureIds];
  const rosterIds = plan.rosters.map(({ id }) => id);
  for (const item of [...tasksOf(plan), ...measures]) {
    for (const [i, id] of item.links.entries()) expect(itemIds, 'item', item, ['links', i], id);
  }
  for (const measure of measures) {
    for (const [i, id] of measure.depends.entries()) expect(measureIds, 'measure', measure, ['depends', i], id);
    if (measure.roster !== undefined) expect(rosterIds, 'roster', measure, ['roster'], measure.roster);
    for (const key of ['serves', 'continues'] as const) {
      for (const [i, id] of measure[key].entries()) checkAddress(id, measure, [key, i], plans, expect);
    }
  }
  checkJournal(plan, measures, expect);
}

function checkJournal(plan: Plan, measures: readonly Measure[], expect: Expect): void {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const rosters = new Map(plan.rosters.map((roster) => [roster.id, roster]));
  for (const entry of plan.journal) {
    const measure = byId.get(entry.on);
    if (measure === undefined) {
      const ids = measures.map(({ id }) => id);
      expect(ids, 'measure', entry, ['on'], entry.on);
    }
    if (entry.member === undefined || measure === undefined || measure.lost?.includes('roster')) continue;
    const roster = rosters.get(measure.roster ?? '');
    // A roster that there is not has its own finding, at the measure.
    if (measure.roster !== undefined && roster === undefined) continue;
    const ids = (roster?.members ?? []).map(({ id }) => id);
    expect(ids, 'member', entry, ['member'], entry.member);
  }
}

function checkAddress(
  reference: string,
  at: Place,
  key: KeyPath,
  plans: ReadonlyMap<string, Plan>,
  expect: Expect,
): void {
  const [planId = '', measureId = ''] = reference.split('/');
  const plan = plans.get(planId);
  if (plan === undefined) {
    expect([...plans.keys()], 'plan', at, key, planId);
    return;
  }
  const ids = measuresOf(plan).map(({ id }) => id);
  expect(ids, 'measure', at, key, measureId, planId);
}
