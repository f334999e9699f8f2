/** What a rule is: one thing that must hold in a workspace, told in both languages. */
import type { PlanDate } from '../model/date.ts';
import type { FindingArgs, Fix, KeyPath, Place, Severity } from '../model/finding.ts';
import type { Language, Workspace } from '../model/plan.ts';
import type { PlanState } from '../projection/state.ts';
import type { Account } from './accounts.ts';

/** A finding in words; `{name}` stands for an argument. */
export interface RuleText {
  /** What is wrong. */
  readonly message: string;
  /** How to fix it. */
  readonly advice: string;
}

/**
 * When a rule runs: `always`, without which nothing else can be told; by `default`; only with `--strict`; only when it is
 * `named` on the command line.
 */
export type Tier = 'always' | 'default' | 'strict' | 'named';

export interface RuleInfo {
  /** `group/what-is-wrong`; never renamed without an alias. */
  readonly id: string;
  readonly tier: Tier;
  readonly severity: Severity;
  readonly text: Readonly<Record<Language, RuleText>>;
  /** Why the rule is there, in a sentence or two: what would go wrong without it. */
  readonly why?: Readonly<Record<Language, string>>;
  /** A file that breaks the rule, and the same fixed. */
  readonly example?: Example;
}

/**
 * A stretch of YAML that breaks a rule, and the same fixed, in the small workspace of `check/example.ts`, at the place
 * that `in` names; a file by its path that is fixed to nothing is gone.
 */
export interface Example {
  readonly in: ExamplePlace;
  readonly bad: string;
  readonly good: string;
  /** What stood there before, for a rule that judges changes. */
  readonly before?: string;
  /** Other files that stand beside it, by their paths. */
  readonly beside?: Readonly<Record<string, string>>;
  /** The date of the check, where it matters; else 2022-06-30. */
  readonly asOf?: string;
}

/**
 * Keys of workspace.yaml, of the plan, of its task 1 or of measure 1-2; the list of task 1's measures; or the whole text
 * of the annex, the roster, the journal of 2022-W19 (9 to 15 May), or any file by its path.
 */
export type ExamplePlace =
  | 'workspace'
  | 'plan'
  | 'task'
  | 'measure'
  | 'measures'
  | 'annex'
  | 'roster'
  | 'journal'
  | `${string}.yaml`
  | `${string}.liquid`;

/** Where in the place's own value the fault lies, and what the message is filled with. */
export interface Fault {
  readonly at: Place;
  /** From the place to the value at fault. */
  readonly key?: KeyPath;
  /** Whether the key or the value there is at fault; the value unless given. */
  readonly part?: 'key' | 'value';
  readonly args: FindingArgs;
  /** Other places that the reader needs to see. */
  readonly related?: readonly Place[];
  /** What it was held against: where an error is told of that, this follows from it, and is not told besides. */
  readonly against?: readonly Place[];
  /** Where there is one right way to fix it. */
  readonly fix?: Fix;
}

export type Report = (fault: Fault) => void;

/** What a check looks at: the workspace, the day, and what was found out for it beforehand. */
export interface Checked extends Workspace {
  /** Today, or the day asked for. */
  readonly asOf: PlanDate;
  /** The day on which the check is made, whatever day was asked for. */
  readonly today: PlanDate;
  /** What stands on that day, a state a plan; computed when first asked for. */
  readonly states: () => readonly PlanState[];
  /** Every measure with what the journal says of it, whatever the day; gathered when first asked for. */
  readonly accounts: () => readonly Account[];
  /** The files that entries name as evidence (relative to the workspace) but that can't be had, with the reason. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** Every rule there is, by its id. */
  readonly rules: ReadonlyMap<string, RuleInfo>;
}

/** A rule over the whole workspace; pure. */
export interface Rule extends RuleInfo {
  check(checked: Checked, report: Report): void;
}
