/** The way to a place in a file, in words and as a name that stays when lines move. */
import type { Bilingual, KeyPath } from '../model/finding.ts';
import { type JsonObject, schemaAt } from '../schema/schemas.ts';
import { titleOf } from '../schema/wording.ts';
import { kindOf } from './file-kinds.ts';

/** The value at a path of the file; undefined where there is none. */
type ValueAt = (path: KeyPath) => unknown;

/** The way to `path` in words: `任务4 › 举措4-2 › 完成时限`; empty for the file itself, or one that is none of ours. */
export function trailOf(file: string, path: KeyPath, valueAt: ValueAt): Bilingual {
  const kind = kindOf(file)?.name;
  if (kind === undefined) return { zh: '', en: '' };
  const steps = path.flatMap((step, i) => {
    const way = path.slice(0, i + 1);
    // What a list is called is said with its items.
    if (typeof step === 'string' && typeof path[i + 1] === 'number') return [];
    return [typeof step === 'string' ? keyWords(step, schemaAt(kind, way)) : itemWords(kind, way, valueAt(way))];
  });
  return { zh: steps.map(({ zh }) => zh).join(' › '), en: steps.map(({ en }) => en).join(' › ') };
}

/** The path with ids in place of positions in lists: `tasks/4/measures/4-2/due`. */
export function anchorOf(path: KeyPath, valueAt: ValueAt): string {
  return path
    .map((step, i) => (typeof step === 'string' ? step : (idIn(valueAt(path.slice(0, i + 1))) ?? String(step + 1))))
    .join('/');
}

function keyWords(key: string, schema: JsonObject | undefined): Bilingual {
  const { zh, en } = titleOf(schema ?? {});
  return { zh: zh || key, en: en || key };
}

/** An item by its id (任务4), or by its position in its list (佐证材料第1项). */
function itemWords(kind: string, path: KeyPath, item: unknown): Bilingual {
  const id = idIn(item);
  if (id !== undefined) {
    const { zh, en } = keyWords('', schemaAt(kind, path));
    return id.includes(' ') ? { zh: `${zh}（${id}）`, en: `${en} (${id})` } : { zh: `${zh}${id}`, en: `${en} ${id}` };
  }
  const number = Number(path.at(-1)) + 1;
  const list = path.slice(0, -1);
  const { zh, en } = list.length === 0 ? { zh: '', en: '' } : keyWords(String(list.at(-1)), schemaAt(kind, list));
  return { zh: `${zh}第${number}项`, en: en === '' ? `Item ${number}` : `${en} item ${number}` };
}

/** What an item goes by: its id, or the date and the measure of an entry. */
function idIn(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { id, date, on }: { id?: unknown; date?: unknown; on?: unknown } = item;
  if (isName(id)) return String(id);
  return isName(date) && isName(on) ? `${date} ${on}` : undefined;
}

/** Short text or a number: what stands where an id should may be anything. */
function isName(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value !== '' && value.length <= 60);
}
