/** What a rule is: one thing that must hold in a workspace, told in both languages. */
import type { FindingArgs, KeyPath, Place, Severity } from '../model/finding.ts';
import type { Workspace } from '../model/plan.ts';

/** A finding in words; `{name}` stands for an argument. */
export interface RuleText {
  /** What is wrong. */
  readonly message: string;
  /** How to mend it. */
  readonly mend: string;
}

export interface RuleInfo {
  readonly id: string;
  readonly severity: Severity;
  readonly text: Readonly<Record<'zh' | 'en', RuleText>>;
}

/** Where in the place's own value the fault lies, and what the message is filled with. */
export interface Fault {
  readonly at: Place;
  /** From the place to the value at fault. */
  readonly key?: KeyPath;
  readonly args: FindingArgs;
}

export type Report = (fault: Fault) => void;

/** A rule over the whole workspace; pure. */
export interface Rule extends RuleInfo {
  check(workspace: Workspace, report: Report): void;
}
