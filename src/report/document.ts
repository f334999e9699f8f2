/** A report before any format: its text as a Markdown tree (mdast, with GFM's tables and footnotes), and its figures. */
import type { Root, Table } from 'mdast';
import type { Language } from '../model/plan.ts';
import type { Light } from '../projection/light.ts';
import type { WallChart } from '../projection/wall.ts';

/** A picture with the words that stand for it where it can't be seen. */
export interface Figure {
  /** What the text tells a reader who can't see it. */
  readonly alt: string;
  /** A whole `<svg>` element. */
  readonly svg: string;
  /** The same as a Mermaid diagram, where Mermaid has one, for forges that draw it. */
  readonly mermaid?: string;
  /** The same as a table with bars in its cells, where it has that form, for formats that shade cells. */
  readonly table?: Table;
}

/** What is too wide for an upright page, each part on a page of its own. */
export interface WideAnnexes {
  readonly wall: {
    readonly title: string;
    /** What its marks are, and the day of what is known. */
    readonly note: string;
    readonly chart: WallChart;
  };
  readonly ledger: WorkLedger;
}

/** 工作台账: every measure with all that is known of it, a row each, under what those of one task share. */
export interface WorkLedger {
  readonly title: string;
  /** The first two are of the task: its number and its title. */
  readonly columns: readonly string[];
  /** What may stand for a text that is absent. */
  readonly none: string;
  readonly sections: readonly {
    /** Absent where the plan has one section only. */
    readonly title?: string;
    readonly tasks: readonly {
      readonly id: string;
      readonly title: string;
      readonly rows: readonly LedgerRow[];
    }[];
  }[];
}

/** Of one measure: the texts of the columns behind the task's, and the last two columns, its share and its light. */
export interface LedgerRow {
  readonly id: string;
  readonly texts: readonly (string | undefined)[];
  /** 0–100, or more of a target exceeded, as `percentText` has it. */
  readonly percent: number;
  readonly light: Light;
}

/** `body` begins with the title as its one heading of depth 1; pictures are images whose url is `figure:` and a key of `figures`. */
export interface ReportDocument {
  readonly title: string;
  readonly language: Language;
  /** What the report is of, in the order in which it is written: plan, report, period, as_of, revision, tool. */
  readonly front: Readonly<Record<string, string>>;
  readonly body: Root;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Of a report on one plan: its wall chart, with the plan as it stands in it, for the formats that draw them. */
  readonly wall?: () => WallChart;
  /** Of a period that is over: how each measure that lags stood at its end, by the measure's id, in the words of the text. */
  readonly standing?: ReadonlyMap<string, string>;
  /** Of a report that has them: annexes for pages on their side. */
  readonly wide?: () => WideAnnexes;
  /** Whether it has to fit on one page, in the formats that have pages. */
  readonly onePage?: boolean;
}
