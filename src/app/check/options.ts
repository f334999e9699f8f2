/** What `plan check` takes besides the common options. */
import { FINDINGS_FORMAT_NAMES } from '../../render/findings/formats.ts';
import { flag, text, texts, type Values } from '../command/options.ts';
import type { Session } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';

export const checkOptions = {
  strict: flag(({ help }) => help.check.strict),
  since: text('<revision>', ({ help }) => help.check.since),
  direct: flag(({ help }) => help.check.direct),
  newOnly: flag(({ help }) => help.check.newOnly),
  format: texts('<format>', ({ help, listSeparator }) => help.check.format(FINDINGS_FORMAT_NAMES.join(listSeparator))),
  maxProblems: text('<number>', ({ help }) => help.check.maxProblems),
  quiet: flag(({ help }) => help.check.quiet),
  verbose: flag(({ help }) => help.check.verbose),
  staged: flag(({ help }) => help.check.staged),
  stdin: flag(({ help }) => help.check.stdin),
  stdinPath: text('<path>', ({ help }) => help.check.stdinPath),
  fix: flag(({ help }) => help.check.fix),
  dryRun: flag(({ help }) => help.check.dryRun),
};

export type CheckValues = Values<typeof checkOptions>;

/**
 * How many findings to show at the most; undefined for all.
 * @throws UsageError where it is no number of them
 */
export function problemsAtMost({ maxProblems }: CheckValues, { language }: Session): number | undefined {
  if (maxProblems === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(maxProblems)) return Number(maxProblems);
  throw new UsageError((m) => m.check.badCount(maxProblems), language);
}
