/** An issued document → a draft: its tasks with their text as issued, and what each sentence of them promises. Pure. */
import type { Span } from '../model/period.ts';
import { amountsIn, plainWords } from './amounts.ts';
import { type Charge, chargeIn, NO_CHARGE } from './brackets.ts';
import { passagesIn, timedIn } from './clauses.ts';
import { type Deadline, deadlineIn } from './deadline.ts';
import type { DraftMeasure, DraftTask, Notice, NotTask, Unreadable } from './draft.ts';
import { MAX_CELL } from './grid.ts';
import { idsOf } from './ids.ts';
import { type Outline, outlineOf, type Passage } from './outline.ts';
import type { Document } from './paragraph.ts';
import { isGrid } from './paragraph.ts';
import { periodIn } from './period.ts';
import { type Known, MAX_TITLE, type Reading, readSheets, termNotices } from './table.ts';
import { isUnsafe, joined, squeezed, unended } from './words.ts';

/** Everything that a document says, as one draft. */
export function readDocument(document: Document, known: Known): Reading {
  const outline = outlineOf(document);
  // A document without a title often begins with its year.
  const period =
    known.period ?? periodIn(outline.title) ?? periodIn(/^\d{4}年/.exec(squeezed(outline.opening[0] ?? ''))?.[0]);
  const reader = new DocumentReader(outline, period);
  const tables = outline.tables.map(({ grid, annex }) => ({ annex, read: readSheets([grid], { ...known, period }) }));
  const own = reader.read();
  const all = <T>(list: (table: Reading) => readonly T[]): readonly T[] => tables.flatMap(({ read }) => list(read));
  return {
    ...own,
    period,
    ...(outline.dated !== undefined && { issued: squeezed(outline.dated) }),
    tables: all(({ tables: found }) => found),
    sections: [...own.sections, ...all(({ sections }) => sections)],
    tasks: [
      ...own.tasks,
      ...tables.flatMap(({ annex, read }) =>
        read.tasks.map((task) => ({ ...task, ...(annex !== undefined && { annex }) })),
      ),
    ],
    notTasks: [
      ...own.notTasks,
      ...all(({ notTasks }) => notTasks),
      ...document.notes.map((printed): NotTask => ({ at: '', why: 'footnote', printed })),
      ...document.furniture.map((printed): NotTask => ({ at: '', why: 'page', printed })),
    ],
    unreadable: [...own.unreadable, ...all(({ unreadable }) => unreadable)],
    notices: [
      ...termNotices(outline.title, known.period),
      ...own.notices,
      ...document.struck.map((printed): Notice => ({ at: '', what: 'struck', printed })),
      ...all(({ notices }) => notices),
    ],
  };
}

/** The document's text, its numbers included, as it is kept beside the plan. */
export function sourceText({ blocks, verbatim }: Document): string {
  if (verbatim !== undefined) return verbatim;
  const lines = blocks.map((block) =>
    isGrid(block)
      ? block.rows.map((row) => row.map(({ text }) => joinedLines(text)).join('\t')).join('\n')
      : block.number + block.text,
  );
  return `${lines.join('\n')}\n`;
}

/** A task's title and its text, in which the title may stand; `body` is what of the first paragraph promises something. */
interface Worded {
  readonly title: string;
  readonly text: string | undefined;
  readonly body: string;
}

/** A passage, and the words that it shares with the one before it. */
interface Quoted {
  readonly quote: string;
  readonly lead: string | undefined;
}

/** A passage with the number of its item and what the item's own bracket says. */
interface Owned extends Quoted {
  readonly number?: string;
  readonly charge?: Charge;
}

class DocumentReader {
  private readonly notices: Notice[] = [];
  private readonly unreadable: Unreadable[] = [];

  constructor(
    private readonly outline: Outline,
    private readonly period: Span | undefined,
  ) {}

  read(): Reading {
    const { title, opening, sections, tasks, notTasks } = this.outline;
    const ids = idsOf(tasks.map(({ number, annex }) => ({ number, ...(annex !== undefined && { annex }) })));
    const read = tasks.flatMap((task, i) => this.taskOf(task, ids[i] ?? ''));
    this.repeated(tasks, ids);
    this.withoutUnits(read);
    return {
      title: title?.slice(0, MAX_TITLE),
      period: this.period,
      ...(opening.length > 0 && { principle: opening.join('\n') }),
      tables: [],
      sections: sections.map((text) => ({ at: '', text })),
      tasks: read,
      notTasks: notTasks.map((one) => ({ at: '', ...one })),
      unreadable: this.unreadable,
      notices: this.notices,
    };
  }

  /** Numbers that are printed twice under one heading. */
  private repeated(tasks: readonly Passage[], ids: readonly string[]): void {
    const seen = new Set<string>();
    for (const [i, { number, sections, annex }] of tasks.entries()) {
      const key = JSON.stringify([sections, annex?.heading, squeezed(number)]);
      if (number !== '' && seen.has(key)) this.notice(ids[i] ?? '', 'repeatedNumber', number);
      seen.add(key);
    }
  }

  /** Tasks that nobody is named for; where that is so of all, it is said once. */
  private withoutUnits(tasks: readonly DraftTask[]): void {
    const none = tasks.filter(({ measures }) =>
      measures.every((measure) => [measure.leads, measure.with, measure.unsaid].every((list) => list.length === 0)),
    );
    if (none.length === tasks.length) this.notice('', 'noUnits', '');
    else for (const { at, title } of none) this.notice(at, 'noUnit', title);
  }

  private taskOf(passage: Passage, id: string): readonly DraftTask[] {
    const { number, head, lines, sections, annex } = passage;
    const whole = [head, ...lines.map(({ printed }) => printed)].join('\n');
    if (isUnsafe(whole) || whole.length > MAX_CELL) {
      this.unreadable.push({ at: id, why: isUnsafe(whole) ? 'unsafe' : 'tooLong', printed: whole.slice(0, MAX_TITLE) });
      return [];
    }
    const worded = wordsOf(
      head,
      lines.map(({ printed }) => printed),
    );
    const { title, text } = worded;
    const charged = chargeIn(head, this.period) ?? chargeIn(lines.at(-1)?.text ?? '', this.period);
    const charge = charged?.charge ?? NO_CHARGE;
    const passages = this.passagesOf(worded, lines);
    const measures = passages.promises.map((own, n) => this.measureOf(own, { charge, at: `${id}-${n + 1}`, task: id }));
    const above = sections.slice(0, -1);
    const section = sections.at(-1);
    return [
      {
        at: id,
        number: number === '' ? undefined : number,
        title,
        section: section?.slice(0, MAX_TITLE),
        ...(above.length > 0 && { above }),
        texts: text === undefined ? [title] : [text],
        measures,
        ...(passages.context.length > 0 && { context: passages.context }),
        ...(annex !== undefined && { annex }),
      },
    ];
  }

  /** The passages of a task that promise something, and those that only lead to them or say by whom. */
  private passagesOf({ title, text, body }: Worded, lines: Passage['lines']) {
    const { period } = this;
    const isList = lines.some((line) => numberOf(line) !== undefined);
    // Above and below a list stands what it is about, unless it has a number or a day of its own.
    const leads = ({ quote }: Quoted): boolean =>
      isList && amountsIn(quote).targets.length === 0 && dueIn(quote, period, false) === undefined;
    const own = stretchesIn(body, period);
    const below = lines.map((line) => {
      const number = numberOf(line);
      const quotes = stretchesIn(number === undefined ? line.text : itemText(line), period);
      return { number, quotes, charge: chargeIn(line.text, period)?.charge };
    });
    const named = text !== undefined && isActed(title, text) ? stretchesIn(title, period) : [];
    const promises: readonly Owned[] = [
      ...named,
      ...own.filter((one) => !leads(one)),
      ...below.flatMap(({ number, quotes, charge }) =>
        number === undefined
          ? quotes.filter((one) => !leads(one))
          : quotes.map((one) => ({ ...one, number, ...(charge !== undefined && { charge }) })),
      ),
    ];
    const context = [
      ...own.filter(leads),
      ...below.flatMap(({ number, quotes }) => (number === undefined ? quotes.filter(leads) : [])),
    ].map(({ quote }) => quote);
    // Who does it and until when: the measures have it as keys.
    const charges = [body, ...lines.map((line) => line.text)].flatMap((line) => bracketOf(line, period));
    return { promises, context: [...new Set([...context, ...charges])] };
  }

  private measureOf(
    { quote, lead = '', number, charge: own }: Owned,
    { charge, at, task }: { readonly charge: Charge; readonly at: string; readonly task: string },
  ): DraftMeasure {
    const title = unended(joined(lead + quote));
    const { targets: numbers, scopes, spans } = amountsIn(quote);
    // 每月召开1次 says how often, and no number to be reached.
    const targets = numbers.filter(({ value, unit, of = '' }) => !(value === 1 && unit === '次' && OFTEN.test(of)));
    const steps = plainWords(quote)
      .split(/[，,]/)
      .flatMap((clause) => timedIn(clause) ?? []);
    const milestones = steps.length > 1 ? steps : [];
    const due = deadlineIn(milestones.at(-1)?.term ?? '', this.period) ?? dueIn(quote, this.period, targets.length > 0);
    const { due: given, ...parties } = own ?? charge;
    for (const span of spans) this.notice(at, 'span', span);
    for (const { size, unit, of } of scopes) this.notice(at, 'covers', `${size}${unit}${of}`);
    for (const { of } of targets) if (of !== undefined) this.notice(at, 'each', title);
    return {
      at,
      ...(number !== undefined && { number }),
      quote,
      title,
      targets,
      ...(scopes.length > 0 && { scopes }),
      milestones: milestones.map((step) => ({ at, ...step })),
      ...parties,
      due: due ?? given,
      dueAt: due === undefined ? task : at,
    };
  }

  private notice(at: string, what: Notice['what'], printed: string): void {
    this.notices.push({ at, what, printed });
  }
}

/** The first sentence is the title where it is a heading and more follows; else the whole, or its first clause. */
function wordsOf(head: string, lines: readonly string[]): Worded {
  const below = lines.length === 0 ? '' : `\n${lines.join('\n')}`;
  const [, heading] = /^([^。！？：:；;]{1,80}?)(?:。|[：:](?!$))/.exec(head) ?? [];
  const isHeading = heading !== undefined && !/[，,]/.test(heading) && heading.length + 1 < head.length;
  const rest = isHeading ? head.slice(heading.length + 1) : '';
  // A bracket alone says who does it, and is no text.
  if (isHeading && chargeIn(head, undefined)?.at !== heading.length + 1) {
    return { title: heading, text: rest + below, body: rest };
  }
  const bare = head.replace(/[。；;.：:]\s*$/, '');
  if (lines.length > 0 && !/[。；;，,]/.test(bare)) return { title: bare, text: lines.join('\n'), body: '' };
  const isWhole = lines.length === 0 && chargeIn(head, undefined) === undefined && !/[。！？]/.test(bare);
  if (isWhole && bare.length <= 120) return { title: bare, text: undefined, body: bare };
  const [clause = head] = head.split(/[，。；;：:]/, 1);
  return { title: clause.slice(0, MAX_TITLE), text: head + below, body: head };
}

/** The passages that promise something, without a bracket that says by whom. */
function stretchesIn(text: string, period: Span | undefined): readonly Quoted[] {
  const end = chargeIn(text, period)?.at ?? text.length;
  const body = text.slice(0, end);
  return passagesIn(body).map(({ start, end: until, lead }) => ({ quote: body.slice(start, until), lead }));
}

/** Without the bracket around it, and the marks behind that. */
function bare(charge: string): string {
  const words = charge.replace(/(?<![。；;.\s])[。；;.\s]+$/, '');
  return /^[（(]/.test(words) ? words.slice(1, -1) : words;
}

/** A cell's lines as one. */
function joinedLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('');
}

const OFTEN = /^每个?(?:周|月|季度|季|半年|年)/;

/** What a bracket at the end says of who does it. */
function bracketOf(text: string, period: Span | undefined): readonly string[] {
  const charged = chargeIn(text, period);
  return charged === undefined ? [] : [bare(text.slice(charged.at))];
}

const ITEM =
  /^(?:\d{1,3}\s*(?:[、．]|\.(?!\d))|[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[）)]|\d{1,3}[）)]|[\u2460-\u24ff•·●○■□◆▪➢])\s*/;

function numberOf({ printed }: Passage['lines'][number]): string | undefined {
  return ITEM.exec(printed)?.[0]?.trim();
}

function itemText({ printed }: Passage['lines'][number]): string {
  return printed.replace(ITEM, '');
}

/** Whether a title promises an event that its text says no more of. */
function isActed(title: string, text: string): boolean {
  return /^(?:召开|举办|办好)/.test(title) && !/举办|办好|承办/.test(text);
}

const TERM =
  '(?:\\d{4}年?)?(?:\\d{1,2}月(?:\\d{1,2}日|[上中下]{1,2}旬|底|末|初|份)?|第?[一二三四1-4]季度[末底]?|上半年|下半年|年[内底末中]|学期[末内])(?:之?前|以前|内)?';
const AT_HEAD = new RegExp(`^(?:于|在|力争|争取|确保|计划)?(${TERM})(?!度|的|级|届|至|—|-)`);
const UNTIL = new RegExp(`(${TERM})(?<=前|内)`);

/** The deadline that a passage names at the head of a clause, or by 前; a duty that comes back. */
function dueIn(quote: string, period: Span | undefined, isCounted: boolean): Deadline | undefined {
  for (const clause of plainWords(quote).split(/[，,；;]/)) {
    const [every] = OFTEN.exec(clause) ?? [];
    if (every !== undefined && !isCounted) return deadlineIn(every, period);
    const printed = (AT_HEAD.exec(clause) ?? UNTIL.exec(clause.replace(/[“《][^“”《》]*[”》]/g, '')))?.[1];
    if (printed !== undefined) return deadlineIn(printed, period);
  }
  return undefined;
}
