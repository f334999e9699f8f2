/** The check of a change: every rule over changes → findings. Pure. */
import { breaches } from '../change/judge.ts';
import type { PlanDate } from '../model/date.ts';
import type { Finding } from '../model/finding.ts';
import { type Args, reportInto } from './fault.ts';
import type { Compared } from './judged.ts';
import type { ChangeRule } from './rule.ts';

/** What `rules` find in the comparison, made on `asOf`, unsorted. */
export function checkChanges(
  compared: Compared,
  rules: readonly ChangeRule<Args>[],
  asOf: PlanDate,
): readonly Finding[] {
  const judged = { ...compared, asOf, breaches: breaches(compared.changes, compared, asOf) };
  const findings: Finding[] = [];
  for (const rule of rules) rule.judge(judged, reportInto(findings, rule));
  return findings;
}
