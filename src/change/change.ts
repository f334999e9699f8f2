/** Changes between two revisions of a workspace, as data: what each does to what was promised. */
import type { Closing } from '../model/closing.ts';
import type { PlanDate } from '../model/date.ts';
import type { Place, Severity } from '../model/finding.ts';
import type { Amendment, Entry, Evidence } from '../model/journal.ts';
import type { Milestone } from '../model/milestone.ts';
import type { Approval, Period, Scope, Thresholds } from '../model/plan.ts';
import type { Permission, Topic } from '../model/policy.ts';
import type { Repeat } from '../model/recurrence.ts';
import type { Target } from '../model/target.ts';

/** Where a change stands. */
export interface Subject {
  /** The plan's id; absent where it is the workspace's. */
  readonly plan?: string;
  /** The id of the task that it belongs to, after the change where it is still there. */
  readonly task?: string;
  /** The id of the measure. */
  readonly measure?: string;
  /** The id of the roster. */
  readonly roster?: string;
  /** In the files after the change; for what is gone, the nearest thing around it that is left. */
  readonly at: Place;
  /** In the files before it. */
  readonly was?: Place;
}

export type Item = 'task' | 'measure';

/** A deadline as the plan has it: the day, the document's own term for it, or both. */
export interface Deadline {
  readonly day?: PlanDate;
  readonly term?: string;
}

/** What became of the number: of one target several may be true. */
export type TargetTurn =
  | 'lowered'
  | 'raised'
  | 'softened'
  | 'tightened'
  /** From a floor to a ceiling or back. */
  | 'turned'
  /** 争取, and back. */
  | 'made-stretch'
  | 'made-firm'
  /** A number, and now 一批. */
  | 'unquantified'
  | 'reworded'
  | 'unit'
  | 'baseline'
  /** What its numbers are: a total, a level, those of periods. */
  | 'counts';

/** What of the wording changed. */
export type Wording =
  | 'plan-title'
  | 'notice'
  | 'principle'
  | 'source'
  | 'heading'
  | 'task-title'
  | 'section'
  | 'text'
  | 'title'
  | 'quote'
  | 'note'
  | 'roster-title';

export type Relation = 'with' | 'leaders' | 'owners' | 'depends' | 'links' | 'serves' | 'continues' | 'documents';

type Setting = 'title' | 'language' | 'timezone' | 'defaultPlan' | 'ambiguous' | 'weigh';

/** From one value to another; one of the two is absent where there was, or is, none. */
interface Turn<T> {
  readonly from?: T;
  readonly to?: T;
}

interface Listed {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Whether the journal amends the same thing in the same change. */
interface Amendable {
  readonly amended: boolean;
}

type PlanDeed =
  | { readonly what: 'plan-added' | 'plan-removed'; readonly title: string }
  | { readonly what: 'period'; readonly from: Period; readonly to: Period }
  | ({ readonly what: 'approval' } & Turn<Approval>)
  /** The plan is sealed with its final figures; again, where it was closed before. */
  | { readonly what: 'closing-added'; readonly closing: Closing; readonly again: boolean }
  | { readonly what: 'closing-removed'; readonly closing: Closing }
  /** New measures that together weigh more than their share: how much, and how much all that stood there before. */
  | {
      readonly what: 'outweighed';
      readonly measures: readonly string[];
      readonly added: number;
      readonly stood: number;
    };

export type ItemDeed =
  | { readonly what: 'added' | 'removed'; readonly of: Item; readonly title: string }
  /** A new measure that is heavier than any that stood there before. */
  | { readonly what: 'outweighs'; readonly title: string; readonly weight: number; readonly most: number }
  /** The same thing under another id. */
  | { readonly what: 'renumbered'; readonly of: Item; readonly from: string; readonly to: string }
  /** The id of one thing given to another: their titles. */
  | { readonly what: 'reassigned'; readonly of: Item; readonly from: string; readonly to: string }
  /** To another task, or of a task to another part of the plan: their ids. */
  | { readonly what: 'moved'; readonly of: Item; readonly from: string; readonly to: string };

export type PromiseDeed =
  | ({
      readonly what: 'deadline';
      readonly effect: 'first' | 'later' | 'earlier' | 'removed' | 'reworded';
    } & Turn<Deadline> &
      Amendable)
  | ({
      readonly what: 'target';
      readonly effect: 'first' | 'removed' | 'changed';
      readonly turns: readonly TargetTurn[];
    } & Turn<Target> &
      Amendable)
  | ({ readonly what: 'lead' } & Turn<readonly string[]> & Amendable)
  | ({ readonly what: 'start' } & Turn<PlanDate>)
  /** Of what was added after the plan was approved: when it came into force. */
  | ({ readonly what: 'in-force' } & Turn<PlanDate>)
  | ({
      readonly what: 'repeat';
      readonly effect: 'first' | 'removed' | 'loosened' | 'tightened' | 'changed';
    } & Turn<Repeat>)
  | { readonly what: 'scope'; readonly from: readonly Scope[]; readonly to: readonly Scope[] }
  | ({ readonly what: 'milestones' } & Turn<readonly Milestone[]>)
  | { readonly what: 'weight'; readonly from: number; readonly to: number }
  | ({ readonly what: 'kind' } & Turn<string>)
  | ({ readonly what: 'roster' } & Turn<string>)
  | ({ readonly what: 'relations'; readonly of: Relation } & Listed)
  /** Of what was read out of a document: that a person has confirmed it, or that it is to be looked at again. */
  | { readonly what: 'review'; readonly effect: 'confirmed' | 'reopened' };

type WordingDeed =
  | ({ readonly what: 'wording'; readonly of: Wording } & Turn<string>)
  /**
   * The words as issued, and how each was and is read; `alters` where a number is read as another one, or a passage
   * promises nothing from now on.
   */
  | ({ readonly what: 'reading'; readonly of: 'errata' | 'context'; readonly alters: boolean } & Listed);

export type RosterDeed =
  | { readonly what: 'roster-added' | 'roster-removed'; readonly title: string }
  | ({ readonly what: 'roster-size' } & Turn<number>)
  | ({ readonly what: 'roster-stages' } & Turn<readonly string[]>)
  | { readonly what: 'member-added' | 'member-removed'; readonly id: string; readonly name: string }
  | {
      readonly what: 'member-left';
      readonly id: string;
      readonly name: string;
      readonly left: PlanDate;
      readonly reason?: string;
    }
  | { readonly what: 'member-renamed'; readonly id: string; readonly from: string; readonly to: string }
  /** When it joined or left, or why. */
  | { readonly what: 'member-altered'; readonly id: string; readonly name: string };

export type JournalDeed =
  /** Back-dated: of a week before the last one that the journal had reached. */
  | {
      readonly what: 'entry-added';
      readonly entry: Entry;
      readonly backdated: boolean;
      /** Of an amendment: what was in force before it. */
      readonly formerly?: Amendment;
    }
  | { readonly what: 'entry-removed'; readonly entry: Entry }
  | {
      readonly what: 'entry-altered';
      readonly from: Entry;
      readonly to: Entry;
      /** The evidence that it had, and has no more. */
      readonly lost: readonly Evidence[];
      /** Whether only the mark for the bulletin (`highlight`) differs, which is no part of the record. */
      readonly remarked: boolean;
    }
  /** A file that an entry of both revisions gives as evidence is another one, or is no file any more. */
  | {
      readonly what: 'evidence-changed';
      readonly entry: Entry;
      readonly evidence: string;
      readonly turn: EvidenceTurn;
    };

/** What became of a file of evidence. */
export type EvidenceTurn = 'replaced' | 'emptied' | 'missing' | 'link' | 'not-a-file';

export type WorkspaceDeed =
  | { readonly what: 'kind-added' | 'kind-removed'; readonly kind: string; readonly name: string }
  | { readonly what: 'kind-renamed'; readonly kind: string; readonly from: string; readonly to: string }
  | {
      readonly what: 'stages';
      readonly kind: string;
      readonly name: string;
      readonly from: readonly string[];
      readonly to: readonly string[];
    }
  | {
      readonly what: 'threshold';
      readonly of: keyof Thresholds;
      readonly effect: 'loosened' | 'tightened';
      readonly from: number;
      readonly to: number;
    }
  | ({ readonly what: 'calendar'; readonly of: 'closed' | 'workdays' | 'terms' } & Listed)
  | ({ readonly what: 'units' | 'people' | 'queries' } & Listed)
  | ({ readonly what: 'setting'; readonly of: Setting } & Turn<string>)
  /**
   * The template of a report's section, of the plan or of the workspace; `emptied`: nothing is left of the section; `dropped`:
   * the settings leave the section out.
   */
  | {
      readonly what: 'template';
      readonly section: string;
      readonly effect: 'added' | 'changed' | 'emptied' | 'removed' | 'dropped';
    }
  | ({
      readonly what: 'check-rule';
      readonly rule: string;
      readonly effect: 'loosened' | 'tightened';
    } & Turn<Severity | 'off'>)
  | {
      readonly what: 'exception-added' | 'exception-removed';
      readonly rule: string;
      readonly reason: string;
      readonly until: PlanDate;
    }
  | {
      readonly what: 'policy';
      readonly topic: Topic;
      readonly effect: 'loosened' | 'tightened';
      readonly from: Permission;
      readonly to: Permission;
    };

export type Deed = PlanDeed | ItemDeed | PromiseDeed | WordingDeed | RosterDeed | JournalDeed | WorkspaceDeed;

/** One change: where it stands, and what was done. */
export type Change = Subject & Deed;
