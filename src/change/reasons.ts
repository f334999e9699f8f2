/** Whether an entry that came with a change gives the reason for it: of its very measure, and naming its very field. */
import type { Bilingual } from '../model/finding.ts';
import type { Entry } from '../model/journal.ts';
import { type Measure, measuresOf, ownedWith, type Plan, taskWith, type Workspace } from '../model/plan.ts';
import type { Topic } from '../model/policy.ts';
import { entriesAdded } from './amendments.ts';
import type { Change } from './change.ts';
import type { Pair } from './compare.ts';

/** Where the reason for a change can be given. */
interface Concerned {
  readonly plans: Pair<Plan>;
  /** The measures, any of which will do. */
  readonly ids: readonly string[];
}

/** Each plan of both revisions that was approved in the earlier one; a plan that is gone stands for itself. */
export function boundPlans({ before, after }: Pair<Workspace>): readonly Pair<Plan>[] {
  const now = new Map(after.plans.map((plan) => [plan.id, plan]));
  return before.plans
    .filter(({ approved }) => approved !== undefined)
    .map((plan) => ({ before: plan, after: now.get(plan.id) ?? plan }));
}

/** The bound plans that a change touches, with the measures that it is about; those of the workspace touch every plan. */
export function concernedBy(change: Change, workspaces: Pair<Workspace>): readonly Concerned[] {
  return boundPlans(workspaces)
    .filter(({ before }) => change.plan === undefined || before.id === change.plan)
    .map((plans) => ({ plans, ids: measuresIn(plans, change) }));
}

function measuresIn({ before, after }: Pair<Plan>, change: Change): readonly string[] {
  const added = change.what === 'outweighed' ? new Set(change.measures) : undefined;
  const measures = [before, after].flatMap((plan) => concernedIn(plan, change));
  const ids = [...new Set(measures.map(({ id }) => id))];
  if (added) return ids.filter((id) => added.has(id));
  // Of what no measure stands for, any may tell.
  return ids.length > 0 || change.plan === undefined ? ids : measuresOf(after).map(({ id }) => id);
}

/** The measure itself; every measure of a task, of a kind, or of those that go by a roster; else of the whole plan. */
function concernedIn(plan: Plan, change: Change): readonly Measure[] {
  if (change.measure !== undefined) {
    const owned = ownedWith(plan, change.measure);
    return owned ? [owned.measure] : [];
  }
  if (change.task !== undefined) return taskWith(plan, change.task)?.measures ?? [];
  const all = measuresOf(plan);
  if (change.roster !== undefined) return all.filter(({ roster }) => roster === change.roster);
  if (change.what !== 'stages' && change.what !== 'kind-removed') return all;
  return all.filter(({ kind }) => kind === change.kind);
}

/** Whether an entry that came with the change gives the reason for it. */
export function isExplained(change: Change, topic: Topic, workspaces: Pair<Workspace>): boolean {
  return concernedBy(change, workspaces).some(({ plans, ids }) =>
    entriesAdded(plans, ids).some((entry) => explains(entry, change, topic)),
  );
}

/** The reason of an amendment, a cancellation and the like is for that, and for nothing else. */
function explains(entry: Entry, change: Change, topic: Topic): boolean {
  const [member] = membersIn(change);
  if (member !== undefined && entry.member === member) return isReasonAlone(entry);
  return names(entry, namesOf(change, topic));
}

/** Whether the entry gives a reason, and for nothing else that it says. */
function isReasonAlone({ reason, amend, waive, state }: Entry): boolean {
  return reason !== undefined && amend === undefined && !waive && state === undefined;
}

/** Whether the entry gives the reason for what one of the words names. */
function names(entry: Entry, words: readonly string[]): boolean {
  const { reason = '', note = '' } = entry;
  return isReasonAlone(entry) && words.some((word) => isNamed(word, `${note}\n${reason}`));
}

/** Whether the entry gives the reason for another promise of that topic, as its measure took it over from an earlier plan. */
export function explainsTopic(entry: Entry, topic: Topic): boolean {
  return names(entry, wordsOf(topic));
}

/** The words by which an entry names what it gives the reason for: of a member its id or name, else those of the field. */
function namesOf(change: Change, topic: Topic): readonly string[] {
  const members = membersIn(change);
  if (members.length > 0) return members;
  if (isOfTerms(change)) return [TERMS.zh, TERMS.en, 'terms'];
  return wordsOf(topic);
}

function wordsOf(topic: Topic): readonly string[] {
  const { zh, en } = FIELDS[topic];
  return [zh, en, topic, ...(ALSO[topic] ?? [])];
}

/** What a topic is called where it is promised. */
export function topicName(topic: Topic): Bilingual {
  return FIELDS[topic];
}

function membersIn(change: Change): readonly string[] {
  if (change.what === 'member-renamed') return [change.id, change.from, change.to];
  return change.what === 'member-altered' ? [change.id, change.name] : [];
}

/** Whether the text has the word; an English one as a word of its own. */
function isNamed(word: string, text: string): boolean {
  if (!/^[a-z]/i.test(word)) return text.includes(word);
  const words = (of: string): string =>
    ` ${of
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()} `;
  return words(text).includes(words(word));
}

/** What an entry is to call the field that it gives the reason for. */
export function fieldName(change: Change, topic: Topic): Bilingual {
  const [, name] = membersIn(change);
  if (name !== undefined) return { zh: name, en: name };
  return isOfTerms(change) ? TERMS : FIELDS[topic];
}

/** The terms of a plan stand for no measure: a reason for the recurrence of one is none for them. */
function isOfTerms({ what, plan }: Change): boolean {
  return what === 'calendar' && plan !== undefined;
}

const TERMS: Bilingual = { zh: '学期', en: 'term' };

const FIELDS: Readonly<Record<Topic, Bilingual>> = {
  deadline: { zh: '完成时限', en: 'deadline' },
  target: { zh: '目标', en: 'target' },
  lead: { zh: '牵头单位', en: 'lead' },
  repeat: { zh: '周期', en: 'recurrence' },
  milestones: { zh: '节点', en: 'milestone' },
  scope: { zh: '覆盖范围', en: 'scope' },
  start: { zh: '开始日期', en: 'start' },
  weight: { zh: '权重', en: 'weight' },
  kind: { zh: '类型', en: 'kind' },
  roster: { zh: '台账', en: 'roster' },
  members: { zh: '成员', en: 'member' },
  depends: { zh: '前置', en: 'depends' },
  serves: { zh: '服务的举措', en: 'serves' },
  with: { zh: '配合单位', en: 'supporting parties' },
  relations: { zh: '关联', en: 'relations' },
  title: { zh: '名称', en: 'title' },
  reading: { zh: '勘误', en: 'erratum' },
  meaning: { zh: '勘误或背景', en: 'erratum or context' },
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
  numbering: { zh: '编号', en: 'id' },
  issued: { zh: '印发的文字', en: 'issued text' },
  period: { zh: '计划期', en: 'period' },
  approval: { zh: '批准日期', en: 'approval' },
  late: { zh: '依据', en: 'document' },
  stages: { zh: '阶段', en: 'stages' },
  tolerance: { zh: '容差', en: 'tolerance' },
  thresholds: { zh: '阈值', en: 'thresholds' },
  calendar: { zh: '日历', en: 'calendar' },
  timezone: { zh: '时区', en: 'time zone' },
  default: { zh: '默认计划', en: 'default plan' },
  units: { zh: '单位名单', en: 'units' },
  templates: { zh: '报告模板', en: 'templates' },
};

/** Other words for it. */
const ALSO: Readonly<Partial<Record<Topic, readonly string[]>>> = {
  repeat: ['频次', '免报'],
  milestones: ['里程碑', 'milestones'],
  scope: ['范围'],
  start: ['开始时间', '起始', '追加日期', 'addition'],
  roster: ['阶段', '应有成员数', 'stages', 'size'],
  meaning: ['勘误', '笔误', '背景', 'erratum', 'errata', 'context'],
  reading: ['笔误', 'errata'],
  stages: ['stage'],
  thresholds: ['界限', 'threshold'],
  calendar: ['休息日', '加班日', '调休'],
  templates: ['模板', 'template'],
};

/** The first measure on which the reason can be given, and its plan; undefined where there is none. */
export function placeForReason(change: Change, workspaces: Pair<Workspace>): { plan: Plan; id: string } | undefined {
  for (const { plans, ids } of concernedBy(change, workspaces)) {
    const known = new Set(measuresOf(plans.after).map(({ id }) => id));
    const id = ids.find((one) => known.has(one));
    if (id !== undefined) return { plan: plans.after, id };
  }
  return undefined;
}
