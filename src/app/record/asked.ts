/** What `plan log` asks for at a terminal where nothing was given: what matters for the measure, then what happened. */
import { parseAmount } from '../../model/amount.ts';
import { occurrenceOn, ownYearStart } from '../../model/period.ts';
import { isNumberTarget, periodsOf } from '../../model/target.ts';
import { dayWords } from '../../render/words/due.ts';
import { milestoneWords } from '../../render/words/values.ts';
import { answered, answeredRightly } from '../ask.ts';
import { UsageError } from '../usage-error.ts';
import { amountIn } from './fields.ts';
import { chosen, chosenMember } from './member.ts';
import type { Fields, Recording } from './record.ts';

type Asking = Recording<unknown>;

/**
 * Of a duty the occurrence, of what has milestones the one that is met, of a roster the member (unless one is `given`), of stages the one reached, of a target in
 * numbers the number, and of all a remark.
 * @throws UsageError where the person leaves a question, nothing is answered, or nobody can be asked
 */
export async function askedFields(subject: Asking, given: string | undefined): Promise<Fields> {
  const { session, state } = subject;
  const { kind, roster } = state;
  const words = session.messages.log;
  const occurrence = given === undefined ? await askedOccurrence(subject) : '';
  const milestone = given === undefined ? await askedMilestone(subject) : '';
  const member = given ?? (await chosenMember(subject, { value: '', label: words.wholeMeasure }));
  const stages = (member && roster?.stages) || (kind?.stages ?? []);
  const steps = stages.map((stage) => ({ value: stage, label: stage }));
  const stage = await chosen(words.askStage, { value: '', label: words.withoutStage }, steps, session);
  const value = member === '' ? await askedValue(subject) : undefined;
  const said: Fields = {
    ...(occurrence && { occurrence }),
    ...(milestone && { milestone }),
    ...(stage && { stage, ...(member && { member }) }),
    ...(value !== undefined && { value }),
  };
  const remark = await askedNote(subject, value);
  const fields = { ...said, ...remark };
  if (Object.keys(fields).length === 0) throw new UsageError((m) => m.log.nothing, session.language);
  return fields;
}

/** One that is not met yet and has begun, or the next one; an empty text where none is meant. */
async function askedOccurrence({ session, state, date }: Asking): Promise<string> {
  const { log: words, show } = session.messages;
  const open = state.occurrences.filter(({ standing }) => standing === 'missed' || standing === 'ahead');
  const begun = open.filter(({ start }) => start <= date);
  const offered = begun.length > 0 ? begun : open.slice(0, 1);
  const choices = offered.map(({ id, due, standing }) => ({
    value: id,
    label: `${id}  ${show.occurrence(due, show.standing[standing], undefined, undefined)}`,
  }));
  return chosen(words.askOccurrence, { value: '', label: words.noOccurrence }, choices, session);
}

/** One that is not met yet; an empty text where none is meant. */
async function askedMilestone({ session, state }: Asking): Promise<string> {
  const { messages } = session;
  const { log: words } = messages;
  const choices = state.milestones
    .filter(({ standing }) => standing === 'missed' || standing === 'ahead')
    .map((milestone) => ({
      value: milestone.title,
      label: `${dayWords(milestone, messages)}  ${milestoneWords(milestone, state.target, messages)}`,
    }));
  return chosen(words.askMilestone, { value: '', label: words.noMilestone }, choices, session);
}

/** The number, where the target is one; undefined where none is given. */
async function askedValue(subject: Asking): Promise<number | undefined> {
  const { session, state, date } = subject;
  const { target, facts } = state;
  const { ask } = session.context;
  if (ask === undefined || !isNumberTarget(target)) return undefined;
  const words = session.messages.log;
  const period = periodOn(subject);
  const question =
    period === undefined
      ? words.askValue(date, target.unit, facts.value)
      : words.askPeriodValue(period, target.unit, facts.periods?.get(period));
  const read = (answer: string): number | undefined => (answer === '' ? undefined : amountIn(answer, 'value', subject));
  return answeredRightly(ask, question, read, session.language);
}

/** The period that a number of the day counts for, where numbers are counted by periods. */
function periodOn({ plan, state, date }: Asking): string | undefined {
  const counted = periodsOf(state.target);
  return counted && occurrenceOn(counted.every, date, ownYearStart(plan.period));
}

/** What happened; a number alone is a remark only where the person says so. */
async function askedNote(subject: Asking, value: number | undefined): Promise<Fields> {
  const { session, state } = subject;
  const { log: words } = session.messages;
  const { ask } = session.context;
  if (ask === undefined) return {};
  for (;;) {
    const note = await answered(ask.text(words.askNote), session.language);
    if (note === '') return {};
    const amount = parseAmount(note.replace(/(?:(?<!\s)\s+)?[%％]$/, ''));
    if (amount === undefined) return { note };
    const canBeValue = value === undefined && isNumberTarget(state.target);
    const choices = [
      ...(canBeValue ? [{ value: 'value', label: words.asValue(periodOn(subject)) }] : []),
      { value: 'note', label: words.asNote },
      { value: 'again', label: words.asNothing },
    ];
    const meant = await answered(ask.choose(words.askNumber(note), choices), session.language);
    if (meant === 'value') return { value: amount };
    if (meant === 'note') return { note };
  }
}
