/** `plan diff [RANGE]`: what changed between two revisions, in promises and in progress, as a person would say it. */
import { review } from '../change/review.ts';
import { jsonText } from '../render/json/shapes.ts';
import type { Command } from '../session/command.ts';
import { changesSince, revisionOf } from '../session/comparing.ts';
import { openSides } from '../session/range.ts';
import { todayIn, warnIfIncomplete } from '../session/session.ts';
import { UsageError } from '../session/usage-error.ts';

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
    if (format === undefined) throw new UsageError((m) => m.diff.badFormat(FORMATS.join(m.listSeparator)), language);
    const only = options.text('plan');
    const wanted = changesSince(before, after).filter(
      ({ plan }) => only === undefined || only === 'all' || plan === only || plan === undefined,
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
    await warnIfIncomplete(after);
    return 0;
  },
};
