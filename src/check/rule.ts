/** What a rule is: one thing that must hold, with its words in both languages. Its file is named as its id. */
import type { RuleId } from '../../build/rule-ids.js';
import type { Answer } from '../model/answers.ts';
import type { PlanDate } from '../model/date.ts';
import type { Bilingual, Severity } from '../model/finding.ts';
import type { Language, Workspace } from '../model/plan.ts';
import type { PlanState } from '../projection/state.ts';
import type { Account } from './accounts.ts';
import type { Example } from './example.ts';
import type { Args, NoArgs, Report } from './fault.ts';
import type { Judged } from './judged.ts';

/** Declared as a method, so that rules of different arguments fit one registry. */
interface Filled<A> {
  fill(args: A): string;
}

/** A text, or what makes it of its arguments where it has any. */
type Text<A> = string | Filled<A>['fill'];

/** What a rule says in one language; `maybe` (check/maybe.ts) makes a part that goes where an argument is missing. */
interface Words<A> {
  /** What is wrong. */
  readonly message: Text<A>;
  /** How to fix it. */
  readonly advice: Text<A>;
}

/**
 * When a rule runs: `always`, without which nothing else can be relied on; by `default`; only with `--strict`; only when
 * it is `named` on the command line.
 */
export type Tier = 'always' | 'default' | 'strict' | 'named';

/** What every rule has; its words are filled with `A`. */
export interface RuleInfo<A> {
  /** `group/what-is-wrong`, the path of its file; never renamed without an alias. */
  readonly id: RuleId;
  readonly tier: Tier;
  readonly severity: Severity;
  readonly text: Readonly<Record<Language, Words<A>>>;
  /** Why the rule is there, in a sentence or two: what would go wrong without it. */
  readonly why?: Bilingual;
  /** A file that breaks the rule, and the same fixed. */
  readonly example?: Example;

  // One mistake is one finding: what findings of the rule have to do with others (check/derived.ts, check/gathered.ts).

  /** It compares words: a fault of the text among them, which is at the same place, is why they differ. */
  readonly comparesText?: true;
  /**
   * It asks for what was there before: what else is wrong with that value, or within that entry, goes when it is put
   * back.
   */
  readonly restores?: 'value' | 'entry';
  /** What else at the same place is why it is broken: another rule, or an error of any. */
  readonly followsFrom?: RuleId | 'error';
  /** The related places are at fault as much as its own: of two things with one id nobody knows which is meant. */
  readonly blamesRelated?: true;
  /** The characters that it finds are shown as U+FFFD: what others say of these follows from it. */
  readonly replacesCharacters?: true;
  /**
   * It looks something up that there is not, and says so once, of all places that use it: an `item` of a plan by the
   * arguments `id` and, where the plan is another one, `plan`; or a `name` of the workspace.
   */
  readonly looksUp?: 'item' | 'name';
  /** A command that records asks for it by itself, so that nobody need be warned besides. */
  readonly isAskedFor?: true;
}

/** Over the whole workspace; pure. */
export interface ModelRule<A extends Args = NoArgs> extends RuleInfo<A> {
  readonly family: 'model';
  check(checked: Checked, report: Report<A>): void;
}

/** Over a change of the workspace; pure. */
export interface ChangeRule<A extends Args = NoArgs> extends RuleInfo<A> {
  readonly family: 'change';
  judge(judged: Judged, report: Report<A>): void;
}

/** What can be wrong with a file as such: found while it is read, always, for what can't be read can't be checked. */
export interface ReadingRule<A extends Args = NoArgs> extends RuleInfo<A> {
  readonly family: 'reading';
  /** What it is a fault of: the file and its bytes, its YAML, or its keys and values by their schema. */
  readonly layer: 'file' | 'yaml' | 'schema';
  readonly tier: 'always';
}

/** What is read without a fault, but not as it seems: found in the text of the files (workspace/lint.ts). */
export interface TextRule<A extends Args = NoArgs> extends RuleInfo<A> {
  readonly family: 'text';
}

/** What is wrong with the check's own settings, but shows only once the check has run (check/settings.ts). */
export interface SettingsRule<A extends Args = NoArgs> extends RuleInfo<A> {
  readonly family: 'settings';
}

/** What is wrong with the templates of reports: each is put to a report (app/check/template-faults.ts). */
export interface TemplateRule<A extends Args = NoArgs> extends RuleInfo<A> {
  readonly family: 'template';
}

/** Any of them. */
export type Rule =
  | ModelRule<Args>
  | ChangeRule<Args>
  | ReadingRule<Args>
  | TextRule<Args>
  | SettingsRule<Args>
  | TemplateRule<Args>;

/** What a rule over the model looks at: the workspace, the day, and what was found out for it beforehand. */
export interface Checked extends Workspace {
  /** Today, or the day asked for. */
  readonly asOf: PlanDate;
  /** The day on which the check is made, whatever day was asked for. */
  readonly today: PlanDate;
  /** What stands on that day, a state a plan; computed when first asked for. */
  readonly states: () => readonly PlanState[];
  /** The entries that answer earlier ones, whatever the day; the journals of `plans` are what stands by them. */
  readonly answers: () => readonly Answer[];
  /** Every measure with what the journal says of it, whatever the day; gathered when first asked for. */
  readonly accounts: () => readonly Account[];
  /** The files that entries name as evidence (relative to the workspace) but that can't be had, with the reason. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** The queries of workspace.yaml that are none, by their names: at which character from 1, and why. */
  readonly faultyQueries: ReadonlyMap<string, { readonly column: number; readonly fault: Bilingual }>;
  /** What the content of a file (relative to the workspace) is told by, SHA-256; absent where there are no files to read. */
  readonly digests?: (file: string) => readonly string[];
  /** Every rule there is. */
  readonly rules: readonly Rule[];
}
