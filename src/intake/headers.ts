/** What the columns of an office's table are, by the words above them. */
import { type Area, areaAt, cellAt, type Grid } from './grid.ts';
import { squeezed } from './words.ts';

export const ROLES = [
  'number',
  'task',
  'measure',
  'target',
  'unit',
  'lead',
  'with',
  'units',
  'leader',
  'owner',
  'due',
  'step',
  'section',
  'skip',
] as const;
/**
 * A `target` is what a measure is to reach, and a `unit` what it counts in; `units` are those of which the words do not say
 * who leads; a `step` is what is to be reached by then; `skip` is left out.
 */
export type Role = (typeof ROLES)[number];

export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}

/** What a column is headed that says what is to be reached by the end of a quarter, a half-year or a month. */
const STEP =
  /^(?:(第?)([一二三四1-4])季度|([上下])半年|(\d{1,2})月份?)(?:底前|末)?(?:形象进度|工作|目标|计划|任务|安排|节点|进度|要求)*$/;

/** The stretch of time that a step is to be reached in, as deadlines write it: 第一季度, 上半年, 6月. */
export function stepTerm(header: string): string | undefined {
  const [, , quarter, half, month] = STEP.exec(squeezed(header)) ?? [];
  if (quarter !== undefined) return `第${/\d/.test(quarter) ? '一二三四'[Number(quarter) - 1] : quarter}季度`;
  return half === undefined ? month && `${Number(month)}月` : `${half}半年`;
}

/** The first that fits counts. Seen in public tables, and their like. */
const WORDS: readonly (readonly [role: Role, pattern: RegExp])[] = [
  ['step', STEP],
  ['skip', /进展|完成情况|工作动态|存在问题|困难|下一步|佐证|备注|联系|电话|预期|成果|状态|说明|督办|得分|分值/],
  ['number', /^(?:序号|编号|序|号|No\.?|项目编号|任务编号)$/i],
  ['due', /时限|完成时间|时间要求|时间安排|时间节点|完成日期|期限|截止|进度要求|形象进度/],
  ['leader', /领导|包保/],
  ['owner', /^(?:具体|直接|第一)?(?:责任人|负责人|经办人)$/],
  ['lead', /牵头|主责|主办|承办/],
  ['with', /配合|协同|协办|参与|参加单位/],
  ['units', /^(?:责任|负责|落实|实施)(?:单位|科室|部门|处室|主体)(?:\/(?:单位|科室|部门))?$|^(?:单位|部门|科室)$/],
  ['section', /^(?:类别|工作类别|板块|领域|分类|一级指标|项目类别)$/],
  [
    'measure',
    /举措|措施|具体要求|工作要求|工作内容|任务内容|主要内容|具体内容|具体任务|目标要求|工作目标|目标任务|工作计划/,
  ],
  ['task', /任务|重点工作|工作事项|事项|工作项目|项目名称|目标/],
];

/** What says what is to be reached, beside a column that says what is done. */
const TARGET =
  /^(?:年度|本年度?|今年|全年|\d{4}年度?|预期|总体|阶段性?|绩效|量化|具体|主要|建设|考核|工作|任务|完成)*(?:目标(?:任务|要求)?|指标|数量|任务数)(?:值|数|量|数量)?$/;
/** What stands over bare numbers. */
const BARE = /(?:数|量|值)$/;

export function roleOf(header: string): Role | undefined {
  const words = plainHeader(header);
  return words === '' ? undefined : WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Without what stands in brackets. */
function plainHeader(header: string): string {
  return squeezed(header).replace(/[(（][^()（）]*[)）]/g, '');
}

/**
 * The columns with those that are targets told from tasks and measures: 目标 beside a measure is its target; left of the
 * measures, where no other column names the task, it is the task.
 */
function withTargets(columns: readonly Column[], given: ReadonlyMap<string, Role>): readonly Column[] {
  const isTarget = ({ header, role }: Column): boolean =>
    !given.has(header) && role !== 'step' && TARGET.test(plainHeader(header));
  const first = (wanted: Role): number | undefined =>
    columns.find((column) => column.role === wanted && !isTarget(column))?.index;
  const [task, measure] = [first('task'), first('measure')];
  if (task === undefined && measure === undefined) return columns;
  const heads = columns.find(
    (column) =>
      task === undefined &&
      isTarget(column) &&
      column.role !== undefined &&
      column.role !== 'skip' &&
      column.index < (measure ?? 0),
  );
  // 工作目标 beside nothing but a task says what is done.
  const isMeasure = (column: Column): boolean => measure === undefined && column.role === 'measure';
  const told = columns.map((column): Column => {
    if (!isTarget(column) || isMeasure(column)) return column;
    return { ...column, role: column === heads ? 'task' : 'target' };
  });
  return told.map((column, i): Column => {
    const before = told[i - 1];
    const isUnit =
      before?.role === 'target' &&
      !given.has(column.header) &&
      (/^(?:计量|数量|指标|目标)单位$/.test(column.header) ||
        (column.header === '单位' && BARE.test(plainHeader(before.header))));
    return isUnit ? { ...column, role: 'unit' } : column;
  });
}

export interface Column {
  readonly index: number;
  /** As printed, without white space; empty where the column has no header. */
  readonly header: string;
  /** Undefined where neither the words nor an answer say what it is. */
  readonly role: Role | undefined;
}

export interface Header {
  /** Its first and last rows, counted from 0. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly Column[];
}

/** The header that begins at `row`; undefined where none does. `given` are roles by the words of a header. */
export function headerAt(grid: Grid, row: number, given: ReadonlyMap<string, Role>): Header | undefined {
  const single = columnsOf(grid, row, row, given);
  if (!isHeader(single)) return undefined;
  const width = grid.rows[row]?.length ?? 0;
  const isSplit = Array.from({ length: width }, (_, column) => areaAt(grid, row, column)).some(
    (area) => area !== undefined && area.left < area.right && area.top === area.bottom,
  );
  const bottom = isSplit && hasSecondRow(grid, row, width) ? row + 1 : row;
  return { top: row, bottom, columns: bottom === row ? single : columnsOf(grid, row, bottom, given) };
}

/** Whether the row below goes on with the header: it stands under cells merged across, and the rest is merged down. */
function hasSecondRow(grid: Grid, row: number, width: number): boolean {
  return Array.from({ length: width }, (_, column) => column).some((column) => {
    const area = areaAt(grid, row, column);
    return area !== undefined && area.bottom === row + 1;
  });
}

function columnsOf(grid: Grid, top: number, bottom: number, given: ReadonlyMap<string, Role>): readonly Column[] {
  const width = Math.max(grid.rows[top]?.length ?? 0, grid.rows[bottom]?.length ?? 0);
  const columns = Array.from({ length: width }, (_, index): Column => {
    const below = bottom > top ? squeezed(anchored(grid, bottom, index)) : '';
    const header = below || squeezed(anchored(grid, top, index));
    return { index, header, role: given.get(header) ?? roleOf(header) };
  });
  return withTargets(columns, given);
}

/** The text of a cell; of a merged one, that of its first. */
export function anchored(grid: Grid, row: number, column: number): string {
  const area: Area | undefined = areaAt(grid, row, column);
  return cellAt(grid, area?.top ?? row, area?.left ?? column).text;
}

/** Two or more columns that say what they are, what is to be done among them. */
function isHeader(columns: readonly Column[]): boolean {
  const roles = new Set(columns.flatMap(({ role, header }) => (header.length <= 20 && role ? [role] : [])));
  const words = columns.filter(({ header }) => header !== '');
  return (
    (roles.has('task') || roles.has('measure')) &&
    new Set(words.map(({ header }) => header)).size >= 2 &&
    (roles.size >= 3 || (roles.size === 2 && words.length <= 3)) &&
    words.every(({ header }) => header.length <= 20)
  );
}
