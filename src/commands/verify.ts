/** `plan verify ID`: somebody other than who reported it has checked that it is done (销号). */
import type { Command } from '../app/command.ts';
import { evidenceOption, evidenceOptions } from '../app/record/options.ts';
import { addRecordingOptions, type Fields, record, type Subject } from '../app/record/record.ts';
import { UsageError } from '../app/usage-error.ts';

export const verify: Command = {
  writes: true,
  define(command, messages) {
    addRecordingOptions(command, messages);
    evidenceOption(command, messages);
  },
  examples: ({ help }) => help.verify.examples,
  run: (context, args, options) => record(context, args, options, fieldsOf),
};

async function fieldsOf(subject: Subject): Promise<Fields> {
  const { state, session, by } = subject;
  const { id } = state.measure;
  const reporter = state.facts.stateEntry?.by;
  if (state.state === 'verified')
    throw new UsageError((m) => m.record.already(id, m.states.verified), session.language);
  if (state.state !== 'done') {
    throw new UsageError((m) => m.verify.notDone(id, m.states[state.state]), session.language);
  }
  if (reporter === by) throw new UsageError((m) => m.verify.ownWork(id, by), session.language);
  return { state: 'verified', ...evidenceOptions(subject) };
}
