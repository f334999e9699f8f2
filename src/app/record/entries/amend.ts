/** That the promise changes from now on, while the plan keeps the original one: what `plan amend` enters. */
import { isTooLong, parseAmount, parseTarget, type WrittenTarget } from '../../../model/amount.ts';
import { DIGITS_HELD } from '../../../model/exact.ts';
import { namesIn } from '../../../model/names.ts';
import { isNumberTarget, type NumberTarget } from '../../../model/target.ts';
import { isClosed } from '../../../projection/facts.ts';
import { text, type Values } from '../../command/options.ts';
import { UsageError } from '../../usage-error.ts';
import { dueFrom, milestoneFrom } from '../fields.ts';
import { recordingOptions } from '../options.ts';
import { type Fields, type Recording, required, requiredAs } from '../record.ts';
import { entryKind } from './kind.ts';

const options = {
  ...recordingOptions,
  due: text('<date>', ({ help }) => help.amend.due),
  milestone: text('<title>', ({ help }) => help.amend.milestone),
  lead: text('<name>', ({ help }) => help.amend.lead),
  target: text('<text>', ({ help }) => help.amend.target),
  reason: text('<text>', ({ help }) => help.cancel.reason),
};

export const amend = entryKind({ options, fieldsOf, isFor: (state) => !isClosed(state) });

type Amending = Recording<Values<typeof options>>;
type NewPromise = NonNullable<Fields['amend']>;
type NewTarget = NonNullable<NewPromise['target']>;

async function fieldsOf(subject: Amending): Promise<Fields> {
  const { options, session, state } = subject;
  const leads = namesIn(options.lead ?? '');
  const lead = leads.length > 1 ? [...leads] : leads[0];
  const target = targetOf(subject);
  const given = { ...(lead && { lead }), ...(target && { target }) };
  const { milestone } = milestoneFrom(subject);
  if (milestone !== undefined && !state.milestones.some(({ title }) => title === milestone)) {
    const titles = state.milestones.map(({ title }) => title);
    throw new UsageError((m) => m.amend.noMilestone(state.measure.id, milestone, titles), session.language);
  }
  const asksForDue = Object.keys(given).length === 0 || options.due !== undefined || milestone !== undefined;
  if (asksForDue && options.due === undefined && !session.context.ask) {
    throw new UsageError(
      ({ amend }) => (milestone === undefined ? amend.nothing : amend.milestoneWithoutDue(milestone)),
      session.language,
    );
  }
  const due = asksForDue
    ? await requiredAs(
        'due',
        options,
        (m) => m.amend.askDue,
        session,
        (text) => dueFrom(text, subject),
      )
    : undefined;
  const reason = await required('reason', options, (m) => m.record.askReason, session);
  const moved = due && (milestone === undefined ? { due } : { milestones: [{ title: milestone, due }] });
  return { amend: { ...moved, ...given }, reason };
}

/**
 * What is not said of the new target stays as it is: its unit, its baseline, what its numbers are, and of a number alone the
 * comparator.
 * @throws UsageError where it is no target, or is counted in another unit
 */
function targetOf({ options, session, state }: Amending): NewTarget | undefined {
  const text = options.target;
  if (text === undefined) return undefined;
  const { unit, comparator, stretch } = state.target ?? {};
  const number = parseAmount(text, unit);
  const isKept = number !== undefined && isNumberTarget(state.target) && comparator !== undefined;
  const target: WrittenTarget | undefined = isKept
    ? { [comparator]: number, ...(stretch && { stretch }) }
    : parseTarget(text, unit);
  if (target === undefined) {
    const [digits = ''] = /-?\d[\d,.]*\s*[万亿]?/.exec(text.normalize('NFKC')) ?? [];
    const isLong = isTooLong(digits, unit);
    throw new UsageError(
      (m) => (isLong ? m.record.tooLong('--target', text, DIGITS_HELD) : m.amend.badTarget(text)),
      session.language,
    );
  }
  if (unit !== undefined && target.unit !== undefined && target.unit !== unit) {
    const { id } = state.measure;
    const other = target.unit;
    throw new UsageError((m) => m.amend.otherUnit(id, unit, other), session.language);
  }
  return { ...(unit !== undefined && { unit }), ...target, ...(isNumberTarget(state.target) && keptOf(state.target)) };
}

function keptOf({ baseline, hasBaseline, counts, per }: NumberTarget): NewTarget {
  return { ...(hasBaseline && { baseline }), ...(counts && { counts }), ...(per && { per }) };
}
