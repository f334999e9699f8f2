/** What writes one report: the reader's words, and the footnotes that say where each number comes from. */
import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast';
import type { Messages, ReportWords } from '../../i18n/messages.ts';
import type { Entry } from '../../model/journal.ts';
import { compare } from '../../model/order.ts';
import type { Language } from '../../model/plan.ts';
import type { ReportSettings, SectionName, Sources } from '../../model/report-settings.ts';
import type { PlanState } from '../../projection/state.ts';
import type { ReportDocument } from '../../report/document.ts';
import type { PlanReport } from '../../report/plan-report.ts';
import { upwardWording, type Wording } from '../words/entry-sentences.ts';
import { joined, text } from './mdast.ts';

/** A section as it is written, without its heading. */
export interface WrittenSection {
  readonly name: SectionName;
  readonly title: string;
  readonly content: readonly RootContent[];
}

/** How a report is written, whatever it is of. */
export interface Style {
  readonly language: Language;
  readonly words: ReportWords;
  readonly messages: Messages;
  readonly office: ReportSettings;
  /** Where the report says what its figures come from. */
  readonly sources: Sources;
  /** The number of the report, where it has one. */
  readonly issue?: number;
  readonly front: ReportDocument['front'];
  /** The line on which an entry begins in its file. */
  readonly lineOf: (entry: Entry) => number;
  /** What the report is narrowed to: as sentences, and as terms of a query. */
  readonly scope: readonly string[];
  readonly terms: readonly string[];
  /** What stands in place of a section, where the office has a form of its own for it. */
  readonly rewrite?: (section: WrittenSection, report: PlanReport, writer: Writer) => readonly RootContent[];
}

export interface Writer extends Wording {
  /**
   * A reference to the footnote that names the entries by file and line; nothing for none.
   * @param command what shows the figure in full, where it is made of more than these
   */
  cite(entries: readonly Entry[], command?: string): readonly PhrasingContent[];
  /** Whether its readers have the files and the program at hand: else it names no path and no command. */
  readonly namesFiles: boolean;
  /** The command that lists what the figures of a plan are made of; `more` terms narrow it. */
  commandFor(state: PlanState, ...more: readonly string[]): string;
  /** The footnotes so far, in the order of their references; none where the sources are told elsewhere. */
  footnotes(): readonly FootnoteDefinition[];
  /** What was cited so far, where the sources are an annex. */
  cited(): Cited;
}

/** The entries and commands that figures come from, each once. */
interface Cited {
  readonly entries: readonly Entry[];
  readonly commands: readonly string[];
  /** The entries of one measure by file and line. */
  placesOf(entries: readonly Entry[]): readonly PhrasingContent[];
}

/** In a footnote; a figure that is made of more names the command that lists them all. */
const MOST_NAMED = 40;

/** What writes by the office's `style`, and gathers the sources on the way. */
export function writerIn({ words, messages, lineOf, terms, sources }: Style): Writer {
  const notes = new Map<string, FootnoteDefinition>();
  const wording = upwardWording(words, messages);
  const gathered = { entries: new Set<Entry>(), commands: new Set<string>() };
  return {
    ...wording,
    namesFiles: sources !== 'none',
    cite(entries, command) {
      if (sources === 'none' || (entries.length === 0 && command === undefined)) return [];
      if (sources === 'annex') {
        for (const entry of entries) gathered.entries.add(entry);
        if (command !== undefined) gathered.commands.add(command);
        return [];
      }
      const named = [...new Set(entries)];
      const places = placesOf(named.slice(0, MOST_NAMED), lineOf);
      const content = sourceWords(places, named.length, command, { words, messages });
      const key = JSON.stringify(content);
      const identifier = notes.get(key)?.identifier ?? String(notes.size + 1);
      const children = [{ type: 'paragraph' as const, children: [...content] }];
      notes.set(key, { type: 'footnoteDefinition', identifier, children });
      return [{ type: 'footnoteReference', identifier }];
    },
    commandFor: ({ plan, asOf }, ...more) =>
      ['plan status --measures', ...[...terms, ...more].map(inShell), `--plan ${plan.id} --as-of ${asOf}`].join(' '),
    footnotes: () => [...notes.values()],
    cited: () => ({
      entries: [...gathered.entries],
      commands: [...gathered.commands],
      placesOf: (entries) => sourceWords(placesOf(entries, lineOf), entries.length, undefined, { words, messages }),
    }),
  };
}

/** A term of a query as a shell takes it for one; quotes of its own are Chinese ones, which are none to a shell. */
function inShell(term: string): string {
  return /[\s()|&<>!;"'`$\\*?]/.test(term) ? `"${term.replace(/"/g, '“')}"` : term;
}

/** The lines by file, both in order. */
function placesOf(
  entries: readonly Entry[],
  lineOf: (entry: Entry) => number,
): readonly (readonly [file: string, lines: readonly number[]])[] {
  const places = new Map<string, number[]>();
  for (const entry of entries) places.set(entry.file, [...(places.get(entry.file) ?? []), lineOf(entry)]);
  return [...places].sort(([a], [b]) => compare(a, b)).map(([file, lines]) => [file, lines.sort((a, b) => a - b)]);
}

function sourceWords(
  places: readonly (readonly [file: string, lines: readonly number[]])[],
  count: number,
  command: string | undefined,
  { words: { footnotes }, messages }: Pick<Style, 'words' | 'messages'>,
): readonly PhrasingContent[] {
  const named = places.flatMap(([file, lines], i): readonly PhrasingContent[] => [
    ...(i > 0 ? [{ type: 'text' as const, value: messages.clauseSeparator }] : []),
    { type: 'inlineCode', value: file },
    { type: 'text', value: footnotes.lines(lines.join(messages.listSeparator)) },
  ]);
  const more = count > MOST_NAMED ? [{ type: 'text' as const, value: footnotes.more(count) }] : [];
  const gap = named.length > 0 ? messages.clauseSeparator : '';
  const full: readonly PhrasingContent[] =
    command === undefined
      ? []
      : [
          { type: 'text', value: gap + footnotes.command },
          { type: 'inlineCode', value: text(command).value },
        ];
  return joined([...named, ...more, ...full]);
}
