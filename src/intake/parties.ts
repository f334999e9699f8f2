/** Who is named in a cell: units by what is said of them, and people. */

import { namesIn } from '../model/names.ts';
import { dividedAt } from '../model/pairs.ts';
import { squeezed } from './words.ts';

interface Units {
  readonly leads: readonly string[];
  readonly with: readonly string[];
  /** In their order, where nothing in the cell says who leads. */
  readonly unsaid: readonly string[];
}

const LEADS = '牵头';

/** The units in a cell: 职成科、财务科, and 办公室牵头,各科室配合, which says who leads. */
export function unitsIn(text: string): Units {
  const words = plain(text);
  const at = words.indexOf(LEADS);
  if (at <= 0) return { leads: [], with: [], unsaid: unitNames(words) };
  const rest = words.slice(at + LEADS.length).replace(/^负责/, '');
  const taking = rest
    .replace(/(?:落实|工作)$/, '')
    .replace(/(?:配合|参与|协同|协助)$/, '')
    .replace(/(?:参与|协同)$/, '');
  return {
    leads: unitNames(words.slice(0, at).replace(/^由/, '').replace(/负责$/, '')),
    with: unitNames(taking),
    unsaid: [],
  };
}

/** The names of units in a cell, each once. */
export function unitNames(text: string): readonly string[] {
  const words = plain(text);
  const names = dividedAt(words, /[、，；/]/g) ?? [words];
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Without white space; a line break divides names, as a mark does. */
function plain(text: string): string {
  return restored(squeezed(text.replace(/\r?\n/g, '、'))).replace(/。$/, '');
}

/** Brackets as Chinese has them, which `squeezed` made plain ones. */
function restored(text: string): string {
  return text.replaceAll('(', '（').replaceAll(')', '）').replaceAll(',', '，').replaceAll(';', '；');
}

/** The people in a cell; 「李 华」 is one, and so is each of 「张 明赵 强」. */
export function peopleIn(text: string): readonly string[] {
  const spaced = text.match(/\p{Script=Han}[ \u3000]+\p{Script=Han}/gu);
  const isSpaced = spaced !== null && spaced.join('').length === text.replace(/\r?\n/g, '').trim().length;
  const names = isSpaced ? spaced : text.split(/\r?\n/).flatMap((line) => namesIn(line));
  return [...new Set(names.map((name) => name.replace(/\s/g, '')))].filter((name) => name !== '');
}
