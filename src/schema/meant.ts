/** What a value or a key against its schema can only have been meant to be (docs/decisions/0022). */
import { parseAmount } from '../model/amount.ts';
import { isPlanDate } from '../model/date.ts';
import type { Fix, KeyPath } from '../model/finding.ts';
import { idFromSpelling } from '../model/id.ts';
import { dividedAt } from '../model/pairs.ts';
import { isOneTypo } from '../model/words.ts';
import { asksForDate, type JsonObject, propertiesOf } from './schemas.ts';
import { enumIn, meaningsIn, titleOf } from './wording.ts';

type Value = Extract<Fix, { what: 'value' }>['value'];

/**
 * The value that `value` at `path` was meant to be, the only one that `schema` takes; `written` is how it stands in the
 * file. Undefined where there is none, or more than one.
 */
export function valueMeant(
  value: unknown,
  written: string | undefined,
  schema: JsonObject,
  path: KeyPath,
): Value | undefined {
  const text = typeof value === 'string' ? value : isPlain(value) ? written : undefined;
  if (text === undefined) return undefined;
  return candidates(bare(text), schema, path).find((candidate) => candidate !== value && takes(schema, candidate));
}

function isPlain(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

/** Without spaces and typographic quotation marks around it. */
function bare(text: string): string {
  const trimmed = text.trim();
  return /^[“”‘’]([^“”‘’"]+)[“”‘’]$/.exec(trimmed)?.[1] ?? trimmed;
}

function candidates(text: string, schema: JsonObject, path: KeyPath): readonly Value[] {
  const plain = text.normalize('NFKC').trim();
  if (asksForDate(schema)) return dates(plain);
  const choices = enumIn(schema).map(String);
  if (choices.length > 0) return choicesMeant(plain, choices, schema);
  switch (schema['const'] === true ? 'boolean' : schema['type']) {
    case 'string':
      return /[\n\r]/.test(text) ? [] : [text, plain, idFromSpelling(plain)];
    case 'number':
    case 'integer':
      return amounts(path.at(-1) === 'percent' ? plain.replace(/%$/, '') : plain);
    case 'boolean':
      return TRUE.test(plain) ? [true] : FALSE.test(plain) ? [false] : [];
    case 'array':
      return listMeant(text);
    default:
      return [];
  }
}

/** The items, set apart by 、 alone: with spaces or other marks between them nobody knows where one ends. */
function listMeant(text: string): readonly (readonly string[])[] {
  const items = /["']/.test(text) ? undefined : dividedAt(text, /、/g);
  const isClear = items?.every((item) => dividedAt(item, /[\s,，;；]/g)?.length === 1 && !/^[[{［｛【]/.test(item));
  return items && isClear ? [items] : [];
}

const TRUE = /^(true|yes|on|是)$/i;
const FALSE = /^(false|no|off|否)$/i;

function amounts(text: string): readonly number[] {
  const amount = parseAmount(text);
  return amount === undefined ? [] : [amount];
}

/** 2022/6/29, 2022.6.29, 2022年6月29日, 2022-6-29, 20220629: the year comes first, so that there is no doubt. */
function dates(text: string): readonly string[] {
  const [, year = '', , month = '', day = ''] =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/.exec(text) ??
    /^((?:19|20)\d{2})()(\d{2})(\d{2})$/.exec(text) ??
    [];
  return [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`];
}

function choicesMeant(text: string, choices: readonly string[], schema: JsonObject): readonly string[] {
  const meanings = meaningsIn(schema);
  return only([
    choices.filter((choice) => choice === text.toLowerCase()),
    choices.filter((choice) => meanings.get(choice) === text),
    choices.filter((choice) => isOneTypo(text.toLowerCase(), choice)),
  ]);
}

/** What the first of the lists with anything in it holds, if that is one thing. */
function only(lists: readonly (readonly string[])[]): readonly string[] {
  const found = lists.find(({ length }) => length > 0) ?? [];
  return found.length === 1 ? found : [];
}

/** The key that `written`, in `value`, can only have been meant to be: none that stands there already. */
export function keyCertain(written: string, schema: JsonObject, value: unknown): string | undefined {
  const properties = propertiesOf(schema);
  const keys = Object.keys(properties);
  const plain = written.normalize('NFKC').trim();
  const [key] = only([
    keys.filter((name) => name === plain.toLowerCase()),
    keys.filter((name) => titleOf(properties[name] ?? {}).zh === plain),
    keys.filter((name) => isOneTypo(plain.toLowerCase(), name)),
  ]);
  return key !== undefined && Object.hasOwn(Object(value), key) ? undefined : key;
}

/** Whether `schema` takes the value, as far as simple values go. */
export function takes(schema: JsonObject, value: Value): boolean {
  if (typeof value === 'object') return schema['type'] === 'array' && value.every((item) => item !== '');
  const choices = enumIn(schema);
  if (choices.length > 0) return choices.includes(value);
  if (schema['const'] !== undefined) return schema['const'] === value;
  if (asksForDate(schema)) return typeof value === 'string' && isPlanDate(value);
  if (typeof value === 'string') {
    return schema['type'] === 'string' && value !== '' && new RegExp(String(schema['pattern'] ?? ''), 'u').test(value);
  }
  if (typeof value === 'boolean') return schema['type'] === 'boolean';
  return schema['type'] === 'number' || (schema['type'] === 'integer' && Number.isInteger(value));
}
