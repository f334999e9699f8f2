/** `plan show` for a terminal: everything about one task or measure, line by line. */

import type { PlanDate } from '../../model/date.ts';
import { givenStart } from '../../model/elapsed.ts';
import { corrected } from '../../model/errata.ts';
import type { Entry } from '../../model/journal.ts';
import { percentText } from '../../model/percent.ts';
import type { Plan } from '../../model/plan.ts';
import { isMemberOn } from '../../model/roster.ts';
import { isNumberTarget } from '../../model/target.ts';
import { isOngoingTerm } from '../../model/term.ts';
import type { Progress } from '../../projection/progress.ts';
import { addressOf } from '../../projection/serving.ts';
import type { MeasureState, PlanState, TaskState } from '../../projection/state.ts';
import { columnsOf } from '../text/columns.ts';
import { harmless } from '../text/printable.ts';
import { padded, wrapped } from '../text/text.ts';
import { dayWords, deadlineWords } from '../words/due.ts';
import { entryParts, type KnownSince } from '../words/entry.ts';
import { contributionWords } from '../words/serving.ts';
import {
  countsWords,
  kindWords,
  milestoneWords,
  partyWords,
  repeatWords,
  targetAmount,
  targetWords,
} from '../words/values.ts';
import { listText } from './list.ts';
import { leadWords, nextDueWords } from './status.ts';
import { bar, type Canvas, lightPaint } from './terminal.ts';

type Field = readonly [label: string, value: string | undefined, paint?: (line: string) => string];

/** A task, with its measures as a table; ends with a line feed. */
export function taskText(state: TaskState, { plan }: PlanState, canvas: Canvas): string {
  const { messages } = canvas;
  const { task, totals, light, reasons } = state;
  const words = messages.show;
  const list = (ids: readonly string[]): string | undefined => joined(ids, messages.listSeparator);
  const title = corrected(task.title, task.errata);
  const read = task.text === undefined ? undefined : corrected(task.text, task.errata);
  const why = reasons.map(({ code, count }) => messages.reasonCount(code, count)).join(messages.listSeparator);
  const done = messages.status.total(totals.done, totals.measures, percentText(totals.percent));
  const head = headline(`${words.task} ${task.id}`, title, plan, canvas);
  const body = fields(
    [
      [
        words.light,
        light === 'grey' && why === '' ? undefined : messages.labelled(messages.lights[light], why),
        lightPaint(light, canvas),
      ],
      [words.progress, done],
      [words.lead, leadWords(state, canvas)],
      [words.nextDue, nextDueWords(state, canvas)],
      [words.text, task.text === undefined ? task.title : `${task.title}。${task.text}`],
      [
        words.reads,
        read === task.text?.trim() && title === task.title ? undefined : [title, read].filter(Boolean).join('。'),
      ],
      [
        words.errata,
        joined(
          task.errata.map((e) => withNote(words.erratum[e.confidence](e.asIssued, e.read), e.note, canvas)),
          '\n',
        ),
      ],
      [words.links, list(task.links)],
      [words.note, task.note],
    ],
    canvas,
  );
  const measures = state.measures.length === 0 ? `${messages.noMeasures}\n` : listText(state.measures, canvas);
  return `${head}${body}\n${measures}`;
}

/** A measure, with why its light is what it is and its journal; ends with a line feed. */
export function measureText(
  state: MeasureState,
  { plan, asOf }: PlanState,
  canvas: Canvas,
  history?: ReadonlyMap<Entry, KnownSince | undefined>,
): string {
  const { messages } = canvas;
  const { measure, task, kind, roster, progress } = state;
  const words = messages.show;
  const list = (ids: readonly string[]): string | undefined => joined(ids, messages.listSeparator);
  const documents = measure.documents.map(({ title, number, by }) => `${by ?? ''}《${title}》${number ?? ''}`);
  const named = roster?.members.filter((member) => isMemberOn(member, asOf)).length ?? 0;
  const rosterWords =
    roster &&
    (roster.size === undefined
      ? words.rosterNamed(roster.title, named)
      : words.rosterSize(roster.title, named, roster.size));
  const reasons = state.reasons.map((reason) => messages.reason(reason)).join(messages.listSeparator);
  const head = headline(`${words.measure} ${measure.id}`, measure.title, plan, canvas);
  const body = fields(
    [
      [words.light, messages.labelled(messages.lights[state.light], reasons), lightPaint(state.light, canvas)],
      [words.state, messages.states[state.state]],
      [
        words.progress,
        `${bar(progress.percent, 20, canvas)} ${percentText(progress.percent)}  ${basis(progress, canvas)}`,
      ],
      [words.lead, leadNow(state, canvas)],
      [words.due, dueNow(state, plan.period.end, canvas)],
      [words.start, givenStart(plan, task, measure)],
      [words.inForce, measure.approved ?? task.approved],
      [words.target, targetNow(state, canvas)],
      [words.baseline, baselineNow(state, canvas)],
      [words.counts, countsNow(state, canvas)],
      [words.repeat, measure.repeat && repeatWords(measure.repeat, messages)],
      [words.scope, list(measure.scope.map(({ size, unit, of }) => `${messages.amount(size, unit)}${of}`))],
      [words.kind, kind ? kindWords(kind, messages) : measure.kind],
      [words.stages, stageLine(state)],
      [words.with, list(state.with)],
      [words.leader, list(state.leaders)],
      [words.owner, list(state.owners)],
      [words.documents, list(documents)],
      [words.depends, list(measure.depends)],
      [words.roster, rosterWords],
      [words.continues, list(measure.continues)],
      [words.serves, list(measure.serves)],
      [words.servedBy, servedBy(state, canvas)],
      [words.links, list(measure.links)],
      [words.weight, measure.weight === 1 ? undefined : String(measure.weight)],
      [words.task, `${task.id} ${corrected(task.title, task.errata)}`],
      [words.quote, measure.quote === undefined ? undefined : corrected(measure.quote, task.errata)],
      [words.note, measure.note],
      [words.review, measure.review ? words.reviewHow : undefined, (line) => canvas.paint.yellow(line)],
    ],
    canvas,
  );
  return `${head}${body}${milestones(state, canvas)}${occurrences(state, canvas)}${members(state, asOf, canvas)}\n${journal(state, canvas, history)}`;
}

/** Each milestone with its due date and how it stands. */
function milestones({ milestones: all, target }: MeasureState, canvas: Canvas): string {
  const { messages, paint } = canvas;
  if (all.length === 0) return '';
  const rows = all.map((milestone): Field => {
    const said = milestoneWords(milestone, target, messages);
    return milestone.standing === 'missed'
      ? [dayWords(milestone, messages), said, (line) => paint.red(line)]
      : [dayWords(milestone, messages), said];
  });
  return `\n${paint.bold(messages.show.milestones)}\n${fields(rows, canvas)}`;
}

/** Each occurrence of a duty with its due date and how it stands. */
function occurrences({ occurrences: all }: MeasureState, canvas: Canvas): string {
  const { messages, paint } = canvas;
  if (all.length === 0) return '';
  const words = messages.show;
  const rows = all.map(({ id, due, standing, on, reason }): Field => {
    const said = words.occurrence(due, words.standing[standing], on, reason);
    return standing === 'missed' ? [id, said, (line) => paint.red(line)] : [id, said];
  });
  return `\n${paint.bold(words.occurrences)}\n${fields(rows, canvas)}`;
}

function journal(
  { facts, target, roster }: MeasureState,
  canvas: Canvas,
  history: ReadonlyMap<Entry, KnownSince | undefined> | undefined,
): string {
  const { messages, paint } = canvas;
  const title = `${paint.bold(messages.show.journal)}\n`;
  const entries = history ? [...history.keys()] : facts.entries;
  if (entries.length === 0) return `${title}  ${messages.noEntry}\n`;
  const names = new Map(roster?.members.map(({ id, name }) => [id, name]));
  const known = (entry: Entry): readonly string[] => (history ? [knownWords(history.get(entry), canvas)] : []);
  const lines: Field[] = entries.map((entry) => [
    entry.date,
    [...entryParts(entry, target, names, messages), ...known(entry)].join('\n'),
  ]);
  return `${title}${fields(lines, canvas)}`;
}

function knownWords(commit: KnownSince | undefined, { messages }: Canvas): string {
  if (commit === undefined) return messages.show.unknownYet;
  return messages.show.known(commit.date, commit.hash.slice(0, 8), commit.author);
}

/** Who leads it, and whom the plan names: another where that was amended, else the same by its former name. */
function leadNow({ leads, approved, facts }: MeasureState, { messages }: Canvas): string {
  const [now, was] = [partyWords(leads, messages), partyWords(approved.leads, messages)];
  if (approved.leads.length === 0 || was === now) return now;
  const isAmended = facts.amendments.some(({ amend }) => amend?.leads !== undefined);
  return isAmended ? messages.show.amended(now, was) : messages.show.renamed(now, was);
}

function dueNow(state: MeasureState, end: PlanDate, { messages }: Canvas): string {
  const isDecided = state.due !== undefined || isOngoingTerm(state.dueTerm ?? '');
  return isDecided ? deadlineWords(state, messages) : messages.show.limit(end);
}

function targetNow({ target, approved }: MeasureState, { messages }: Canvas): string | undefined {
  if (target === undefined) return undefined;
  const now = targetWords(target, messages);
  const first = approved.target && targetWords(approved.target, messages);
  return first === undefined || first === now ? now : messages.show.amended(now, first);
}

/** Where its number began, where the plan says so. */
function baselineNow({ target }: MeasureState, { messages }: Canvas): string | undefined {
  return isNumberTarget(target) && target.hasBaseline ? messages.amount(target.baseline, target.unit) : undefined;
}

/** What its numbers are, where the plan says so. */
function countsNow({ target }: MeasureState, { messages }: Canvas): string | undefined {
  return isNumberTarget(target) && target.counts !== undefined ? countsWords(target, messages) : undefined;
}

/** Each measure that serves this one, with its lead and what it adds. */
function servedBy({ served, target }: MeasureState, { messages }: Canvas): string | undefined {
  if (served === undefined) return undefined;
  const { own, contributions } = served;
  const ownWords =
    isNumberTarget(target) && own !== undefined ? [messages.show.ownNumber(messages.amount(own, target.unit))] : [];
  const lines = contributions.map((one) =>
    messages.labelled(`${addressOf(one)} ${one.measure.title}`, contributionWords(one, target, messages)),
  );
  return [...ownWords, ...lines].join('\n');
}

/** The stages in order, the furthest one reached in brackets. */
function stageLine({ kind, roster, facts }: MeasureState): string | undefined {
  const stages = roster?.stages ?? kind?.stages ?? [];
  const reached = stages.findLastIndex((stage) => facts.stages.has(stage));
  return joined(
    stages.map((stage, i) => (i === reached ? `【${stage}】` : stage)),
    ' → ',
  );
}

/** Each member of the roster with the furthest stage it reached. */
function members({ roster, kind, facts }: MeasureState, asOf: PlanDate, canvas: Canvas): string {
  const { messages, paint } = canvas;
  if (roster === undefined || roster.members.length === 0) return '';
  const stages = roster.stages ?? kind?.stages ?? [];
  const rows = roster.members
    .filter(({ joined: since }) => since === undefined || since <= asOf)
    .map((member): Field => {
      const reached = stages.findLast((stage) => facts.memberStages.get(member.id)?.has(stage)) ?? messages.noStage;
      const { left } = member;
      return [member.name, left !== undefined && left <= asOf ? messages.show.left(reached, left) : reached];
    });
  return `\n${paint.bold(messages.show.members)}\n${fields(rows, canvas)}`;
}

/** What the percentage was computed from. */
function basis(progress: Progress, { messages }: Canvas): string {
  const words = messages.show.basis;
  switch (progress.basis) {
    case 'value': {
      const { value, target } = progress;
      const { baseline, hasBaseline, unit } = target;
      // A share of the way from a baseline is no share of the number.
      return hasBaseline
        ? words.way(messages.amount(baseline, unit), messages.amount(value, unit), targetAmount(target, messages))
        : messages.ofTarget(progress);
    }
    case 'ceiling':
    case 'level':
      return words[progress.basis](
        messages.amount(progress.value, progress.target.unit),
        targetAmount(progress.target, messages),
      );
    case 'roster':
      return words.roster(progress.reached, progress.size);
    case 'occurrences':
      return words.occurrences(progress.met, progress.size);
    case 'stages':
      return words.stages(progress.reached, progress.stages.length, progress.stages[progress.reached - 1] ?? '');
    case 'done':
    case 'reported':
    case 'none':
      return words[progress.basis];
  }
}

/** Above it the plan, where it is shown as an older revision has it. */
function headline(label: string, title: string, plan: Plan, canvas: Canvas): string {
  const { paint, width, wide, messages } = canvas;
  const lines = wrapped(harmless(`${label}  ${title}`), width, wide).map((line) => paint.bold(line));
  const above = plan.revision === undefined ? [] : wrapped(harmless(messages.planTitle(plan)), width, wide);
  return `${[...above, ...lines].join('\n')}\n`;
}

/** Labels in one column, values wrapped beside them; what has no value is left out. */
function fields(all: readonly Field[], canvas: Canvas): string {
  const { paint, width, wide } = canvas;
  const present = all.filter(([, value]) => value !== undefined && value !== '');
  const labelWidth = Math.max(...present.map(([label]) => columnsOf(harmless(label), wide)));
  const indent = ' '.repeat(labelWidth + 4);
  return present
    .map(([label, value = '', painted = (line: string) => line]) => {
      const lines = wrapped(harmless(value), width - labelWidth - 4, wide).map(painted);
      return `  ${paint.dim(padded(harmless(label), labelWidth, wide))}  ${lines.join(`\n${indent}`)}\n`;
    })
    .join('');
}

function withNote(text: string, note: string | undefined, { messages }: Canvas): string {
  return note === undefined ? text : messages.labelled(text, note);
}

function joined(parts: readonly string[], separator: string): string | undefined {
  return parts.length === 0 ? undefined : parts.join(separator);
}
