/** `plan diff [RANGE]`: what changed between two revisions, in promises and in progress, as a person would say it. */

import { optionalArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { outputOption } from '../app/command/common-options.ts';
import { choice } from '../app/command/options.ts';
import { changesSince, revisionOf } from '../app/history/compare.ts';
import { openSides } from '../app/history/range.ts';
import { todayIn } from '../app/open/session.ts';
import { UsageError } from '../app/usage-error.ts';
import { review } from '../change/review.ts';
import type { Language } from '../model/plan.ts';

export const diff = command({
  arguments: { range: optionalArgument(({ help }) => help.diff.range) },
  options: {
    format: choice(
      '<format>',
      ['terminal', 'markdown'],
      ({ help }) => help.diff.format,
      ({ errors }, known) => errors.formats(known),
    ),
    output: outputOption,
  },
  examples: ({ help }) => help.diff.examples,
  async run({ context, args, options }) {
    const { before, after, to } = await openSides(context, options.at, args.range);
    const { messages, canvas, language } = after;
    const only = onlyPlan(options.plan, [...before.planIds, ...after.planIds], language);
    const wanted = changesSince(before, after).filter(
      ({ plan }) => only === undefined || plan === only || plan === undefined,
    );
    const sides = { before: revisionOf(before), after: revisionOf(after) };
    const reviewed = review(wanted, sides, options.asOf ?? todayIn(after));
    const from = before.name;
    const view = { ...reviewed, from, to: to ?? messages.diff.workTree };
    const faulty = [...sides.before.faulty].sort();
    return {
      session: after,
      data: async () => {
        const { diffJson } = await import('../render/json/diff.ts');
        return diffJson({ ...reviewed, from, to: to ?? null }, messages, after.incomplete);
      },
      text: async () =>
        options.format === 'markdown'
          ? (await import('../render/markdown/diff.ts')).diffMarkdown(view, messages)
          : (await import('../render/terminal/diff.ts')).diffText(view, canvas),
      file: options.output,
      notes: faulty.length > 0 ? [messages.diff.incomplete(from, faulty.join(messages.listSeparator))] : [],
    };
  },
});

/**
 * The plan asked for; undefined for all, which is the default here: a change is to be seen as a whole.
 * @throws UsageError where neither side has it
 */
function onlyPlan(id: string | undefined, known: readonly string[], language: Language): string | undefined {
  if (id === undefined || id === 'all') return undefined;
  const ids = [...new Set(known)];
  if (ids.includes(id)) return id;
  throw new UsageError((m) => m.errors.unknownPlan(id, ids.join(m.listSeparator)), language);
}
