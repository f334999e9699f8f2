/** `plan due`: what is overdue, and what falls due soon; for CI with --fail-on, for a chat or mail with --format. */

import { variadicArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { outputOption } from '../app/command/common-options.ts';
import { choice, text } from '../app/command/options.ts';
import { matching } from '../app/open/query.ts';
import { openSession, openSummary, planStates } from '../app/open/session.ts';
import { lastDayIn } from '../app/open/window.ts';
import { unknownYears } from '../model/calendar.ts';
import { type DueItem, dueItems, neverBegun, undatedOpen } from '../projection/due.ts';

export const due = command({
  arguments: { query: variadicArgument(({ help }) => help.status.query) },
  options: {
    within: text('<window>', ({ help }) => help.due.within),
    by: choice(
      '<unit|day>',
      ['day', 'unit'],
      ({ help }) => help.due.by,
      (m, known) => m.due.badBy(known),
    ),
    format: choice(
      '<format>',
      ['table', 'text', 'markdown'],
      ({ help }) => help.due.format,
      (m, known) => m.errors.formats(known),
    ),
    failOn: choice(
      '<overdue|due>',
      ['overdue', 'due'],
      ({ help }) => help.due.failOn,
      (m, known) => m.due.badFailOn(known),
    ),
    output: outputOption,
  },
  examples: ({ help }) => help.due.examples,
  async run({ context, args, options }) {
    const { within = '14d', by = 'day', format = 'table', failOn } = options;
    // What a pipeline fails on is read from the files themselves.
    const session = await (failOn === undefined ? openSummary : openSession)(context, options);
    const { workspace, canvas, messages, incomplete } = session;
    const { states, notes } = await matching(planStates(session, options), args.query, session);
    const dues = states.map((plan) => {
      const until = lastDayIn(within, plan.asOf, session);
      return {
        plan,
        until,
        items: dueItems(plan, until, workspace.calendar),
        undated: undatedOpen(plan),
        unbegun: neverBegun(plan),
      };
    });
    const years = new Set(dues.flatMap(({ plan, until }) => unknownYears(plan.asOf, until, workspace.calendar)));
    const isPeriodOver = dues.some(({ plan, undated }) => plan.phase === 'after' && undated > 0);
    // What could not be read may be overdue: that is no reason to pass.
    const fails =
      failOn !== undefined &&
      (incomplete.length > 0 || isPeriodOver || dues.flatMap(({ items }) => items).some(FAILS[failOn]));
    return {
      session,
      data: async () => (await import('../render/json/due.ts')).dueJson(dues, incomplete),
      text: async () => {
        const { dueText } = await import('../render/terminal/due.ts');
        const { dueDigest } = await import('../render/markdown/due.ts');
        const view = { byUnit: by === 'unit' };
        return dues
          .map((one) => (format === 'table' ? dueText(one, view, canvas) : dueDigest(one, format, messages)))
          .join('\n');
      },
      file: options.output,
      notes: [
        ...notes,
        ...(years.size > 0 ? [messages.due.unknownYears([...years].join(messages.listSeparator))] : []),
      ],
      exitCode: fails ? 1 : 0,
    };
  },
});

/** Due today is not overdue. */
const FAILS: Readonly<Record<'overdue' | 'due', (item: DueItem) => boolean>> = {
  overdue: ({ overdue }) => overdue,
  due: () => true,
};
