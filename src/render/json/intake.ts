/** What an import has read, `--json`: schemas/output/import.schema.json. */
import type { Deadline } from '../../intake/deadline.ts';
import type { Draft, DraftMeasure, DraftTask } from '../../intake/draft.ts';
import { leadingIn, partiesOf } from '../../intake/parties-of.ts';
import type { Promised } from '../../intake/promised.ts';
import { joined, unended } from '../../intake/words.ts';
import type { Span } from '../../model/period.ts';
import { askedJson } from './asked.ts';

type Leading = ReturnType<typeof leadingIn>;

interface Outcome {
  readonly file: string;
  /** The plan that was written, as the reader would name it. */
  readonly plan: string | undefined;
}

export function intakeJson(draft: Draft, { file, plan }: Outcome) {
  const { title, period, issued, principle, tables, sections, tasks, notTasks, unreadable, questions, notices } = draft;
  const leading = leadingIn(draft);
  return {
    schema: 'import/1',
    file,
    plan: plan ?? null,
    title: title ?? null,
    year: period !== undefined && isYear(period) ? Number(period.start.slice(0, 4)) : null,
    period: period ?? null,
    issued: issued ?? null,
    principle: principle ?? null,
    tables,
    sections,
    tasks: tasks.map((task) => taskJson(task, leading)),
    notTasks,
    unreadable,
    questions: questions.map(askedJson),
    notices,
  };
}

function isYear({ start, end }: Span): boolean {
  return start.slice(5) === '01-01' && end === `${start.slice(0, 4)}-12-31`;
}

function taskJson(
  { at, number, title, section, above = [], annex, texts, context = [], measures }: DraftTask,
  leading: Leading,
) {
  return {
    at,
    number: number ?? null,
    title,
    section: section ?? null,
    above,
    annex: annex === undefined ? null : { heading: annex.heading, title: annex.title ?? null },
    text: texts.join('\n'),
    context,
    measures: measures.map((measure) => measureJson(measure, leading)),
  };
}

function measureJson(measure: DraftMeasure, leading: Leading) {
  const { at, number, quote, targets, goals = [], scopes = [], leaders, owners, due, milestones } = measure;
  const { leads, taking } = partiesOf(measure, leading);
  return {
    at,
    number: number ?? null,
    text: unended(joined(quote)),
    targets: targets.map(targetJson),
    scope: scopes,
    lead: leads,
    with: taking,
    leaders,
    owners,
    due: due === undefined ? null : dueJson(due),
    goals,
    milestones,
  };
}

function targetJson({ comparator, value, unit, stretch, of, baseline }: Promised) {
  return { comparator, value, unit: unit ?? null, stretch, of: of ?? null, baseline: baseline ?? null };
}

function dueJson({ printed, term, date, monthDay, isOngoing, every, doubt }: Deadline) {
  return {
    printed,
    term: term ?? null,
    date: date ?? null,
    monthDay: monthDay ?? null,
    ongoing: isOngoing ?? false,
    repeat: every ?? null,
    doubt: doubt ?? null,
  };
}
