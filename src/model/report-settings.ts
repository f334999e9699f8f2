/** How an office writes its reports (workspace.yaml, `report`), and the sections that a report may have. */

/** What the body of a report tells, in its order: how it stands, what needs a decision, what was done, what comes. */
export const BODY_SECTIONS = ['overview', 'problems', 'due', 'completed', 'progress', 'changes', 'upcoming'] as const;

/** What stands behind it as annexes: everything else. */
export const ANNEX_SECTIONS = ['totals', 'indicators', 'lagging', 'rosters', 'corrections'] as const;

/** The sections of a report; each may have a template of that name. */
export const SECTION_NAMES = [...BODY_SECTIONS, ...ANNEX_SECTIONS] as const;

export type SectionName = (typeof SECTION_NAMES)[number];

/** Where a report says what its figures come from: in notes, in an annex, or nowhere. */
export const SOURCES = ['notes', 'annex', 'none'] as const;

export type Sources = (typeof SOURCES)[number];

/** The reports on a period. */
type PeriodicKind = 'weekly' | 'monthly' | 'quarterly' | 'half-year' | 'annual';

/** Those that have a work ledger unless the office says otherwise: a week's is too short for it. */
export const WITH_LEDGER: readonly PeriodicKind[] = ['monthly', 'quarterly', 'half-year', 'annual'];

export interface ReportSettings {
  /** Whether a section that has nothing to tell says so in a word, or is left out. */
  readonly empty: 'say' | 'omit';
  /** Absent where the office leaves it to the format. */
  readonly sources?: Sources;
  /** The unit that stands under a report (落款), and who signs it. */
  readonly unit?: string;
  readonly signer?: string;
  /** Which reports are numbered (第3期), by their kinds. */
  readonly numbered: readonly string[];
  /** Which reports have the wall chart and the work ledger (工作台账) behind them, in the formats that have pages, by their kinds. */
  readonly ledger: readonly PeriodicKind[];
  /** The sections of the body and the annexes, in the office's order; what neither names is left out. */
  readonly sections: readonly SectionName[];
  readonly annexes: readonly SectionName[];
  readonly bulletin: BulletinSettings;
}

/** The head and the foot of the bulletin; the lists are empty where nothing is said. */
export interface BulletinSettings {
  readonly title?: string;
  readonly unit?: string;
  /** 报, 送 and 发: whom it goes to. */
  readonly superiors: readonly string[];
  readonly peers: readonly string[];
  readonly subordinates: readonly string[];
}
