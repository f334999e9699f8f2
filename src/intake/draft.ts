/** What an import has read: proposed tasks and measures, what could not be read, and what has to be asked. */
import type { Span } from '../model/period.ts';
import type { Scope } from './amounts.ts';
import type { Deadline } from './deadline.ts';
import type { Promised } from './promised.ts';

export interface Annex {
  /** What stands above its title: 附件, 附件2. */
  readonly heading: string;
  readonly title: string | undefined;
}

export interface DraftMilestone {
  readonly at: string;
  /** The stretch of time by whose end it is to be reached. */
  readonly term: string;
  readonly title: string;
}

/** What a column of targets says of a measure. */
export interface DraftGoal {
  /** Its column's header, as printed. */
  readonly header: string;
  /** With the unit that stands beside it. */
  readonly text: string;
}

export interface DraftMeasure {
  readonly at: string;
  /** The number printed beside it, where it has one of its own. */
  readonly number?: string;
  /** As it stands in the cell. */
  readonly quote: string;
  /** The same without line breaks and the mark at its end. */
  readonly title: string;
  readonly targets: readonly Promised[];
  readonly goals?: readonly DraftGoal[];
  /** How much the work covers. */
  readonly scopes?: readonly Scope[];
  readonly leads: readonly string[];
  readonly with: readonly string[];
  /** Units of which nothing says who leads. */
  readonly unsaid: readonly string[];
  /** Of a table without a column of units: the unit that it names above, or the sheet's name, which may be one. */
  readonly unitOfSheet?: string;
  readonly leaders: readonly string[];
  readonly owners: readonly string[];
  readonly due: Deadline | undefined;
  /** The cell of the deadline. */
  readonly dueAt: string;
  /** What is to be reached on the way, by columns of quarters and the like, or by words with days of their own. */
  readonly milestones: readonly DraftMilestone[];
}

export interface DraftTask {
  readonly at: string;
  readonly number: string | undefined;
  readonly title: string;
  /** The heading that it stands under, as printed. */
  readonly section: string | undefined;
  /** The headings above that one, the highest first. */
  readonly above?: readonly string[];
  /** The cells that its measures stand in, as printed. */
  readonly texts: readonly string[];
  readonly measures: readonly DraftMeasure[];
  /** Passages of a document that lead to its measures. */
  readonly context?: readonly string[];
  readonly annex?: Annex;
}

export interface DraftTable {
  readonly sheet: string;
  /** Counted from 1. */
  readonly headerRows: readonly number[];
  /** `role` is null for what is left out. */
  readonly columns: readonly { readonly column: string; readonly header: string; readonly role: string | null }[];
}

export interface Section {
  readonly at: string;
  readonly text: string;
}

/** A row that nothing is taken of, and why. */
export interface Unreadable {
  readonly at: string;
  readonly why: 'fields' | 'noMeasure' | 'noTask' | 'unsafe' | 'tooLong';
  readonly printed: string;
}

/** What looks like content and is none. */
export interface NotTask {
  readonly at: string;
  readonly why:
    | 'title'
    | 'above'
    | 'note'
    | 'alone'
    | 'hiddenSheet'
    | 'noHeader'
    | 'notice'
    | 'opening'
    | 'attachments'
    | 'unnumbered'
    | 'foot'
    | 'footnote'
    | 'page';
  readonly printed: string;
}

/** What has to be said, though nothing need be answered. */
export interface Notice {
  readonly at: string;
  readonly what:
    | 'hiddenRows'
    | 'leftOut'
    | 'hiddenColumn'
    | 'comment'
    | 'struck'
    | 'formula'
    | 'draft'
    | 'firstLeads'
    | 'noDeadline'
    | 'noUnit'
    | 'noUnits'
    | 'repeatedNumber'
    | 'span'
    | 'each'
    | 'covers'
    | 'continued'
    | 'sharedTarget'
    | 'period';
  readonly printed: string;
}

export const ASKED = ['year', 'leads', 'due', 'beyond', 'numbers', 'rise', 'range', 'header', 'sheets'] as const;
export type Asked = (typeof ASKED)[number];

export interface Question {
  readonly at: string;
  readonly ask: Asked;
  readonly printed: string;
  /** What may be answered, where it is one of a few words. */
  readonly choices: readonly string[];
  /** What is likely, which is never taken without the person's word. */
  readonly likely?: string;
  readonly answer?: string;
  /** What was answered that is no answer to it, as it was written. */
  readonly notUnderstood?: string;
}

export interface Draft {
  readonly title: string | undefined;
  readonly period: Span | undefined;
  /** The paragraphs of a document before its first task. */
  readonly principle?: string;
  /** The day that a document bears, as printed. */
  readonly issued?: string;
  readonly tables: readonly DraftTable[];
  readonly sections: readonly Section[];
  readonly tasks: readonly DraftTask[];
  readonly notTasks: readonly NotTask[];
  readonly unreadable: readonly Unreadable[];
  readonly questions: readonly Question[];
  readonly notices: readonly Notice[];
}
