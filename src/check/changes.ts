/** What a rule of change is: one thing that a change of the files may not do, told in both languages. */
import type { Change } from '../change/change.ts';
import { type Breach, breaches } from '../change/judge.ts';
import type { Finding } from '../model/finding.ts';
import type { Entry } from '../model/journal.ts';
import type { Language, Workspace } from '../model/plan.ts';
import type { Report, RuleInfo } from './rule.ts';

/** A commit, as people know it. */
export interface Origin {
  readonly hash: string;
  readonly date: string;
  readonly author: string;
}

/** What the rules of change look at: two revisions, what differs, and what only the repository knows. */
export interface Compared {
  readonly before: Workspace;
  /** The name of the earlier revision. */
  readonly revision: string;
  readonly after: Workspace;
  readonly changes: readonly Change[];
  /** Files of the earlier revision with errors: what stood in them could not be compared. */
  readonly unread: readonly string[];
  /** The sentence of a change, without its full stop. */
  say(change: Change): Readonly<Record<Language, string>>;
  /** The commit that an entry of the earlier revision came with. */
  originOf(entry: Entry): Origin | undefined;
  /** What had the id in an earlier commit, if it was something else; and the commit that took it out. */
  formerOwner(change: Change): FormerOwner | undefined;
}

export interface FormerOwner {
  readonly title: string;
  readonly commit: Origin;
}

/** What a rule is given: the comparison, and what in it an approved plan does not permit. */
export interface Judged extends Compared {
  readonly breaches: readonly Breach[];
}

/** A rule over a change of the workspace; pure. */
export interface ChangeRule extends RuleInfo {
  judge(judged: Judged, report: Report): void;
}

/** What `rules` find in the comparison, unsorted. */
export function checkChanges(compared: Compared, rules: readonly ChangeRule[]): readonly Finding[] {
  const judged = { ...compared, breaches: breaches(compared.changes, compared) };
  const findings: Finding[] = [];
  for (const rule of rules) {
    rule.judge(judged, ({ at, key = [], part, args }) => {
      const path = [...at.path, ...key];
      findings.push({ rule: rule.id, severity: rule.severity, file: at.file, path, args, ...(part && { at: part }) });
    });
  }
  return findings;
}

/** Whether the plan of the change was approved before it. */
export function wasApproved({ plan: id }: Change, { before }: Compared): boolean {
  return before.plans.some((plan) => plan.id === id && plan.approved !== undefined);
}

/** The commit as arguments of a message; none of them where it is not known. */
export function originArgs(origin: Origin | undefined): Readonly<Record<string, string>> {
  return origin ? { hash: origin.hash.slice(0, 8), committed: origin.date, author: origin.author } : {};
}
