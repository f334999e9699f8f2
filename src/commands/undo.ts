/** `plan undo`: takes back the last entry of this person that is not committed yet. */

import { command } from '../app/command/command.ts';
import { openSession, planStates } from '../app/open/session.ts';
import { recordingOptions } from '../app/record/options.ts';
import { author, recordedViews } from '../app/record/record.ts';
import { removeEntry } from '../app/record/store.ts';
import { lastUncommitted } from '../app/record/uncommitted.ts';
import { UsageError } from '../app/usage-error.ts';
import { project } from '../projection/project.ts';
import { measureStates, type PlanState } from '../projection/state.ts';

export const undo = command({
  writes: true,
  arguments: {},
  options: { by: recordingOptions.by, dryRun: recordingOptions.dryRun },
  examples: ({ help }) => help.undo.examples,
  async run({ context, options }) {
    // The last entry is the last one, whichever plan it is in.
    const { plan = 'all' } = options;
    const session = await openSession(context, { plan });
    const states = planStates(session, { plan });
    const by = await author(options, session);
    const journal = states.flatMap((state) => state.plan.journal);
    const entry = lastUncommitted(session, journal, by);
    const state = states.find((one) => entry && one.plan.journal.includes(entry));
    if (!entry || !state) throw new UsageError((m) => m.undo.nothing(by), session.language);
    const left = { ...state.plan, journal: state.plan.journal.filter((other) => other !== entry) };
    const before = measureIn(state, entry.on);
    const after = measureIn(project(left, session.workspace, state.asOf), entry.on);
    const file = session.shownPath(entry.file);
    // Nothing stands for an entry on a measure that there is not.
    if (!before || !after) throw new UsageError((m) => m.record.faulty(file), session.language);
    const stored = await removeEntry(session, entry, options.dryRun);
    return recordedViews({ ...stored, before, after }, session);
  },
});

function measureIn(state: PlanState, id: string) {
  return measureStates(state).find(({ measure }) => measure.id === id);
}
