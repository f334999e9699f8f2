/** Numbers and targets as people write them on a command line. */
import { isExact } from './exact.ts';
import type { Comparator, Target } from './target.ts';

/**
 * The number that `text` writes: `1260000`, `1,260,000`, `126万`, `1.2 亿`; undefined for anything else, and for more digits
 * than a file could hold.
 * @param unit what it counts in: with a 万 of its own, as 万人次 has, 126万 is 126
 */
export function parseAmount(text: string, unit = ''): number | undefined {
  const written = writtenAmount(text, unit);
  const amount = Number(written);
  // Else a file could not hold the number as it was given.
  return written !== undefined && isExact(written, amount) ? amount : undefined;
}

/** Whether `text` writes a number as `parseAmount` takes it, but of more digits than a file could hold. */
export function isTooLong(text: string, unit = ''): boolean {
  return writtenAmount(text, unit) !== undefined && parseAmount(text, unit) === undefined;
}

/** The number that `text` writes, as digits and a power of ten. */
function writtenAmount(text: string, unit: string): string | undefined {
  const plain = text.trim().normalize('NFKC');
  const [, digits, scale] = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(万|亿)?$/.exec(plain) ?? [];
  if (digits === undefined) return undefined;
  const power = scale === undefined ? 0 : powerOf(scale) - powerOf(unit);
  // As one number, not as a product: 1.1 × 10,000 would be 11,000.000000000002.
  return `${digits.replaceAll(',', '')}e${power}`;
}

/** The power of ten that `unit` begins with: 4 for 万人次. */
function powerOf(unit: string): number {
  return unit.startsWith('万') ? 4 : unit.startsWith('亿') ? 8 : 0;
}

/** `value` in digits, never as 1e-7 or 1e+21. */
export function plainDigits(value: number): string {
  const [, sign = '', whole = '', decimals = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value)) ?? [];
  if (exponent === undefined) return String(value);
  const power = Number(exponent);
  const digits = whole + decimals;
  if (power < 0) return `${sign}0.${digits.padStart(digits.length - power - 1, '0')}`;
  return `${sign}${digits.padEnd(power + 1, '0')}`;
}

/** A target as a file writes it: exactly one comparator with its number, perhaps a unit. */
export type WrittenTarget = { readonly [key in Comparator]?: number } & {
  readonly unit?: string;
  readonly stretch?: boolean;
};

const WORDS: readonly (readonly [pattern: RegExp, comparator: Comparator])[] = [
  [/左右$|^约|^about\s/i, 'about'],
  [/^(?:不少于|至少|不低于|>=|≥|at least\s)|以上$/i, 'at_least'],
  [/^(?:超过|多于|>|more than\s)/i, 'more_than'],
  [/^(?:不超过|至多|不高于|<=|≤|at most\s)|以内$/i, 'at_most'],
  [/^(?:正好|exactly\s|=)/i, 'exactly'],
];

/**
 * The target that `text` writes, in either language: `30所左右`, `不少于10个`, `争取超过280万人次`, `about 30 所`; a plain
 * `30所` is exactly that. Undefined for anything else.
 * @param known the unit that the target had, as `parseAmount` takes it
 */
export function parseTarget(text: string, known = ''): WrittenTarget | undefined {
  const plain = text.trim().normalize('NFKC');
  const stretch = plain.startsWith('争取');
  const words = stretch ? plain.slice(2).trim() : plain;
  const [pattern, comparator] = WORDS.find(([candidate]) => candidate.test(words)) ?? [/^/, 'exactly' as const];
  // Twice, for 约30所左右.
  const rest = words.replace(pattern, '').trim().replace(pattern, '').trim();
  const isKnown = known !== '' && rest.endsWith(known);
  const [, digits = '', unit = ''] = isKnown
    ? [rest, rest.slice(0, -known.length), known]
    : (/^(-?[\d,.]+\s*[万亿]?)\s*(.*)$/.exec(rest) ?? []);
  const value = parseAmount(digits.replace(/\s/g, ''), known);
  if (value === undefined || /\d/.test(unit)) return undefined;
  return { [comparator]: value, ...(unit && { unit }), ...(stretch && { stretch }) };
}

const WRITTEN: Readonly<Record<Comparator, (amount: string) => string>> = {
  about: (amount) => `${amount}左右`,
  at_least: (amount) => `不少于${amount}`,
  more_than: (amount) => `超过${amount}`,
  exactly: (amount) => amount,
  at_most: (amount) => `不超过${amount}`,
};

/** A target as `parseTarget` reads it; undefined where it has no number. Its baseline is not part of it. */
export function targetText(target: Target): string | undefined {
  if (target.comparator === 'unquantified') return undefined;
  const words = WRITTEN[target.comparator](`${plainDigits(target.value)}${target.unit ?? ''}`);
  return target.stretch ? `争取${words}` : words;
}
