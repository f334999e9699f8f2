/** `plan undo`: takes back the last entry of this person that is not committed yet. */

import type { Command } from '../app/command.ts';
import { openSession, planStates } from '../app/open/session.ts';
import { author, printRecorded } from '../app/record/record.ts';
import { removeEntry } from '../app/record/store.ts';
import { lastUncommitted } from '../app/record/uncommitted.ts';
import { UsageError } from '../app/usage-error.ts';
import { project } from '../projection/project.ts';
import { measureStates, type PlanState } from '../projection/state.ts';

export const undo: Command = {
  writes: true,
  define(command, { help }) {
    command.option('--by <name>', help.record.by).option('--dry-run', help.record.dryRun);
  },
  examples: ({ help }) => help.undo.examples,
  async run(context, _args, options) {
    // The last entry is the last one, whichever plan it is in.
    const wanted = options.text('plan') ?? 'all';
    const session = await openSession(context, options, wanted);
    const states = planStates(session, options, wanted);
    const by = await author(session, options);
    const journal = states.flatMap(({ plan }) => plan.journal);
    const entry = lastUncommitted(session, journal, by);
    const state = states.find(({ plan }) => entry && plan.journal.includes(entry));
    if (!entry || !state) throw new UsageError((m) => m.undo.nothing(by), session.language);
    const left = { ...state.plan, journal: state.plan.journal.filter((other) => other !== entry) };
    const before = measureIn(state, entry.on);
    const after = measureIn(project(left, session.workspace, state.asOf), entry.on);
    const file = session.shownPath(entry.file);
    // Nothing stands for an entry on a measure that there is not.
    if (!before || !after) throw new UsageError((m) => m.record.faulty(file), session.language);
    const stored = await removeEntry(session, entry, options.flag('dryRun'));
    await printRecorded(session, options, { ...stored, before, after });
    return 0;
  },
};

function measureIn(state: PlanState, id: string) {
  return measureStates(state).find(({ measure }) => measure.id === id);
}
