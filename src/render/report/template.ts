/**
 * A section of a report in the office's own form: a Liquid template gives Markdown, which becomes part of the report's tree
 * like everything else. A template can neither run code, nor read files, nor ask the clock, nor go on for ever.
 */
import { type Emitter, Liquid, LiquidError } from 'liquidjs';
import type { FootnoteDefinition, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { isPlanDate } from '../../model/date.ts';
import type { SectionName } from '../../model/report-settings.ts';
import type { PlanReport } from '../../report/plan-report.ts';
import { dataKeyOf, planReportJson } from '../json/report.ts';
import { oneLine } from '../text/one-line.ts';
import { type Block, blocksOf, markdownOf, notesMarkdown } from './blocks.ts';
import { sanitized } from './sanitize.ts';
import type { Style, Writer, WrittenSection } from './writer.ts';

/** A template as it stands in its file. */
export interface Template {
  /** Relative to the workspace. */
  readonly file: string;
  readonly text: string;
}

/** What is wrong with a template, and where; both count from 1. */
export class TemplateError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly column: number,
    /** In the engine's own words. */
    readonly reason: string,
  ) {
    super(`${file}:${line}:${column}: ${reason}`);
  }
}

/** What a template is given. */
interface Given {
  readonly section: { readonly name: SectionName; readonly title: string; readonly blocks: readonly Block[] };
  /** The section as `plan report --json` gives it. */
  readonly data: unknown;
  /** The period, and the plan with its totals, likewise. */
  readonly report: unknown;
}

/**
 * Writes the sections that have a template by it, and all others as they are.
 * @throws TemplateError (the function) where a template is faulty
 */
export function templated(templates: ReadonlyMap<SectionName, Template>): NonNullable<Style['rewrite']> {
  return (section, report, writer) => {
    const template = templates.get(section.name);
    return template === undefined ? section.content : written(template, section, report, writer);
  };
}

function written(
  template: Template,
  { name, title, content }: WrittenSection,
  report: PlanReport,
  writer: Writer,
): readonly RootContent[] {
  const { period, plan, ...sections } = planReportJson(report);
  const given: Given = {
    section: { name, title, blocks: blocksOf(content) },
    data: sections[dataKeyOf(name)],
    report: { period, plan },
  };
  const text = rendered(template, given, engineFor(report, writer));
  if ((text.match(EMPHASIS)?.length ?? 0) > EMPHASIS_AT_MOST)
    throw new TemplateError(template.file, 1, 1, `emphasis limit exceeded (${EMPHASIS_AT_MOST} marks)`);
  const tree = NESTED_TOO_DEEP.test(text) ? undefined : parsed(text, writer.footnotes());
  if (tree === undefined)
    throw new TemplateError(template.file, 1, 1, `nesting limit exceeded (${DEPTH_AT_MOST} levels)`);
  return tree;
}

/** So deep may quotes, lists and emphasis stand in each other: what reads and writes them goes down step by step. */
const DEPTH_AT_MOST = 100;

/** Seen before the text is read, since reading such a line takes long. */
const NESTED_TOO_DEEP = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){101}/m;

/** What reads emphasis compares its marks with each other: more of them than any report has would take long. */
const EMPHASIS = /[*_]+/g;
const EMPHASIS_AT_MOST = 5_000;

function rendered({ file, text }: Template, given: Given, engine: Liquid): string {
  try {
    return String(engine.parseAndRenderSync(text, given));
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    const [line = 1, column = 1] = error.token.getPosition();
    throw new TemplateError(file, line, column, error.message.replace(/, line:\d+, col:\d+$/, ''));
  }
}

/** Characters of a template, milliseconds of rendering, and what it may hold in memory: far more than any report needs. */
const LIMITS = { parseLimit: 200_000, renderLimit: 5_000, memoryLimit: 5_000_000 };

/** What a template may put out before it is read as Markdown, in characters, what it captures included. */
const OUTPUT_AT_MOST = 200_000;

/** Puts together what a template gives, so long as all of them give no more than `left`. */
class BoundedEmitter implements Emitter {
  buffer = '';

  constructor(private readonly left: { characters: number }) {}

  write(given: unknown): void {
    const text = [given].flat(Number.POSITIVE_INFINITY).join('');
    this.left.characters -= text.length;
    if (this.left.characters < 0) throw new RangeError(`output limit exceeded (${OUTPUT_AT_MOST} characters)`);
    this.buffer += text;
  }
}

/** What reads other templates, the clock or chance: the same files give the same report. */
const NO_TAGS = ['include', 'render', 'layout', 'block'];
const NO_FILTERS = /^(sample|date_.*)$/;

function engineFor(report: PlanReport, { words, cite }: Writer): Liquid {
  const engine = new Liquid({
    ...LIMITS,
    // In memory, and none: nothing is read from the disk.
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    outputEscape: escapedValue,
  });
  const left = { characters: OUTPUT_AT_MOST };
  const render = engine.renderer.renderTemplates.bind(engine.renderer);
  engine.renderer.renderTemplates = (parts, scope, emitter = new BoundedEmitter(left)) => render(parts, scope, emitter);
  for (const tag of NO_TAGS) delete engine.tags[tag];
  for (const filter of Object.keys(engine.filters).filter((name) => NO_FILTERS.test(name)))
    delete engine.filters[filter];
  engine.registerFilter('date', (value: unknown) => {
    const text = String(value);
    return isPlanDate(text) ? words.date(text) : text;
  });
  engine.registerFilter('cite', { raw: true, handler: (entries: unknown) => cited(entries, report, cite) });
  return engine;
}

/** The reference to the footnote of entries as `data` has them. */
function cited(entries: unknown, { now }: PlanReport, cite: Writer['cite']): string {
  const wanted = (Array.isArray(entries) ? entries : [entries]).map(entryKey);
  return markdownOf(
    cite(now.plan.journal.filter((entry) => wanted.includes(entryKey({ ...entry, entry: Number(entry.path[0]) + 1 })))),
  );
}

function entryKey(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null || !('file' in entry) || !('entry' in entry)) return '';
  return `${String(entry.file)} ${String(entry.entry)}`;
}

/** What a value says, as Markdown that says just that: every ASCII mark may stand behind a backslash (CommonMark 2.4). */
export function escapedValue(value: unknown): string {
  const text = value === undefined || value === null ? '' : String(value);
  return oneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** What is mere text in a report: HTML, and the targets of links given elsewhere. */
const NOT_OURS = ['htmlFlow', 'htmlText', 'definition'];

/**
 * The tree of a section's Markdown; the notes are there for its references to mean something. Undefined where it is too
 * deep.
 */
function parsed(text: string, notes: readonly FootnoteDefinition[]): readonly RootContent[] | undefined {
  const own = new Set(notes.map(({ identifier }) => identifier));
  const root = fromMarkdown(`${text}\n\n${notesMarkdown(notes)}`, {
    extensions: [gfmTable(), gfmFootnote(), { disable: { null: NOT_OURS } }],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  let level: readonly Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_AT_MOST) return undefined;
    level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []));
  }
  return sanitized(root).children.filter((node) => !(node.type === 'footnoteDefinition' && own.has(node.identifier)));
}
