/** `plan amend ID`: the promise changes from now on; the plan keeps the original one. */

import { parseTarget } from '../model/amount.ts';
import { isPlanDate } from '../model/date.ts';
import { isNumberTarget } from '../model/target.ts';
import type { Command } from '../session/command.ts';
import { addRecordingOptions, type Fields, record, required, type Subject } from '../session/recording.ts';
import { UsageError } from '../session/usage-error.ts';

export const amend: Command = {
  writes: true,
  define(command, messages) {
    const { help } = messages;
    addRecordingOptions(command, messages);
    command
      .option('--due <date>', help.amend.due)
      .option('--lead <name>', help.amend.lead)
      .option('--target <text>', help.amend.target)
      .option('--reason <text>', help.cancel.reason);
  },
  examples: ({ help }) => help.amend.examples,
  run: (context, args, options) => record(context, args, options, fieldsOf),
};

type NewTarget = NonNullable<NonNullable<Fields['amend']>['target']>;

async function fieldsOf(subject: Subject): Promise<Fields> {
  const { options, session } = subject;
  const lead = options.text('lead')?.trim();
  const target = targetOf(subject);
  const given = { ...(lead && { lead }), ...(target && { target }) };
  const asksForDue = Object.keys(given).length === 0 || options.text('due') !== undefined;
  const due = asksForDue ? await required(subject, 'due', (m) => m.record.askDue) : undefined;
  if (due !== undefined && !isPlanDate(due)) throw new UsageError((m) => m.errors.badDate(due), session.language);
  const reason = await required(subject, 'reason', (m) => m.record.askReason);
  return { amend: { ...(due && { due }), ...given }, reason };
}

/** What is not said of the new target, its unit and its baseline, stays as it is. */
function targetOf({ options, session, state }: Subject): NewTarget | undefined {
  const text = options.text('target');
  if (text === undefined) return undefined;
  const target = parseTarget(text);
  if (target === undefined) throw new UsageError((m) => m.record.badTarget(text), session.language);
  const { unit } = state.target ?? {};
  const baseline = isNumberTarget(state.target) ? state.target.baseline : 0;
  return { ...(unit !== undefined && { unit }), ...target, ...(baseline !== 0 && { baseline }) };
}
