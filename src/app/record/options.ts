/** The arguments and options that several writing commands take. */
import { optionalArgument, variadicArgument } from '../command/arguments.ts';
import type { SharedValues } from '../command/common-options.ts';
import { flag, text, texts, type Values } from '../command/options.ts';

/** The measure that a writing command is about; asked for where it is left out. */
export const recordingArguments = { id: optionalArgument(({ help }) => help.show.id) };

/** The measures that an entry each is made for: one, or those that a query finds. */
export const queryArguments = { query: variadicArgument(({ help }) => help.record.query) };

/** What every writing command takes. */
export const recordingOptions = {
  note: text('<text>', ({ help }) => help.record.note, 'm'),
  date: text('<date>', ({ help }) => help.record.date),
  by: text('<name>', ({ help }) => help.record.by),
  dryRun: flag(({ help }) => help.record.dryRun),
};

/** What those take that may write an entry for each of several measures. */
export const severalOptions = { yes: flag(({ help }) => help.record.yes) };

/** The values that every writing command has. */
export type RecordingValues = Values<typeof recordingOptions> & Pick<SharedValues, 'plan'>;

/** --evidence, which may be given several times. */
export const evidenceOptions = { evidence: texts('<what>', ({ help }) => help.log.evidence) };
