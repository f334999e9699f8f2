/** A report before any format: its text as a Markdown tree (mdast, with GFM's tables and footnotes), and its figures. */
import type { Root } from 'mdast';
import type { Language } from '../model/plan.ts';
import type { WallChart } from '../projection/wall.ts';

/** A picture with the words that stand for it where it can't be seen. */
export interface Figure {
  /** What the text tells a reader who can't see it. */
  readonly alt: string;
  /** A whole `<svg>` element. */
  readonly svg: string;
  /** The same as a Mermaid diagram, where Mermaid has one, for forges that draw it. */
  readonly mermaid?: string;
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
}
