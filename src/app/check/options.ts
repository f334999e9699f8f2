/** What `plan check` takes besides the common options. */
import type { LocatedFinding } from '../../model/finding.ts';
import { FINDINGS_FORMAT_NAMES } from '../../render/findings/formats.ts';
import { type SharedValues, watchOption } from '../command/common-options.ts';
import { choice, flag, parsed, text, texts, type Values } from '../command/options.ts';
import type { Session } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';

export const checkOptions = {
  strict: flag(({ help }) => help.check.strict),
  since: text('<revision>', ({ help }) => help.check.since),
  direct: flag(({ help }) => help.check.direct),
  newOnly: flag(({ help }) => help.check.newOnly),
  format: texts('<format>', ({ help, listSeparator }) => help.check.format(FINDINGS_FORMAT_NAMES.join(listSeparator))),
  maxProblems: text('<number>', ({ help }) => help.check.maxProblems),
  failSeverity: choice(
    '<severity>',
    ['error', 'warning'],
    ({ help }) => help.check.failSeverity,
    ({ check }, known) => check.badSeverity(known),
  ),
  maxWarnings: parsed(
    '<number>',
    (given) => (/^\d{1,9}$/.test(given) ? Number(given) : undefined),
    ({ help }) => help.check.maxWarnings,
    ({ check }, given) => check.badMost(given),
  ),
  baseline: text('<file>', ({ help }) => help.check.baseline),
  writeBaseline: flag(({ help }) => help.check.writeBaseline),
  quiet: flag(({ help }) => help.check.quiet),
  verbose: flag(({ help }) => help.check.verbose),
  staged: flag(({ help }) => help.check.staged),
  stdin: flag(({ help }) => help.check.stdin),
  stdinPath: text('<path>', ({ help }) => help.check.stdinPath),
  fix: flag(({ help }) => help.check.fix),
  dryRun: flag(({ help }) => help.check.dryRun),
  watch: watchOption,
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

/**
 * Whether what was found fails the check: an error does; a warning where --fail-severity says so, or where there are more of
 * them than --max-warnings takes.
 */
export function isFailed(found: readonly LocatedFinding[], { failSeverity, maxWarnings }: CheckValues): boolean {
  const warnings = found.filter(({ severity }) => severity === 'warning').length;
  return (
    found.length > warnings || (failSeverity === 'warning' && warnings > 0) || warnings > (maxWarnings ?? warnings)
  );
}

/** @throws UsageError where the options do not go together: a baseline is of a whole check */
export function expectWholeBaseline(
  options: CheckValues & SharedValues,
  words: readonly string[],
  { language }: Session,
): void {
  const { baseline, writeBaseline, newOnly, stdin, staged, at, plan } = options;
  if (!writeBaseline) return;
  if (baseline === undefined) throw new UsageError((m) => m.check.baseline.alone, language);
  const isPart =
    words.length > 0 || newOnly || stdin || staged || at !== undefined || (plan !== undefined && plan !== 'all');
  if (isPart) throw new UsageError((m) => m.check.baseline.whole, language);
}
