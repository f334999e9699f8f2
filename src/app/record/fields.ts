/** What the options of writing commands say for an entry, and what must hold before: numbers, evidence. */
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { NewEntry } from '../../edit/entry.ts';
import { isFile } from '../../files/find.ts';
import { turnsLineEnds } from '../../git/line-ends.ts';
import { isTooLong, parseAmount } from '../../model/amount.ts';
import type { PlanDate } from '../../model/date.ts';
import { DIGITS_HELD } from '../../model/exact.ts';
import { formerIds } from '../../model/recurrence.ts';
import { isOngoingTerm, resolveTerm, TERMS, typedDateIn } from '../../model/term.ts';
import { isClosed } from '../../projection/facts.ts';
import { flagOf, type Values } from '../command/options.ts';
import type { Session } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';
import type { evidenceOptions } from './options.ts';
import type { Recording } from './record.ts';

type Evidence = NonNullable<NewEntry['evidence']>[number];

/**
 * The number that an option gives, such as 126万.
 * @throws UsageError where it is none
 */
export function amountFrom<Key extends 'value' | 'add' | 'percent'>(
  key: Key,
  { options, session, state }: Recording<Readonly<Record<Key, string | undefined>>>,
): number | undefined {
  const text = options[key];
  return text === undefined ? undefined : amountIn(text, key, { session, state });
}

/**
 * The number in `text`, as the option of that key takes it.
 * @throws UsageError where it is none
 */
export function amountIn(
  text: string,
  key: 'value' | 'add' | 'percent',
  { session, state }: Pick<Recording<unknown>, 'session' | 'state'>,
): number {
  const bare = text.replace(/(?:(?<!\s)\s+)?[%％]\s*$/, '');
  const isInPercent = key === 'percent' || state.target?.unit === '%';
  const unit = key === 'percent' ? undefined : state.target?.unit;
  const written = isInPercent ? bare : withoutUnit(text, unit);
  const amount = parseAmount(written, unit);
  if (amount !== undefined) return amount;
  if (isTooLong(written, unit)) {
    throw new UsageError((m) => m.record.tooLong(flagOf(key), text, DIGITS_HELD), session.language);
  }
  const why = parseAmount(bare) === undefined ? 'badNumber' : 'notInPercent';
  throw new UsageError((m) => m.record[why](flagOf(key), text), session.language);
}

/** 120人次, where 人次 is what is counted: the number alone. */
function withoutUnit(text: string, unit = ''): string {
  const trimmed = text.trim();
  return unit !== '' && trimmed.endsWith(unit) ? trimmed.slice(0, -unit.length) : text;
}

/** The occurrence that --occurrence names, as the plan counts it now (see `formerIds`); none where it names none. */
export function occurrenceFrom({ options, state, plan }: Recording<{ readonly occurrence: string | undefined }>): {
  occurrence?: string;
} {
  const id = options.occurrence?.trim();
  const { repeat, start } = state.measure;
  const former = repeat && formerIds(repeat, { period: plan.period, start });
  return id ? { occurrence: former?.get(id) ?? id } : {};
}

/**
 * The milestone that --milestone names: by its title, or a part of it that only one has; as typed, where none has.
 * @throws UsageError where several have it
 */
export function milestoneFrom({ options, state, session }: Recording<{ readonly milestone: string | undefined }>): {
  milestone?: string;
} {
  const typed = options.milestone?.trim();
  if (!typed) return {};
  const titles = state.milestones.map(({ title }) => title);
  const meant = titles.includes(typed) ? [typed] : titles.filter((title) => title.includes(typed));
  if (meant.length > 1) throw new UsageError((m) => m.record.severalMilestones(typed, meant), session.language);
  return { milestone: meant[0] ?? typed };
}

/**
 * The day of the earlier entry that is corrected.
 * @throws UsageError where it is no date
 */
export function dayCorrected(text: string, { session, plan }: Recording<unknown>): PlanDate {
  const day = typedDateIn(text.trim(), plan.period);
  if (day !== undefined) return day;
  throw new UsageError((m) => m.errors.badDate(text), session.language);
}

/**
 * The deadline in `text`: the date, or the term as it is written.
 * @throws UsageError where nobody could know what day is meant
 */
export function dueFrom(
  text: string,
  { session, plan }: Pick<Recording<unknown>, 'session' | 'plan'>,
): PlanDate | { by: string } {
  const date = typedDateIn(text, plan.period);
  if (date !== undefined) return date;
  if (isOngoingTerm(text) || resolveTerm(text, plan.period) !== undefined) return { by: text };
  throw new UsageError((m) => m.amend.badDue(text, TERMS.join(m.listSeparator)), session.language);
}

/**
 * What --evidence gives, if anything.
 * @throws UsageError where a file is meant that is not there, or lies elsewhere
 */
export function evidenceFrom(subject: Recording<Values<typeof evidenceOptions>>): { evidence?: Evidence[] } {
  const given = subject.options.evidence.filter((what) => what.trim() !== '');
  return given.length === 0 ? {} : { evidence: given.map((what) => evidenceOf(what, subject)) };
}

/**
 * An address, a file of the plan's folder (as seen from where the person is), else a document's number.
 * @throws UsageError for a file that is not there, or lies elsewhere: evidence must go along with the plan
 */
export function evidenceOf(what: string, { session, state }: Pick<Recording<unknown>, 'session' | 'state'>): Evidence {
  const text = what.trim();
  if (/^https?:\/\/\S+$/.test(text)) return { url: text };
  // A path as Windows writes it may be told to a colleague on another system.
  const spellings = [text, text.replaceAll('\\', '/')];
  const path = spellings.map((spelling) => resolve(session.context.cwd, spelling)).find(isFile);
  if (path === undefined) {
    if (FILE_NAME.test(text)) throw new UsageError((m) => m.record.noEvidence(text), session.language);
    return { ref: text };
  }
  const folder = planFolder(session, state);
  const file = relative(folder, path).split(sep).join('/');
  if (/^\.\.(\/|$)/.test(file) || isAbsolute(file))
    throw new UsageError((m) => m.record.evidenceElsewhere(text), session.language);
  return evidenceFile(session, folder, file);
}

/** A file of the plan's folder, fixed by its hash: over what git stores, which is a text's line feeds where git turns them. */
function evidenceFile({ root, tree }: Session, folder: string, file: string): Evidence {
  const path = relative(root, resolve(folder, file)).split(sep).join('/');
  const [asIs, withLineFeeds = asIs] = tree.digests(path);
  const sha256 = withLineFeeds !== asIs && turnsLineEnds(root, path) ? withLineFeeds : asIs;
  return { file, ...(sha256 !== undefined && { sha256 }) };
}

/**
 * The files by which the measure is reported done, as whoever verifies it found them.
 * @throws UsageError where one of them is not the file any more that was given
 */
export function signedEvidence({ session, state }: Pick<Recording<unknown>, 'session' | 'state'>): readonly Evidence[] {
  const folder = planFolder(session, state);
  return (state.facts.stateEntry?.evidence ?? []).flatMap(({ file, sha256: given }) => {
    if (file === undefined) return [];
    const found = evidenceFile(session, folder, file);
    if (given === undefined) return [found];
    const path = relative(session.root, resolve(folder, file)).split(sep).join('/');
    if (session.tree.digests(path).includes(given)) return [{ file, sha256: given }];
    throw new UsageError((m) => m.verify.altered(state.measure.id, file), session.language);
  });
}

function planFolder({ root }: Session, { task }: Recording<unknown>['state']): string {
  return resolve(root, dirname(task.file).split('/')[0] ?? '');
}

/** What is meant as a file, whether there is one or not: it begins like a path, or has an extension. */
const FILE_NAME = /^(?:\.{0,2}|[a-z]:)[/\\]|\.[a-z][a-z0-9]{1,4}$/i;

/** @throws UsageError where the measure is closed already */
export function expectOpen({ state, session }: Pick<Recording<unknown>, 'session' | 'state'>): void {
  if (!isClosed(state)) return;
  const [reason] = state.reasons;
  if (reason.code === 'carried') {
    const to = reason.to.join('、');
    throw new UsageError((m) => m.record.carried(state.measure.id, to), session.language);
  }
  throw new UsageError((m) => m.record.already(state.measure.id, m.states[state.state]), session.language);
}
