/** `plan diff [RANGE]`: what changed between two revisions, in promises and in progress, as a person would say it. */

import type { Command } from '../app/command.ts';
import { changesSince, revisionOf } from '../app/history/compare.ts';
import { openSides } from '../app/history/range.ts';
import { todayIn, warnIfIncomplete } from '../app/open/session.ts';
import type { Options } from '../app/options.ts';
import { UsageError } from '../app/usage-error.ts';
import { review } from '../change/review.ts';
import type { Language } from '../model/plan.ts';
import { jsonText } from '../render/json/shapes.ts';

const FORMATS = ['terminal', 'markdown'] as const;

export const diff: Command = {
  define(command, { help }) {
    command.argument('[range]', help.diff.range).option('--format <format>', help.diff.format);
  },
  examples: ({ help }) => help.diff.examples,
  async run(context, [range], options) {
    const { before, after, to } = await openSides(context, options, range);
    const { messages, canvas, language } = after;
    const format = FORMATS.find((name) => name === (options.text('format') ?? 'terminal'));
    if (format === undefined) throw new UsageError((m) => m.errors.formats(FORMATS.join(m.listSeparator)), language);
    const only = onlyPlan(options, [...before.planIds, ...after.planIds], language);
    const wanted = changesSince(before, after).filter(
      ({ plan }) => only === undefined || plan === only || plan === undefined,
    );
    const sides = { before: revisionOf(before), after: revisionOf(after) };
    const reviewed = review(wanted, sides, options.asOf ?? todayIn(after));
    const view = { ...reviewed, from: before.name, to: to ?? messages.diff.workTree };
    if (options.flag('json')) {
      const { diffJson } = await import('../render/json/diff.ts');
      context.out(jsonText(diffJson({ ...reviewed, from: before.name, to: to ?? null }, messages, after.incomplete)));
    } else if (format === 'markdown') {
      const { diffMarkdown } = await import('../render/markdown/diff.ts');
      context.out(diffMarkdown(view, messages));
    } else {
      const { diffText } = await import('../render/terminal/diff.ts');
      context.out(diffText(view, canvas));
    }
    const faulty = [...sides.before.faulty].sort();
    if (faulty.length > 0) {
      context.err(`${messages.diff.incomplete(before.name, faulty.join(messages.listSeparator))}\n`);
    }
    await warnIfIncomplete(after);
    return 0;
  },
};

/**
 * The plan asked for; undefined for all, which is the default here: a change is to be seen as a whole.
 * @throws UsageError where neither side has it
 */
function onlyPlan(options: Options, known: readonly string[], language: Language): string | undefined {
  const id = options.text('plan');
  if (id === undefined || id === 'all') return undefined;
  const ids = [...new Set(known)];
  if (ids.includes(id)) return id;
  throw new UsageError((m) => m.errors.unknownPlan(id, ids.join(m.listSeparator)), language);
}
