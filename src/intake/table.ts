/** Sheets → a draft: headers found, sections, tasks and measures told apart, all else said. */

import type { Span } from '../model/period.ts';
import { deadlineIn } from './deadline.ts';
import type {
  Draft,
  DraftGoal,
  DraftMeasure,
  DraftMilestone,
  DraftTable,
  DraftTask,
  Notice,
  NotTask,
  Section,
  Unreadable,
} from './draft.ts';
import { amountsOf, goalText, targetsWith } from './goals.ts';
import { areaAt, cellAt, cellName, columnName, type Grid, MAX_CELL } from './grid.ts';
import { anchored, type Column, type Header, headerAt, type Role, stepTerm } from './headers.ts';
import { peopleIn, unitNames, unitsIn } from './parties.ts';
import { periodIn, schoolTermIn } from './period.ts';
import { promisedIn } from './promised.ts';
import { isUnsafe, itemsIn, joined, squeezed, unended } from './words.ts';

/** What is known before anything is read. */
export interface Known {
  readonly period: Span | undefined;
  /** What columns are, by their headers. */
  readonly columns: ReadonlyMap<string, Role>;
}

/** What was read, before anything is asked about it. */
export type Reading = Omit<Draft, 'questions'>;

/** The longest title that a plan's file takes. */
export const MAX_TITLE = 500;

/** So much of a row that can't be read is shown. */
const MAX_SHOWN = 300;

const NOTE =
  /^(?:注|备注|说明|填表人|审核人|填报人|制表|填报|联系人|审核|负责人签字|合计|总计|第\d+页)\d?\s*[：:.．、]?/;
const SECTION =
  /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}(?:部分|章|节))/;

/** Of these the first column counts. */
const SINGLE: ReadonlySet<Role> = new Set(['number', 'task', 'measure', 'due', 'section']);

/** （征求意见稿）, 附件1: above a title. */
const NO_TITLE = /^(?:[（(].*[）)]|附[件表]\s*[\d一二三四五六七八九十]*)$/;

/** 填报单位：职成科, above a table. */
const UNIT_ABOVE = /^(?:填报|填表|责任|牵头|制表)?(?:单位|科室|部门|处室)(?:\([^()]*\))?:(\S{2,30})$/;

/** Every sheet that has a table, as one draft. */
export function readSheets(grids: readonly Grid[], known: Known): Reading {
  const seen = grids.filter(({ isHidden, rows }) => !isHidden && rows.length > 0);
  const isOnly = seen.length < 2;
  const hidden = grids
    .filter(({ isHidden }) => isHidden)
    .map(({ name }): NotTask => ({ at: name, why: 'hiddenSheet', printed: '' }));
  const [title] = seen.flatMap((grid) => titleOf(grid, known) ?? []);
  const [named, ...others] = periodsOf(seen, known);
  const period = known.period ?? (others.length === 0 ? named : undefined);
  const read = seen.map((grid) => new Sheet(grid, { ...known, period }, isOnly ? '' : `${grid.name}!`, !isOnly).read());
  const all = <T>(list: (sheet: Reading) => readonly T[]): readonly T[] => read.flatMap(list);
  return {
    title,
    period,
    tables: all((sheet) => sheet.tables),
    sections: all((sheet) => sheet.sections),
    tasks: all((sheet) => sheet.tasks),
    notTasks: [...all((sheet) => sheet.notTasks), ...hidden],
    unreadable: all((sheet) => sheet.unreadable),
    notices: [...termNotices(title, known.period), ...all((sheet) => sheet.notices)],
  };
}

/** The periods that the titles of the sheets name, each once: those of one plan name one. */
export function periodsOf(grids: readonly Grid[], known: Pick<Known, 'columns'>): readonly Span[] {
  const periods = grids.filter(({ isHidden }) => !isHidden).flatMap((grid) => periodIn(titleOf(grid, known)) ?? []);
  return periods.filter(
    (one, i) => periods.findIndex(({ start, end }) => start === one.start && end === one.end) === i,
  );
}

/** The days of a school year are not the same everywhere. */
export function termNotices(title: string | undefined, given: Span | undefined): readonly Notice[] {
  const term = given === undefined ? schoolTermIn(title) : undefined;
  return term === undefined ? [] : [{ at: 'file', what: 'period', printed: term }];
}

function titleOf(grid: Grid, { columns }: Pick<Known, 'columns'>): string | undefined {
  const header = grid.rows.findIndex((_, row) => headerAt(grid, row, columns) !== undefined);
  const texts = grid.rows.slice(0, Math.max(0, header)).flatMap((row) => {
    const [only, ...others] = row.map(({ text }) => joined(text)).filter((text) => text !== '');
    return only === undefined || others.length > 0 || /[：:]/.test(only) || NO_TITLE.test(only) ? [] : [only];
  });
  return texts[0] === undefined ? undefined : texts[0].slice(0, MAX_TITLE);
}

interface Row {
  readonly row: number;
  readonly header: Header;
}

/** What a target's cell says, and its items where it is a list. */
interface Goal extends DraftGoal {
  readonly isShared: boolean;
  readonly items: readonly string[];
}

/** One sheet, read from its first row to its last. */
class Sheet {
  private readonly tables: DraftTable[] = [];
  private readonly sections: Section[] = [];
  private readonly tasks: DraftTask[] = [];
  private readonly notTasks: NotTask[] = [];
  private readonly unreadable: Unreadable[] = [];
  private readonly notices: Notice[] = [];
  private section: string | undefined;
  /** The unit that is named above the table. */
  private unit: string | undefined;
  /** The task that a row without one of its own goes on with. */
  private open: { readonly title: string; readonly number: string | undefined; readonly key: string } | undefined;

  constructor(
    private readonly grid: Grid,
    private readonly known: Known,
    private readonly prefix: string,
    /** Whether there are others beside it: then its name may be that of a unit. */
    private readonly isOneOfMany: boolean,
  ) {}

  read(): Reading {
    let header: Header | undefined;
    for (let row = 0; row < this.grid.rows.length; row += 1) {
      const next = headerAt(this.grid, row, this.known.columns);
      if (next !== undefined) {
        if (header === undefined || isOther(next, header)) this.begin(next);
        header = next;
        row = next.bottom;
      } else if (header === undefined) this.above(row);
      else this.body({ row, header });
    }
    if (header === undefined && this.notTasks.length > 0) {
      this.notTasks.splice(0, this.notTasks.length, { at: this.grid.name, why: 'noHeader', printed: '' });
    }
    const { tables, sections, tasks, notTasks, unreadable, notices } = this;
    const { title, period } = { title: undefined, period: this.known.period };
    return { title, period, tables, sections, tasks, notTasks, unreadable, notices };
  }

  /** Rows over the table: its title, who made it, a mark that it is a draft. */
  private above(row: number): void {
    const printed = this.printed(row);
    if (printed === '') return;
    for (const { text } of this.grid.rows[row] ?? []) this.unit = UNIT_ABOVE.exec(squeezed(text))?.[1] ?? this.unit;
    const isTitle = this.notTasks.length === 0;
    this.notTasks.push({ at: this.at(row), why: isTitle ? 'title' : 'above', printed });
    if (/征求意见稿|草案|讨论稿|送审稿/.test(squeezed(printed))) this.notice(this.at(row), 'draft', printed);
  }

  private begin({ top, bottom, columns }: Header): void {
    const used = columns.filter(({ index, header }) => header !== '' || this.isFilled(index, bottom));
    const isTaken = ({ index, header, role }: Column): boolean => {
      if (role === undefined && header !== '') return false;
      const first = columns.find((one) => !this.isHidden(one.index) && one.role === (role ?? 'number'));
      if (role === undefined) return first === undefined && columns.find((one) => one.header === '')?.index === index;
      return role !== 'skip' && (!SINGLE.has(role) || first?.index === index || !this.isFilled(index, bottom));
    };
    const roleIn = (column: Column): Role | null => {
      if (column.role === undefined && column.header !== '' && !this.isHidden(column.index)) return null;
      return this.isHidden(column.index) || !isTaken(column) ? 'skip' : (column.role ?? 'number');
    };
    this.tables.push({
      sheet: this.grid.name,
      headerRows: Array.from({ length: bottom - top + 1 }, (_, i) => top + i + 1),
      columns: used.map((column) => ({
        column: columnName(column.index),
        header: column.header,
        role: roleIn(column),
      })),
    });
    for (const column of used) {
      const { index, header } = column;
      const at = this.prefix + columnName(index);
      if (this.isHidden(index)) this.notice(at, 'hiddenColumn', header);
      else if (!isTaken(column)) this.notice(at, 'leftOut', header);
    }
    const hidden = [...this.grid.hiddenRows].filter((row) => row > bottom && this.printed(row) !== '');
    if (hidden.length > 0) this.notice(this.prefix + String(bottom + 1), 'hiddenRows', String(hidden.length));
    this.open = undefined;
  }

  private body({ row, header }: Row): void {
    const printed = this.printed(row);
    if (printed === '') return;
    const cells = (this.grid.rows[row] ?? []).map((cell, column) => ({ ...cell, column }));
    const filled = cells.filter(({ text }) => text.trim() !== '');
    const [only] = filled;
    const lone = filled.length === 1 ? joined(only?.text ?? '') : undefined;
    const area = only === undefined ? undefined : areaAt(this.grid, row, only.column);
    const isWide = area !== undefined && area.right > area.left && area.top === area.bottom;
    if (
      NOTE.test(filled[0]?.text.trim() ?? '') &&
      (lone !== undefined || filled.every(({ text }) => /[：:]/.test(text)))
    ) {
      this.notTasks.push({ at: this.at(row), why: 'note', printed });
      if (/(?:第一位|首位|排在?第一|排首)[^。]{0,8}牵头/.test(printed))
        this.notice(this.at(row), 'firstLeads', printed);
      return;
    }
    const isFirst = only !== undefined && only.column === 0;
    if (lone !== undefined && (isWide || isFirst) && SECTION.test(lone)) {
      this.sections.push({ at: this.at(row), text: lone });
      this.section = lone.slice(0, MAX_TITLE);
      this.open = undefined;
      return;
    }
    if (lone !== undefined && isWide) {
      this.notTasks.push({ at: this.at(row), why: 'alone', printed });
      return;
    }
    const width = header.columns.findLastIndex((column) => column.header !== '') + 1;
    if (filled.some(({ column }) => column >= width && !this.isHidden(column))) {
      this.unread(row, 'fields', printed);
      return;
    }
    if (filled.some(({ text, column }) => text.length > MAX_CELL && !this.isHidden(column))) {
      this.unread(row, 'tooLong', printed);
      return;
    }
    if (filled.some(({ text, column }) => isUnsafe(text) && !this.isHidden(column))) {
      this.unread(row, 'unsafe', printed);
      return;
    }
    this.promises({ row, header });
  }

  /** A row of the table: its task, new or open, and its measures. */
  private promises({ row, header }: Row): void {
    const of = (role: Role): number | undefined =>
      header.columns.find((column) => column.role === role && !this.isHidden(column.index))?.index;
    const [taskColumn, measureColumn] = [of('task'), of('measure')];
    const text = (column: number | undefined): string => (column === undefined ? '' : anchored(this.grid, row, column));
    const quote = text(measureColumn ?? taskColumn).trim();
    const ownTask = joined(text(taskColumn)).replace(/[（(]续[）)]$/, '');
    const numberColumn = of('number') ?? header.columns.find((column) => column.header === '')?.index;
    const number = /^\S{1,12}$/.exec(squeezed(text(numberColumn)).replace(/^.*e[+-]?\d+$/i, ''))?.[0];
    // A number behind the task, or beside one that goes on from a row above, is the measure's.
    const isBehind =
      numberColumn !== undefined &&
      taskColumn !== undefined &&
      (numberColumn > taskColumn ||
        (this.open !== undefined &&
          cellAt(this.grid, row, taskColumn).text.trim() === '' &&
          cellAt(this.grid, row, numberColumn).text.trim() !== ''));
    const isAlone = measureColumn === undefined || taskColumn === undefined;
    const title = isAlone ? unended(firstClause(joined(quote))) : unended(ownTask) || this.open?.title;
    if (title === undefined || title === '') {
      this.unread(row, quote === '' ? 'noMeasure' : 'noTask', this.printed(row));
      return;
    }
    if (title.length > MAX_TITLE) {
      this.unread(row, 'tooLong', this.printed(row));
      return;
    }
    const ownNumber = isBehind ? undefined : number;
    const key = isAlone ? String(row) : `${title}\0${ownNumber ?? this.open?.number ?? ''}`;
    if (key === this.open?.key && /[（(]续[）)]/.test(cellAt(this.grid, row, taskColumn ?? 0).text))
      this.notice(this.at(row), 'continued', title);
    const isNew = key !== this.open?.key;
    this.open = { title, number: isNew ? ownNumber : this.open?.number, key };
    if (quote === '') {
      this.unread(row, 'noMeasure', this.printed(row));
      return;
    }
    const goals = this.goals(row, header, measureColumn ?? taskColumn ?? 0);
    const measures = this.measuresOf(row, header, quote, measureColumn ?? taskColumn ?? 0, goals);
    const texts = [quote, ...goals.map((goal) => `${goal.header}：${goal.text}`)];
    const numbered = isBehind && number !== undefined ? measures.map((one) => ({ ...one, number })) : measures;
    const last = this.tasks.at(-1);
    const section = joined(text(of('section'))).slice(0, MAX_TITLE) || this.section;
    if (last !== undefined && this.taskKey === key) {
      this.tasks.splice(-1, 1, {
        ...last,
        texts: [...last.texts, ...texts],
        measures: [...last.measures, ...numbered],
      });
    } else {
      const at = this.cell(row, taskColumn ?? measureColumn ?? 0);
      this.tasks.push({ at, number: ownNumber, title, section, texts, measures: numbered });
    }
    this.taskKey = key;
  }

  /** The key of the last task that has a measure. */
  private taskKey = '';

  /** What the columns of targets say of the row; of a cell merged over several measures, beside the first. */
  private goals(row: number, { columns }: Header, measureColumn: number): readonly Goal[] {
    const seen = columns.filter(({ index }) => !this.isHidden(index));
    return seen.flatMap(({ index, header, role }, i): readonly Goal[] => {
      if (role !== 'target') return [];
      const area = areaAt(this.grid, row, index);
      const isShared =
        area !== undefined && area.bottom > area.top && areaAt(this.grid, row, measureColumn)?.bottom !== area.bottom;
      if (isShared && area.top !== row) return [];
      const next = seen[i + 1];
      const [, bracketed = ''] = /[(（](?:单位[:：])?([^()（）]{1,4})[)）]$/.exec(header) ?? [];
      const unit = next?.role === 'unit' ? squeezed(anchored(this.grid, row, next.index)) : bracketed;
      const cell = anchored(this.grid, row, index);
      const text = goalText(cell, unit);
      if (/^[-—–/\\无]*$/.test(text)) return [];
      this.remarks(row, index);
      if (isShared && amountsOf(text).length > 0) this.notice(this.cell(row, index), 'sharedTarget', text);
      return [{ header, text, isShared, items: itemsIn(cell).map((item) => goalText(item, unit)) }];
    });
  }

  private measuresOf(
    row: number,
    header: Header,
    quote: string,
    column: number,
    goals: readonly Goal[],
  ): readonly DraftMeasure[] {
    const at = this.cell(row, column);
    const place = (role: Role): readonly number[] =>
      header.columns.filter((one) => one.role === role && !this.isHidden(one.index)).map(({ index }) => index);
    const texts = (role: Role): string =>
      place(role)
        .map((index) => anchored(this.grid, row, index))
        .join('、');
    const lead = unitsIn(texts('lead'));
    const units = unitsIn(texts('units'));
    const hasLead = place('lead').length > 0;
    const leads = hasLead ? [...lead.leads, ...lead.unsaid] : units.leads;
    const taking = [...lead.with, ...units.with, ...unitNames(texts('with')), ...(hasLead ? units.unsaid : [])];
    const unsaid = hasLead ? [] : units.unsaid;
    const unitOfSheet = this.unitOfSheet(header);
    const parties = {
      leads: unsaid.length === 1 ? unsaid : leads,
      with: [...new Set(taking)].filter((name) => !leads.includes(name)),
      unsaid: unsaid.length > 1 ? unsaid : [],
      ...(unitOfSheet !== undefined && { unitOfSheet }),
      leaders: peopleIn(texts('leader')),
      owners: peopleIn(texts('owner')),
    };
    const [dueColumn] = place('due');
    for (const index of [column, ...(dueColumn === undefined ? [] : [dueColumn])]) this.remarks(row, index);
    if (parties.leads.length + parties.unsaid.length === 0 && unitOfSheet === undefined)
      this.notice(at, 'noUnit', joined(quote));
    const milestones = this.steps(row, header);
    // What is to be reached by quarter, or in all, is not said of each item.
    const list = itemsIn(quote);
    const ofRow = goals.filter(({ isShared }) => !isShared);
    const isOfAll = ofRow.some((goal) => goal.items.length !== list.length && amountsOf(goal.text).length > 0);
    const items = milestones.length > 0 || isOfAll ? [quote] : list;
    const dueText = dueColumn === undefined ? '' : anchored(this.grid, row, dueColumn);
    const dues = itemsIn(dueText).map((one) => one.replace(/[；;。]\s*$/, ''));
    const anchor = dueColumn === undefined ? undefined : areaAt(this.grid, row, dueColumn)?.top;
    const isNumber = dueColumn !== undefined && cellAt(this.grid, anchor ?? row, dueColumn).isNumber === true;
    return items.map((item, i): DraftMeasure => {
      const own = dues.length === items.length ? (dues[i] ?? '') : dueText;
      const due = deadlineIn(own, this.known.period, isNumber);
      if (due === undefined && milestones.length === 0) this.notice(at, 'noDeadline', joined(item));
      const title = unended(joined(item));
      const part = items.length > 1 ? `#${i + 1}` : '';
      const dueAt =
        (dueColumn === undefined ? at : this.cell(anchor ?? row, dueColumn)) + (dues.length > 1 ? part : '');
      const place = at + part;
      const reached = ofRow.flatMap(({ items: parts, ...goal }): readonly DraftGoal[] => {
        const said = items.length === 1 ? goal.text : parts.length === items.length ? parts[i] : undefined;
        return said === undefined ? [] : [{ header: goal.header, text: said }];
      });
      return {
        at: place,
        quote: unended(item),
        title,
        targets: targetsWith(reached, promisedIn(title).promised),
        ...(reached.length > 0 && { goals: reached }),
        ...parties,
        due,
        dueAt,
        milestones,
      };
    });
  }

  /** The unit that a table without a column of units is of, perhaps. */
  private unitOfSheet({ columns }: Header): string | undefined {
    if (columns.some(({ role }) => role === 'lead' || role === 'units')) return undefined;
    const name = squeezed(this.grid.name.split('!').at(-1) ?? '');
    return (
      this.unit ?? (this.isOneOfMany && !/^(?:Sheet|表|附件|附表|工作表)\d*$|\.\w+$/i.test(name) ? name : undefined)
    );
  }

  /** What the columns of quarters and the like say is to be reached. */
  private steps(row: number, { columns }: Header): readonly DraftMilestone[] {
    return columns.flatMap(({ index, header, role }) => {
      const term = role === 'step' && !this.isHidden(index) ? stepTerm(header) : undefined;
      const title = unended(joined(anchored(this.grid, row, index)));
      if (term === undefined || /^[-—–/\\无]*$/.test(title)) return [];
      this.remarks(row, index);
      return [{ at: this.cell(row, index), term, title }];
    });
  }

  /** What is struck out, remarked or computed in a cell that something was taken of. */
  private remarks(row: number, column: number): void {
    const area = areaAt(this.grid, row, column);
    if (area !== undefined && area.top !== row) return;
    const cell = cellAt(this.grid, row, column);
    const at = this.cell(row, column);
    if (cell.struck !== undefined) this.notice(at, 'struck', `${cell.struck} → ${cell.text}`);
    if (cell.comment !== undefined) this.notice(at, 'comment', joined(cell.comment));
    if (cell.isFormula) this.notice(at, 'formula', cell.text);
  }

  private isHidden(column: number): boolean {
    return this.grid.hiddenColumns.has(column);
  }

  /** Whether anything stands in the column below its header. */
  private isFilled(column: number, bottom: number): boolean {
    return this.grid.rows.slice(bottom + 1).some((row) => (row[column]?.text.trim() ?? '') !== '');
  }

  /** What the row shows, without the columns that are hidden. */
  private printed(row: number): string {
    const cells = this.grid.rows[row] ?? [];
    return cells
      .filter((_, column) => !this.isHidden(column))
      .map(({ text }) => joined(text))
      .filter((text) => text !== '')
      .join(' / ');
  }

  private at(row: number): string {
    const column = (this.grid.rows[row] ?? []).findIndex(({ text }) => text.trim() !== '');
    return this.cell(row, Math.max(0, column));
  }

  private cell(row: number, column: number): string {
    return this.prefix + cellName(row, column);
  }

  private unread(row: number, why: Unreadable['why'], printed: string): void {
    this.unreadable.push({ at: this.at(row), why, printed: printed.slice(0, MAX_SHOWN) });
  }

  private notice(at: string, what: Notice['what'], printed: string): void {
    this.notices.push({ at, what, printed });
  }
}

function isOther(next: Header, { columns }: Header): boolean {
  return next.columns.map(({ header }) => header).join('\0') !== columns.map(({ header }) => header).join('\0');
}

function firstClause(text: string): string {
  return text.split(/[，。；;：:]/, 1)[0] ?? text;
}
