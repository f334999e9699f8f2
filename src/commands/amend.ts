/** `plan amend ID`: the promise changes from now on; the plan keeps the original one. */

import { command } from '../app/command/command.ts';
import { text, type Values } from '../app/command/options.ts';
import { recordingArguments, recordingOptions } from '../app/record/options.ts';
import { type Fields, type Recording, record, required } from '../app/record/record.ts';
import { UsageError } from '../app/usage-error.ts';
import { parseAmount, parseTarget, type WrittenTarget } from '../model/amount.ts';
import { namesIn } from '../model/names.ts';
import { isNumberTarget, type NumberTarget } from '../model/target.ts';
import { isOngoingTerm, resolveTerm, TERMS, typedDateIn } from '../model/term.ts';

const amendOptions = {
  ...recordingOptions,
  due: text('<date>', ({ help }) => help.amend.due),
  lead: text('<name>', ({ help }) => help.amend.lead),
  target: text('<text>', ({ help }) => help.amend.target),
  reason: text('<text>', ({ help }) => help.cancel.reason),
};

export const amend = command({
  writes: true,
  arguments: recordingArguments,
  options: amendOptions,
  examples: ({ help }) => help.amend.examples,
  run: (call) => record(call, { fieldsOf }),
});

type Amending = Recording<Values<typeof amendOptions>>;
type NewPromise = NonNullable<Fields['amend']>;
type NewTarget = NonNullable<NewPromise['target']>;

async function fieldsOf(subject: Amending): Promise<Fields> {
  const { options, session } = subject;
  const leads = namesIn(options.lead ?? '');
  const lead = leads.length > 1 ? [...leads] : leads[0];
  const target = targetOf(subject);
  const given = { ...(lead && { lead }), ...(target && { target }) };
  const asksForDue = Object.keys(given).length === 0 || options.due !== undefined;
  if (asksForDue && options.due === undefined && !session.context.ask) {
    throw new UsageError((m) => m.amend.nothing, session.language);
  }
  const due = asksForDue ? dueOf(await required('due', options, (m) => m.amend.askDue, session), subject) : undefined;
  const reason = await required('reason', options, (m) => m.record.askReason, session);
  return { amend: { ...(due && { due }), ...given }, reason };
}

/**
 * The date, or the term as it is written.
 * @throws UsageError where nobody could know what day is meant
 */
function dueOf(text: string, { session, plan }: Amending): NonNullable<NewPromise['due']> {
  const date = typedDateIn(text, plan.period);
  if (date !== undefined) return date;
  if (isOngoingTerm(text) || resolveTerm(text, plan.period) !== undefined) return { by: text };
  throw new UsageError((m) => m.amend.badDue(text, TERMS.join(m.listSeparator)), session.language);
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
  if (target === undefined) throw new UsageError((m) => m.amend.badTarget(text), session.language);
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
