/** What the workspace's own settings make of findings: other severities, and exceptions that hold for a time. Pure. */

import type { RuleId } from '../../build/rule-ids.js';
import type { Exception } from '../model/check-settings.ts';
import type { PlanDate } from '../model/date.ts';
import type { Finding } from '../model/finding.ts';
import type { Workspace } from '../model/plan.ts';
import { findingOf } from './finding-of.ts';
import { isRuleId, ruleOf } from './registry.ts';
import { subjectsIn } from './subjects.ts';

/** An exception that holds on the day of the check, and how many findings it holds back. */
export interface Excepted {
  readonly exception: Exception;
  readonly count: number;
}

export interface Adjusted {
  readonly findings: readonly Finding[];
  readonly excepted: readonly Excepted[];
}

/** How the findings came about. */
interface Run {
  readonly asOf: PlanDate;
  /** The rules that ran. */
  readonly ran: ReadonlySet<RuleId>;
  /** Whether all of the workspace was looked at: only then can an exception be said to match nothing. */
  readonly whole: boolean;
}

/** `findings` with the severities of the workspace, without what is excepted, and with what is wrong with exceptions. */
export function withSettings(findings: readonly Finding[], workspace: Workspace, { asOf, ran, whole }: Run): Adjusted {
  const { check, plans, unread } = workspace;
  const holding = check.exceptions.filter(({ rule, until }) => asOf <= until && !alwaysRuns(rule));
  const counts = new Map(holding.map((exception) => [exception, 0]));
  const subjects = holding.length > 0 ? subjectsIn(plans) : () => [];
  const kept = findings.filter((finding) => {
    const exception = holding.find((one) => matches(one, finding, subjects));
    if (exception) counts.set(exception, (counts.get(exception) ?? 0) + 1);
    return exception === undefined;
  });
  // A file that could not be read may hold what the exception is for.
  const isUnused = (exception: Exception): boolean =>
    isRuleId(exception.rule) && ran.has(exception.rule) && counts.get(exception) === 0;
  const unused = whole && unread === undefined ? holding.filter(isUnused).map(unusedFinding) : [];
  return {
    findings: [...kept.map((finding) => withSeverity(finding, workspace)), ...unused],
    excepted: [...counts].map(([exception, count]) => ({ exception, count })),
  };
}

function alwaysRuns(rule: string): boolean {
  return isRuleId(rule) && ruleOf(rule).tier === 'always';
}

function matches(
  { rule, inFile, on }: Exception,
  finding: Finding,
  subjects: (finding: Finding) => readonly string[],
): boolean {
  if (finding.rule !== rule || (inFile !== undefined && inFile !== finding.file)) return false;
  return on === undefined || subjects(finding).includes(on);
}

function withSeverity(finding: Finding, { check }: Workspace): Finding {
  const severity = check.rules.get(finding.rule);
  // A rule that always runs may be made stricter, and not the other way.
  const isTaken = severity !== undefined && severity !== 'off' && (severity === 'error' || !alwaysRuns(finding.rule));
  return isTaken ? { ...finding, severity } : finding;
}

function unusedFinding({ file, path, rule }: Exception): Finding {
  return findingOf('config/exception-unused', { file, path }, { rule });
}
