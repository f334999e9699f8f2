/** `plan rollover YEAR`: closes a plan that is over, and makes the next one of what goes on. */
import { optionalArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { text } from '../app/command/options.ts';
import { chosenPlans } from '../app/open/session.ts';
import { rollover as rolledOver } from '../app/record/close.ts';
import { recordingOptions } from '../app/record/options.ts';
import { author } from '../app/record/record.ts';
import { openReading } from '../app/record/store.ts';
import { UsageError } from '../app/usage-error.ts';

const { note, by, dryRun } = recordingOptions;

export const rollover = command({
  writes: true,
  arguments: { year: optionalArgument(({ help }) => help.rollover.year) },
  options: {
    id: text('<id>', ({ help }) => help.rollover.id),
    title: text('<text>', ({ help }) => help.rollover.title),
    reason: text('<text>', ({ help }) => help.rollover.reason),
    ...{ note, by, dryRun },
  },
  examples: ({ help }) => help.rollover.examples,
  async run({ context, args, options }) {
    // What goes on may serve measures of any plan, and be continued in any.
    const reading = await openReading(context, { plan: 'all' });
    const { session } = reading;
    const [plan, ...others] = chosenPlans(session, options.plan);
    if (plan === undefined || others.length > 0) {
      throw new UsageError((m) => m.record.onePlan(session.planIds.join(m.listSeparator)), session.language);
    }
    const year = /^(\d{4})(?:-\d{4})?$/.exec(args.year?.trim() ?? '')?.[1];
    const { id, title } = options;
    const reason = options.reason?.trim() || undefined;
    const asked = { reading, plan, id, title, reason, note: options.note, dryRun: options.dryRun };
    const signed = {
      ...asked,
      by: await author(options, session),
      year: year === undefined ? undefined : Number(year),
    };
    const { done, notes } = await rolledOver(signed);
    return {
      notes,
      done: done.written ? session.messages.rollover.done(done.plan.id, done.next?.id) : undefined,
      data: async () => (await import('../render/json/rollover.ts')).rolloverJson(done),
      text: async () => (await import('../render/terminal/rollover.ts')).rolloverText(done, session.canvas),
    };
  },
});
