/**
 * The program as a library: a workspace's files, projected, checked, compared and reported on, as the documents that `--json`
 * prints. Their schemas only grow.
 */
import type { CheckDocument, DiffDocument, ReportDocument, StatusDocument } from '../dist/documents.js';

export type * from '../dist/documents.js';

/** Which part of the workspace, and at what time. */
export interface View {
  /** A plan's id, or `all`; the workspace's default plan unless given. */
  readonly plan?: string;
  /** The date, YYYY-MM-DD, up to which entries count; today in the workspace's time zone unless given. */
  readonly asOf?: string;
  /** A revision of git: the files as they were there. */
  readonly at?: string;
}

export interface Given {
  /** What counts as today, YYYY-MM-DD; the clock's unless given. */
  readonly today?: string;
  /** The language of words in documents and messages; the workspace's unless given. */
  readonly language?: 'zh' | 'en';
}

/** A workspace: every call reads its files as they are then. */
export interface Workspace {
  /** The folder with the workspace.yaml, or one below it. */
  readonly folder: string;
  /**
   * The state of plans on a date: progress in percent (0–100), lights with their reasons, deadlines.
   * `query` is as `plan list` takes it, such as `['灯:红']`: only measures that match. `measures: false` leaves them out.
   * @throws PlanError
   */
  project(view?: View & { readonly query?: readonly string[]; readonly measures?: boolean }): Promise<StatusDocument>;
  /**
   * What is wrong with the files, and with `since` what the change since that revision may not do. Findings are no error.
   * @throws PlanError
   */
  check(options?: {
    readonly plan?: string;
    readonly since?: string;
    readonly strict?: boolean;
  }): Promise<CheckDocument>;
  /**
   * What changed between revisions, as `plan diff` names them (`HEAD~5`, `main...HEAD`); without one, what is not committed.
   * @throws PlanError
   */
  diff(range?: string, view?: View): Promise<DiffDocument>;
  /**
   * A report's content: what each of its sections says, as data. `kind` is weekly, monthly, quarterly, half-year, annual, bulletin,
   * circular or reminder; `period` such as 2022-W19, the one of the date unless given.
   * @throws PlanError
   */
  report(kind: string, view?: View & { readonly period?: string }): Promise<ReportDocument>;
  /**
   * The report itself, to be sent.
   * @throws PlanError
   */
  reportText(
    kind: string,
    view?: View & { readonly period?: string; readonly format?: 'markdown' | 'text' | 'html' },
  ): Promise<string>;
}

/** What was asked for could not be done: the message is one for people, in the workspace's language. */
export class PlanError extends Error {
  /** `usage`: the call or the workspace is wrong; `files`: a file can't be read; `internal`: a bug of ours. */
  readonly code: string;
  constructor(message: string, code: string);
}

/**
 * The workspace that `folder` is in.
 * @throws PlanError where there is none
 */
export function load(folder: string, given?: Given): Promise<Workspace>;
