/** `plan import FILE`: an issued table as a first plan, with a preview and the questions that it leaves. */
import { optionalArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { choice, flag, parsed } from '../app/command/options.ts';
import { importPlan } from '../app/intake/import.ts';
import { isSlug } from '../app/record/slug.ts';
import { UsageError } from '../app/usage-error.ts';

export const importCommand = command({
  writes: true,
  arguments: { file: optionalArgument(({ help }) => help.import.file) },
  options: {
    year: parsed(
      '<year>',
      (text) => (/^[12]\d{3}$/.test(text) ? Number(text) : undefined),
      ({ help }) => help.import.year,
      (m, text) => m.init.badYear(text),
    ),
    leads: choice(
      '<which>',
      ['first', 'all', 'none'],
      ({ help }) => help.import.leads,
      (m, known) => m.import.badLeads(known),
    ),
    id: parsed(
      '<id>',
      (text) => (isSlug(text) ? text : undefined),
      ({ help }) => help.import.id,
      (m, text) => m.roster.badId(text),
    ),
    partial: flag(({ help }) => help.import.partial),
    dryRun: flag(({ help }) => help.record.dryRun),
  },
  without: ['plan'],
  examples: ({ help }) => help.import.examples,
  async run({ context, args, options }) {
    const { file } = args;
    if (file === undefined || file === '') throw new UsageError((m) => m.import.whichFile, context.language);
    return importPlan(context, file, options);
  },
});
