/** `plan undo`: takes back the last entry of this person that is not committed yet. */

import { command } from '../app/command/command.ts';
import { planStates, type Session } from '../app/open/session.ts';
import { recordingOptions } from '../app/record/options.ts';
import { author, recordedViews, warningNotes } from '../app/record/record.ts';
import { openReading, removeEntry } from '../app/record/store.ts';
import { lastUncommitted } from '../app/record/uncommitted.ts';
import { UsageError } from '../app/usage-error.ts';
import { type MeasureState, measureStates, type PlanState } from '../projection/state.ts';

export const undo = command({
  writes: true,
  arguments: {},
  options: { by: recordingOptions.by, dryRun: recordingOptions.dryRun },
  examples: ({ help }) => help.undo.examples,
  async run({ context, options }) {
    // The last entry is the last one, whichever plan it is in.
    const { plan = 'all' } = options;
    const reading = await openReading(context, { plan });
    const { session } = reading;
    const states = planStates(session, { plan });
    const by = await author(options, session);
    const journal = states.flatMap((state) => state.plan.journal);
    const entry = lastUncommitted(session, journal, by);
    const state = states.find(({ plan: { journal: own } }) => entry && own.includes(entry));
    if (!entry || !state) throw new UsageError((m) => m.undo.nothing(by), session.language);
    // Nothing stands for an entry on a measure that there is not.
    const standing = measureIn([state], entry.on);
    if (!standing) throw new UsageError((m) => m.undo.noMeasure(entry.on), session.language);
    const change = await removeEntry(reading, entry, { plan, dryRun: options.dryRun });
    const stateIn = (now: Session): MeasureState =>
      measureIn(planStates(now, { plan: state.plan.id }), entry.on) ?? standing;
    const [before, after] = [stateIn(change.before), stateIn(change.after)];
    const { written, file } = change;
    const sentence = written ? session.messages.undo.undone(entry.on, file) : session.messages.record.notWritten;
    const notes = warningNotes(change.after, change.warnings);
    return { ...recordedViews({ ...change, patch: await change.patch(), sentence, before, after }, session), notes };
  },
});

function measureIn(states: readonly PlanState[], id: string): MeasureState | undefined {
  return states.flatMap(measureStates).find(({ measure }) => measure.id === id);
}
