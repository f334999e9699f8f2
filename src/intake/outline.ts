/** Paragraphs → what an issued document is made of: title, opening, sections, tasks, annexes, and what is none of them. Pure. */
import type { Annex, NotTask } from './draft.ts';
import type { Grid } from './grid.ts';
import { type Document, isGrid, type Paragraph } from './paragraph.ts';
import { squeezed } from './words.ts';

/** A numbered paragraph below a task, or one without a number that goes on with it. */
interface Line {
  readonly number: string;
  /** As printed, its number included where it has one. */
  readonly printed: string;
  readonly text: string;
}

/** A task as it stands in the document. */
export interface Passage {
  readonly number: string;
  /** Its first paragraph, without the number. */
  readonly head: string;
  /** The paragraphs below it. */
  readonly lines: readonly Line[];
  /** The headings that it stands under, as printed, the highest first. */
  readonly sections: readonly string[];
  readonly annex: Annex | undefined;
}

/** A table, and where it stands. */
interface Placed {
  readonly grid: Grid;
  readonly annex: Annex | undefined;
}

export interface Outline {
  readonly title: string | undefined;
  /** The paragraphs between the title and the first section or task. */
  readonly opening: readonly string[];
  /** The day that it bears, as printed. */
  readonly dated: string | undefined;
  readonly sections: readonly string[];
  readonly tasks: readonly Passage[];
  readonly tables: readonly Placed[];
  readonly notTasks: readonly Omit<NotTask, 'at'>[];
}

/** The kinds of numbers, the highest first. */
const NUMBERS: readonly RegExp[] = [
  /^第[一二三四五六七八九十百\d]{1,4}(?:部分|编|篇|章)[\s、：:]*/,
  /^第[一二三四五六七八九十百\d]{1,4}(?:节|条)[\s、：:]*/,
  /^[一二三四五六七八九十]{1,3}\s*[、．.]\s*/,
  /^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]\s*[、．.]?\s*/,
  /^\d{1,3}\s*(?:[、．]|\.(?![\d]))\s*/,
  /^(?:[（(]\s*\d{1,3}\s*[）)]|\d{1,3}[）)])\s*[、．.]?\s*/,
  /^[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf\u2474-\u249b]\s*/,
  /^[•·●○■□◆▪➢-]\s*/,
];

const BULLET = NUMBERS.length - 1;
/** From here on they number the items of a task, and no tasks. */
const ITEMS = 15;

const DATE = /^[（(]?\s*(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*[）)]?$/;
/** 澄教职〔2022〕3号. */
const DOCUMENT_NUMBER = /^[\p{Script=Han}]{1,16}[〔[［(（]\s*\d{4}\s*[〕\]］)）]\s*\d{1,5}\s*号$/u;
const FOOT =
  /^(?:[（(](?:此件|此页|联系人|信息公开)|抄送|主送|抄报|分送|信息公开选项|联系人\s*[：:]|[-—]*\s*END)|\d{4}年\d{1,2}月\d{1,2}日\s*印发$/;
const ANNEX = /^附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*[：:]?$/;
const ATTACHMENTS = /^附\s{0,4}件?\s{0,4}[\d一二三四五六七八九十]{0,3}\s{0,4}[：:]\s{0,8}\S/;
/** Closing sections that ask for effort and promise nothing. */
const CLOSING = /要求|组织领导|组织保障|组织实施|保障措施|工作保障/;

interface Node {
  readonly rank: number;
  readonly number: string;
  readonly text: string;
  readonly printed: string;
  readonly children: (Node | Line)[];
}

const isNode = (one: Node | Line): one is Node => 'rank' in one;

/** How far down a number stands, and what follows it; undefined where there is none. */
function numbered({ number, text, level }: Paragraph): { rank: number; number: string; text: string } | undefined {
  for (const [i, pattern] of NUMBERS.entries()) {
    if (number !== '') {
      if (!pattern.test(number)) continue;
      return { rank: 10 + i, number: i === BULLET ? '' : number, text };
    }
    const [printed] = pattern.exec(text) ?? [];
    // A sign alone, or a dash before a number, begins no list.
    if (printed !== undefined && printed.length < text.length && !(i === BULLET && /^-/.test(printed))) {
      return { rank: 10 + i, number: i === BULLET ? '' : printed.trim(), text: text.slice(printed.length) };
    }
  }
  // 1.1, and letters.
  if (number !== '') return { rank: 14 + number.split('.').length / 10, number, text };
  return level === undefined || text === '' || isSentence(text) ? undefined : { rank: level, number: '', text };
}

/** Whether it says something, and is not only a heading. */
function isSentence(text: string): boolean {
  return /[。；;！!]|[.．]$/.test(text) || text.length > 60;
}

export function outlineOf({ blocks }: Document): Outline {
  return new Outliner(blocks).read();
}

class Outliner {
  private title: string | undefined;
  private dated: string | undefined;
  private readonly opening: string[] = [];
  private readonly sections: string[] = [];
  private readonly tasks: Passage[] = [];
  private readonly tables: Placed[] = [];
  private readonly notTasks: Omit<NotTask, 'at'>[] = [];

  constructor(private readonly blocks: readonly (Paragraph | Grid)[]) {}

  read(): Outline {
    const parts = this.parted();
    for (const { annex, blocks } of parts) this.part(blocks, annex);
    const { title, opening, dated, sections, tasks, tables, notTasks } = this;
    return { title, opening, dated, sections, tasks, tables, notTasks };
  }

  /** The plan and its annexes, each with its blocks; what stands before and behind them is set aside. */
  private parted(): readonly { readonly annex: Annex | undefined; readonly blocks: readonly (Paragraph | Grid)[] }[] {
    // The one heading of the first level, above all else, is the title.
    const tops = this.blocks.flatMap((block, i) => (!isGrid(block) && block.level === 1 ? [i] : []));
    const titled =
      tops.length === 1 &&
      this.blocks.slice(0, tops[0]).every((block) => !isGrid(block) && numbered(block) === undefined)
        ? tops[0]
        : undefined;
    const first = this.blocks.findIndex((block, i) => isGrid(block) || (i !== titled && numbered(block) !== undefined));
    const start = this.head(first < 0 ? this.blocks.length : first);
    const parts: { annex: Annex | undefined; blocks: (Paragraph | Grid)[] }[] = [{ annex: undefined, blocks: [] }];
    let [isFoot, attachments] = [false, 0];
    for (let i = start; i < this.blocks.length; i += 1) {
      const block = this.blocks[i];
      const part = parts.at(-1);
      if (block === undefined || part === undefined || (!isGrid(block) && block.text === '')) continue;
      if (isGrid(block)) {
        part.blocks.push(block);
        continue;
      }
      const { text, number } = block;
      if (number === '' && ANNEX.test(text)) {
        const next = this.blocks.slice(i + 1).findIndex((one) => isGrid(one) || one.text !== '');
        const below = this.blocks[i + 1 + next];
        const isTitled =
          below !== undefined && !isGrid(below) && numbered(below) === undefined && !isSentence(below.text);
        parts.push({ annex: { heading: text, title: isTitled ? below.text : undefined }, blocks: [] });
        if (isTitled) i += 1 + next;
        isFoot = false;
        attachments = 0;
        continue;
      }
      const [, counted] = /^(\d{1,2})\s*[.．、]/.exec(number + text) ?? [];
      if (number === '' && ATTACHMENTS.test(text)) {
        attachments = 1;
        this.set('attachments', text);
      } else if (attachments > 0 && Number(counted) === attachments + 1) {
        attachments += 1;
        this.set('attachments', text);
      } else if (isFoot || this.isFoot(i)) {
        isFoot = true;
        this.date(text);
        this.set('foot', text);
      } else {
        attachments = 0;
        part.blocks.push(block);
      }
    }
    return parts;
  }

  private set(why: NotTask['why'], printed: string): void {
    this.notTasks.push({ why, printed });
  }

  private date(text: string): void {
    const [, day] = DATE.exec(text) ?? [];
    this.dated ??= day;
  }

  /** Whether what closes a document begins here: who issued it and when, whom it goes to. */
  private isFoot(i: number): boolean {
    const texts = this.blocks
      .slice(i)
      .flatMap((one) => (isGrid(one) ? [] : one.text === '' ? [] : [one.number + one.text]));
    const [text = '', next = '', afterNext = ''] = texts;
    if (FOOT.test(text) || DATE.test(text)) return true;
    const isIssuer = (one: string): boolean => one.length <= 30 && !/[，。；：:、]/.test(one) && !/^\d/.test(one);
    return isIssuer(text) && (DATE.test(next) || (isIssuer(next) && DATE.test(afterNext)));
  }

  /** Title, opening and covering notice; gives where the plan itself begins. */
  private head(first: number): number {
    const texts = this.blocks.slice(0, first).map((block) => (isGrid(block) ? '' : block.text));
    const filled = texts.map((text, i) => ({ text, i })).filter(({ text }) => text !== '');
    const headings: { readonly text: string; readonly i: number }[] = [];
    for (const one of filled) {
      if (DOCUMENT_NUMBER.test(one.text)) {
        if (headings.length > 0) break;
        this.set('above', one.text);
      } else if (isHeading(one.text)) headings.push(one);
      else break;
    }
    const top = headings.map(({ text }) => text).join('');
    const [, issued] = /(?:印发|下发|发布|公布|转发)\s*[《〈](.+?)[》〉]/.exec(top) ?? [];
    const own = issued === undefined ? undefined : filled.findLast(({ text }) => squeezed(text) === squeezed(issued));
    // Headings without a verb or a year below the first one may be sections of a plan without a title.
    this.title = own?.text ?? (top === '' ? undefined : top);
    const begin = own?.i ?? headings.at(-1)?.i ?? -1;
    for (const { text, i } of filled) {
      if (i < begin && own !== undefined) {
        this.date(text);
        if (!DOCUMENT_NUMBER.test(text)) this.set('notice', text);
      }
      if (i <= begin || DOCUMENT_NUMBER.test(text)) continue;
      const [, day] = /^(?:[（(]经?|经)(\d{4}年\d{1,2}月\d{1,2}日).*[）)过]$/.exec(squeezed(text)) ?? [];
      if (day !== undefined) this.dated ??= day;
      if (day !== undefined || /[：:]$/.test(text)) this.set('above', text);
      else if (/^现[就将把]/.test(text) || ATTACHMENTS.test(text)) this.set('opening', text);
      else this.opening.push(text);
    }
    return first;
  }

  private part(blocks: readonly (Paragraph | Grid)[], annex: Annex | undefined): void {
    const roots: (Node | Line)[] = [];
    const open: Node[] = [];
    for (const block of blocks) {
      if (isGrid(block)) {
        this.tables.push({ grid: block, annex });
        continue;
      }
      const found = numbered(block);
      const line = { number: block.number, printed: block.number + block.text, text: block.text };
      if (found === undefined) {
        (open.at(-1)?.children ?? roots).push(line);
        // It belongs to the task, not to its last item.
        continue;
      }
      while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= found.rank) open.pop();
      const node: Node = { ...found, printed: line.printed, children: [] };
      (open.at(-1)?.children ?? roots).push(node);
      open.push(node);
    }
    const isFlat = !roots.some((one) => isNode(one) && one.children.some(isNode));
    for (const root of roots) {
      if (isNode(root)) this.node(root, [], { annex, isFlat });
      else this.set('unnumbered', root.printed);
    }
  }

  private node(
    node: Node,
    sections: readonly string[],
    where: { readonly annex: Annex | undefined; readonly isFlat: boolean },
  ): void {
    const { text, printed, children, number } = node;
    const isHeadingOnly = !isSentence(text) && !/[：:]/.test(text);
    const below = children.filter(isNode);
    const plain = children.filter((child) => !isNode(child));
    const isSection =
      isHeadingOnly &&
      (below.some(({ rank }) => rank < ITEMS) ||
        (!where.isFlat && sections.length === 0 && CLOSING.test(text)) ||
        (plain.length > 0 && CLOSING.test(text)));
    if (isSection && children.length > 0) {
      this.sections.push(printed);
      for (const child of children) {
        if (isNode(child)) this.node(child, [...sections, printed], where);
        else this.set('unnumbered', child.printed);
      }
      return;
    }
    this.tasks.push({ number, head: text, lines: children.flatMap(linesOf), sections, annex: where.annex });
  }
}

/** A task's paragraphs in their order, those below its items too. */
function linesOf(child: Node | Line): readonly Line[] {
  if (!isNode(child)) return [child];
  const { number, printed, text } = child;
  return [{ number, printed, text }, ...child.children.flatMap(linesOf)];
}

function isHeading(text: string): boolean {
  return (
    text.length <= 80 && !/[。；;！]|[：:.]$/.test(text) && !/^[（(].*[）)]$|^经.*通过$/.test(text) && !DATE.test(text)
  );
}
