/** What was done by the words of a row: a stage, a period of a duty, done, blocked, or a problem overcome. */
import { isClosed } from '../../projection/facts.ts';
import { isOccurrenceMet, type OccurrenceState } from '../../projection/occurrences.ts';
import { squeezed } from '../words.ts';
import type { Said } from './proposal.ts';
import { fresh, type RowOf } from './row.ts';
import type { FilledCell } from './sheet.ts';
import { isNil, same } from './texts.ts';

const DONE = /^(?:已?(?:办结|完成|全部完成|销号)|done|completed?)$/i;
const BLOCKED = /^(?:受阻|暂停|停滞|停工|blocked|suspended|onhold)$/i;
const STANDS_STILL = /暂停|停滞|中止|搁置|停工|叫停|suspended|on hold|paused/i;
/** What is still to come, or was not done. */
const NOT_YET = /正在|拟|计划|将|准备|尚|未|预计|筹备|\b(?:not|will|plans?|preparing)\b/i;

/** The stage that was chosen, where it is not reached yet. */
export function stageOf(of: RowOf): Pick<Said, 'stage'> {
  const cell = fresh(of, 'stage');
  const { state } = of.known;
  if (cell === undefined) return {};
  const stages = state.roster === undefined ? (state.kind?.stages ?? []) : [];
  if (stages.length === 0) {
    of.asking.notice(cell.at, 'notTaken', `${cell.header} ${cell.text}`);
    return {};
  }
  const named = stages.find((stage) => same(stage) === same(cell.text));
  const stage = named ?? of.asking.ask(cell.at, 'stage', cell.text, { choices: [...stages, 'none'] });
  return stage === undefined || stage === 'none' || state.facts.stages.has(stage) ? {} : { stage };
}

/**
 * The state that the row tells of: by its status, or as it was answered where the share, the light or the words of progress
 * only hint at it.
 * @param isAll the cell with a share that says that all is done
 */
export function stateOf(of: RowOf, note: FilledCell | undefined, isAll: FilledCell | undefined): Pick<Said, 'state'> {
  const { state } = of.known;
  if (isClosed(state)) return {};
  const status = fresh(of, 'status');
  if (status !== undefined && DONE.test(squeezed(status.text))) return { state: 'done' };
  if (status !== undefined && BLOCKED.test(squeezed(status.text)) && hasProblem(of)) return { state: 'blocked' };
  const hint = isAll ?? lightOf(of);
  if (hint !== undefined) {
    const likely = fresh(of, 'evidence') === undefined ? undefined : 'done';
    if (of.asking.ask(hint.at, 'done', hint.text, { choices: ['done', 'no'], likely }) === 'done') {
      return { state: 'done' };
    }
  }
  if (note !== undefined && state.state !== 'blocked' && hasProblem(of) && STANDS_STILL.test(note.text)) {
    const answer = of.asking.ask(note.at, 'blocked', note.text, { choices: ['blocked', 'no'] });
    return answer === 'blocked' ? { state: 'blocked' } : {};
  }
  return solved(of);
}

function hasProblem({ row }: RowOf): boolean {
  const cell = row.cells.get('problem');
  return cell !== undefined && !isNil(cell.text);
}

/** The light, where somebody chose the one that says that all is done; any other is computed, and never entered. */
function lightOf(of: RowOf): FilledCell | undefined {
  const cell = fresh(of, 'light');
  if (cell === undefined) return undefined;
  if (of.plan.doneWords.some((word) => same(word) === same(cell.text))) return cell;
  of.asking.notice(cell.at, 'light', cell.text);
  return undefined;
}

/** A problem that the ledger had and that was emptied, or is 无 now. */
function solved({ row, sheet, known, asking }: RowOf): Pick<Said, 'state'> {
  const cell = row.cells.get('problem');
  const { now, given } = known.problem;
  const hasColumn = sheet.columns.some(({ role }) => role === 'problem');
  // An empty cell says something only where the ledger had filled it.
  const wasThere = sheet.origin === undefined ? cell !== undefined : given === now;
  if (now === undefined || !hasColumn || !wasThere || !(cell === undefined || isNil(cell.text))) return {};
  const answer = asking.ask(cell?.at ?? row.at, 'solved', now, { choices: ['yes', 'no'] });
  return answer === 'yes' ? { state: 'active' } : {};
}

/** The period of a duty that the words of progress name as met; asked where they name none, or what is still to come. */
export function occurrenceOf({ known, plan, asking }: RowOf, note: FilledCell | undefined): Pick<Said, 'occurrence'> {
  const { state } = known;
  const begun = state.occurrences.filter((one) => !isOccurrenceMet(one) && one.standing !== 'waived');
  if (note === undefined || state.occurrences.length === 0 || isClosed(state)) return {};
  const named = state.occurrences.filter(({ id }) => namesPeriod(note.text, id));
  const [only, ...others] = named;
  const isPlain = only !== undefined && others.length === 0 && !NOT_YET.test(note.text);
  if (isPlain) return begun.includes(only) ? { occurrence: only.id } : {};
  const near = nearest(begun, plan.date);
  if (near.length === 0) return {};
  const choices = [...near.map(({ id }) => id), 'none'];
  const answer = asking.ask(note.at, 'occurrence', note.text, { choices });
  return answer === undefined || answer === 'none' ? {} : { occurrence: answer };
}

/** Those that are missed, the last ones, and the next. */
function nearest(begun: readonly OccurrenceState[], date: string): readonly OccurrenceState[] {
  const next = begun.findIndex(({ due }) => due >= date);
  const end = next < 0 ? begun.length : next + 1;
  return begun.slice(Math.max(0, end - 3), end);
}

/** Whether a text names a period by its words: 5月份, 第二季度, 上半年, 第19周. */
function namesPeriod(text: string, id: string): boolean {
  const words = squeezed(text);
  const [, part = '', number = ''] = /^\d{4}-([A-Z]?)(\d+)$/.exec(id) ?? [];
  const names = (pattern: RegExp): boolean =>
    [...words.matchAll(pattern)].some(
      ([, said = '']) => (NUMBERS.indexOf(said) + 1 || Number(said)) === Number(number),
    );
  if (words.includes(id)) return true;
  if (part === 'Q') return names(/([1-4一二三四])季度/g);
  if (part === 'H') return words.includes(number === '1' ? '上半年' : '下半年');
  if (part === 'W') return names(/第(\d{1,2})周/g);
  return number !== '' && names(/(?<![\d一二三四五六七八九十])(\d{1,2}|[一二三四五六七八九十]{1,2})月(?!\d)/g);
}

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
