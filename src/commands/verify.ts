/** `plan verify ID`: somebody other than who reported it has checked that it is done (销号). */
import { command } from '../app/command/command.ts';
import { evidenceFrom, signedEvidence } from '../app/record/fields.ts';
import { evidenceOptions, recordingArguments, recordingOptions } from '../app/record/options.ts';
import { type Recording, record } from '../app/record/record.ts';
import { UsageError } from '../app/usage-error.ts';

export const verify = command({
  writes: true,
  arguments: recordingArguments,
  options: { ...recordingOptions, ...evidenceOptions },
  examples: ({ help }) => help.verify.examples,
  run: (call) =>
    record(call, {
      expect,
      async fieldsOf(subject) {
        const evidence = [...(evidenceFrom(subject).evidence ?? []), ...signedEvidence(subject)];
        return { state: 'verified', ...(evidence.length > 0 && { evidence }) };
      },
    }),
});

function expect({ state, session, by }: Recording<unknown>): void {
  const { id } = state.measure;
  const { language } = session;
  const reporter = state.facts.stateEntry?.by;
  if (state.state === 'verified') throw new UsageError((m) => m.record.already(id, m.states.verified), language);
  if (state.state !== 'done') throw new UsageError((m) => m.verify.notDone(id, m.states[state.state]), language);
  if (reporter === by) throw new UsageError((m) => m.verify.ownWork(id, by), language);
}
