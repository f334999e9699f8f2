/** Who is named in a cell: units by what is said of them, and people. */
import { namesIn } from '../model/names.ts';
import { squeezed } from './words.ts';

export interface Units {
  readonly leads: readonly string[];
  readonly with: readonly string[];
  /** In their order, where nothing in the cell says who leads. */
  readonly unsaid: readonly string[];
}

/** The units in a cell: 职成科、财务科, and 办公室牵头,各科室配合, which says who leads. */
export function unitsIn(text: string): Units {
  const lines = text.replace(/\r?\n/g, '、');
  const words = squeezed(lines).replace(/[。;;]$/, '');
  const [, leading, taking = ''] =
    /^(.+?)(?:负责)?牵头(?:负责)?[,，;;、]?(?:(.+?)(?:参与)?(?:配合|参与|协同)(?:落实)?)?$/.exec(words) ?? [];
  if (leading !== undefined) return { leads: unitNames(leading), with: unitNames(taking), unsaid: [] };
  return { leads: [], with: [], unsaid: unitNames(words) };
}

/** The names of units in a cell, each once. */
export function unitNames(text: string): readonly string[] {
  const plain = restored(squeezed(text.replace(/\r?\n/g, '、')));
  const divided = plain.split(/\/(?![^（(]*[）)])/).flatMap((part) => namesIn(part));
  return [...new Set(divided.map((name) => name.replace(/^[、,，]+|[、,，。]+$/g, '')))].filter((name) => name !== '');
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
