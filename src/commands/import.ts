/** `plan import FILE...`: issued tables as a first plan, or ledgers that come back as entries; with a preview and questions. */
import { variadicArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { flag, parsed, text } from '../app/command/options.ts';
import { importFiles } from '../app/intake/import.ts';
import { isSlug } from '../app/record/slug.ts';
import { periodGiven, yearOf } from '../intake/period.ts';

export const importCommand = command({
  writes: true,
  arguments: { file: variadicArgument(({ help }) => help.import.file) },
  options: {
    year: parsed(
      '<year>',
      (text) => (/^[12]\d{3}$/.test(text) ? yearOf(text) : undefined),
      ({ help }) => help.import.year,
      (m, text) => m.init.badYear(text),
    ),
    period: parsed(
      '<from..to>',
      periodGiven,
      ({ help }) => help.import.period,
      (m, text) => m.init.badPeriod(text),
    ),
    firstLeads: flag(({ help }) => help.import.firstLeads),
    id: parsed(
      '<id>',
      (text) => (isSlug(text) ? text : undefined),
      ({ help }) => help.import.id,
      (m, text) => m.roster.badId(text),
    ),
    by: text('<name>', ({ help }) => help.import.by),
    date: text('<date>', ({ help }) => help.import.date),
    partial: flag(({ help }) => help.import.partial),
    dryRun: flag(({ help }) => help.record.dryRun),
  },
  examples: ({ help }) => help.import.examples,
  run: ({ context, args, options: { year, period = year, ...wanted } }) =>
    importFiles(context, args.file, { ...wanted, period }),
});
