/** `plan due`: what is overdue, and what falls due soon; for CI with --fail-on, for a chat or mail with --format. */

import type { Command } from '../app/command.ts';
import { matching } from '../app/open/query.ts';
import { openSession, planStates, warnIfIncomplete } from '../app/open/session.ts';
import { UsageError } from '../app/usage-error.ts';
import { unknownYears } from '../model/calendar.ts';
import { type DueItem, dueItems, undatedOpen, windowEnd } from '../projection/due.ts';
import { jsonText } from '../render/json/shapes.ts';

const FORMATS = ['table', 'text', 'markdown'] as const;
const BY = ['day', 'unit'] as const;
const FAIL_ON = ['overdue', 'due'] as const;

export const due: Command = {
  define(command, { help }) {
    command
      .argument('[query...]', help.status.query)
      .option('--within <window>', help.due.within)
      .option('--by <unit|day>', help.due.by)
      .option('--format <format>', help.due.format)
      .option('--fail-on <overdue|due>', help.due.failOn);
  },
  examples: ({ help }) => help.due.examples,
  async run(context, args, options) {
    const session = await openSession(context, options);
    const { workspace, canvas, language, messages } = session;
    const within = options.text('within') ?? '14d';
    const format = FORMATS.find((name) => name === (options.text('format') ?? 'table'));
    const failOn = FAIL_ON.find((name) => name === options.text('failOn'));
    if (format === undefined) throw new UsageError((m) => m.errors.formats(FORMATS.join(m.listSeparator)), language);
    if (failOn === undefined && options.text('failOn')) {
      throw new UsageError((m) => m.due.badFailOn(FAIL_ON.join(m.listSeparator)), language);
    }
    const by = BY.find((name) => name === (options.text('by') ?? 'day'));
    if (by === undefined) throw new UsageError((m) => m.due.badBy(BY.join(m.listSeparator)), language);
    const states = await matching(planStates(session, options), args, session);
    const dues = states.map((plan) => {
      const until = windowEnd(within, plan.asOf, workspace.calendar);
      if (until === undefined) {
        // Of workdays it is the calendar that ends; anything else is no stretch of time.
        const isWorkdays = /^\d{1,3}wd$/.test(within);
        const year = plan.asOf.slice(0, 4);
        throw new UsageError((m) => (isWorkdays ? m.due.noWorkdays(year) : m.due.badWindow(within)), language);
      }
      return { plan, until, items: dueItems(plan, until, workspace.calendar), undated: undatedOpen(plan) };
    });
    if (options.flag('json')) {
      const { dueJson } = await import('../render/json/due.ts');
      context.out(jsonText(dueJson(dues, session.incomplete)));
    } else {
      const { dueText } = await import('../render/terminal/due.ts');
      const { dueDigest } = await import('../render/markdown/due.ts');
      const view = { byUnit: by === 'unit' };
      const text =
        format === 'table'
          ? dues.map((one) => dueText(one, view, canvas))
          : dues.map((one) => dueDigest(one, format, messages));
      context.out(text.join('\n'));
    }
    const years = new Set(dues.flatMap(({ plan, until }) => unknownYears(plan.asOf, until)));
    if (years.size > 0) context.err(`${messages.due.unknownYears([...years].join(messages.listSeparator))}\n`);
    await warnIfIncomplete(session);
    const items = dues.flatMap((one) => one.items);
    // What could not be read may be overdue: that is no reason to pass.
    if (failOn !== undefined && session.incomplete.length > 0) return 1;
    const isPeriodOver = dues.some(({ plan, undated }) => plan.phase === 'after' && undated > 0);
    return failOn !== undefined && (isPeriodOver || items.some(FAILS[failOn])) ? 1 : 0;
  },
};

/** Due today is not overdue. */
const FAILS: Readonly<Record<(typeof FAIL_ON)[number], (item: DueItem) => boolean>> = {
  overdue: ({ overdue }) => overdue,
  due: () => true,
};
