/** A draft with its answers → the plan's file. What is not known is left out: the plan shows it as 未定. */
import { yamlText } from '../edit/written.ts';
import { parseTarget } from '../model/amount.ts';
import type { Span } from '../model/period.ts';
import { type Deadline, dateIn } from './deadline.ts';
import type { Asked, Draft, DraftMeasure, DraftMilestone, DraftTask } from './draft.ts';
import { idsOf } from './ids.ts';
import { leadingIn, partiesOf } from './parties-of.ts';
import type { Promised } from './promised.ts';
import { answerKey, cutByNumbers } from './questions.ts';
import { squeezed } from './words.ts';

interface Naming {
  readonly id: string;
  /** Where the draft has no title. */
  readonly title: string;
  readonly period: Span;
  /** The schema, from the plan's folder. */
  readonly schema: string;
  /** The issued text, from the plan's folder. */
  readonly source?: string;
  /** What the file says of itself, above all else. */
  readonly remark?: string;
}

/** A file of the plan, by its path in the plan's folder. */
export interface PlanFile {
  readonly path: string;
  readonly text: string;
}

/** The text of plan.yaml. A measure of which something is open has it left out, unless all was answered. */
export function planText(draft: Draft, { id, title, period, schema, source, remark }: Naming): string {
  const { principle } = draft;
  const value = {
    plan: id,
    title: draft.title ?? title,
    period: { start: period.start, end: period.end },
    ...(source !== undefined && { source }),
    ...(principle !== undefined && { principle }),
    tasks: tasksOf(draft, period, undefined),
  };
  return [
    `# yaml-language-server: $schema=${schema}`,
    ...(remark === undefined ? [] : [`# ${remark}`]),
    yamlText(value, false),
  ].join('\n');
}

/** The files of the annexes that have tasks. */
export function annexFiles(draft: Draft, { period, schema }: Pick<Naming, 'period' | 'schema'>): readonly PlanFile[] {
  const annexes = [...new Set(draft.tasks.flatMap(({ annex }) => (annex === undefined ? [] : [annex])))];
  return annexes.map((annex, i) => {
    const name = i === 0 ? 'annex' : `annex-${i + 1}`;
    const { heading, title = heading } = annex;
    const value = { annex: name, heading, title, tasks: tasksOf(draft, period, annex) };
    const above = `../${schema.replace(/plan(?=\.schema\.json$)/, 'annex')}`;
    return {
      path: `annexes/${name}.yaml`,
      text: `# yaml-language-server: $schema=${above}\n${yamlText(value, false)}`,
    };
  });
}

/** The tasks of the plan itself, or of one annex. */
function tasksOf(draft: Draft, period: Span, annex: DraftTask['annex']) {
  const { tasks, questions } = draft;
  const answers = new Map(questions.map(({ at, ask, answer }) => [answerKey(at, ask), answer]));
  const said = (at: string, ask: Asked): string | undefined => answers.get(answerKey(at, ask));
  const leading = leadingIn(draft);
  const ids = idsOf(tasks);
  let headings = '';
  return tasks.flatMap((task, i) => {
    if (task.annex !== annex) return [];
    const { section, above = [], context = [] } = task;
    const path = section === undefined ? [] : [...above, section];
    const begins = path.length > 0 && path.join('\n') !== headings;
    if (path.length > 0) headings = path.join('\n');
    const own = ids[i] ?? '';
    const text = task.texts.join('\n');
    const measures = task.measures.flatMap((measure) =>
      said(measure.at, 'numbers') === 'split' ? cutByNumbers(measure) : [measure],
    );
    return {
      id: own,
      title: task.title,
      ...(begins && { section: path.length > 1 ? path : section }),
      ...(text !== task.title && { text }),
      ...(context.length > 0 && { context }),
      measures: measures.map((measure, n) => ({
        id: `${own}-${n + 1}`,
        ...measureValue(measure, {
          texts: [text, task.title],
          leading,
          period,
          said: (ask) => said(ask === 'due' || ask === 'beyond' ? measure.dueAt : measure.at, ask),
        }),
      })),
    };
  });
}

interface Answered {
  /** The task's text, and its title: where its words may stand. */
  readonly texts: readonly string[];
  readonly leading: ReturnType<typeof leadingIn>;
  readonly period: Span;
  said(this: void, ask: Asked): string | undefined;
}

function measureValue(measure: DraftMeasure, answered: Answered) {
  const { title, quote, leaders, owners, scopes = [] } = measure;
  const { leads, taking } = partiesOf(measure, answered.leading);
  // A passage that comes twice would not say which is meant.
  const where = answered.texts.find((text) => text.includes(quote));
  const isOnce = where?.split(quote).length === 2;
  return {
    title: inTitle(title),
    ...(isOnce && { quote }),
    ...targetValue(measure, answered),
    ...(scopes.length > 0 && { scope: scopes }),
    ...dueValue(measure.due, answered),
    ...milestonesValue(measure.milestones),
    ...named('lead', leads),
    ...(taking.length > 0 && { with: taking }),
    ...named('leader', leaders),
    ...named('owner', owners),
    // What was read is proposed, until a person confirms it.
    review: true,
  };
}

/** As much of it as a title takes. */
function inTitle(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

/** Entries name a milestone by its title: one that comes twice says by when. */
function milestonesValue(milestones: readonly DraftMilestone[]) {
  if (milestones.length === 0) return {};
  const titles = milestones.map(({ title }) => title);
  return {
    milestones: milestones.map(({ term, title }) => ({
      due: term,
      title: inTitle(titles.indexOf(title) === titles.lastIndexOf(title) ? title : `${term}：${title}`),
    })),
  };
}

function named(key: 'lead' | 'leader' | 'owner', names: readonly string[]) {
  if (names.length === 0) return {};
  return { [key]: names.length > 1 ? names : names[0] };
}

function targetValue({ targets }: DraftMeasure, { said }: Answered) {
  const range = said('range');
  const ranged = range === undefined ? undefined : parseTarget(range);
  if (ranged !== undefined) return { target: ranged };
  const isOpen = targets.length > 1 && said('numbers') !== 'first';
  const [target] = targets;
  if (target === undefined || isOpen) return {};
  const baseline = target.isRise ? said('rise') : undefined;
  if (target.isRise && (baseline === undefined || baseline === 'none')) return {};
  return { target: { ...written(target), ...(baseline !== undefined && { baseline: Number(baseline) }) } };
}

function written({ comparator, value, unit, stretch, baseline }: Promised) {
  const isLevel = /[%‰]|百分点/.test(unit ?? '');
  return {
    [comparator]: value,
    ...(unit !== undefined && { unit }),
    ...(baseline !== undefined && { baseline }),
    ...(isLevel && { counts: 'level' }),
    ...(stretch && { stretch }),
  };
}

function dueValue(due: Deadline | undefined, { period, said }: Answered) {
  if (due === undefined) return {};
  const { doubt, isOngoing, every, printed, term, date: day } = due;
  if (isOngoing) return { due: printed.replace(/\s/g, '') };
  if (every !== undefined) return { repeat: { every } };
  if (doubt === 'beyond') return said('beyond') === 'yes' ? { due: due.date, beyond_period: true } : {};
  if (doubt !== undefined) {
    const date = dateIn(said('due') ?? '', period);
    return date === undefined ? {} : { due: date };
  }
  if (term !== undefined && /月|季度|半年|年[内底末度]|[本今]年/.test(term)) return { due: term };
  // A day without a year stays as it is written.
  const words = squeezed(printed);
  if (/^\d{1,2}月\d{1,2}[日号]/.test(words)) return { due: words };
  return day === undefined ? {} : { due: day };
}
