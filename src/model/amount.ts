/** Numbers and targets as people write them on a command line. */
import { isExact } from './exact.ts';
import type { Comparator, Target } from './target.ts';

/** The number that `text` writes: `1260000`, `1,260,000`, `126万`, `1.2 亿`; undefined for anything else. */
export function parseAmount(text: string): number | undefined {
  const plain = text.trim().normalize('NFKC');
  const [, digits, scale] = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(万|亿)?$/.exec(plain) ?? [];
  if (digits === undefined) return undefined;
  const power = scale === '万' ? 4 : scale === '亿' ? 8 : 0;
  // As one number, not as a product: 1.1 × 10,000 would be 11,000.000000000002.
  const written = `${digits.replaceAll(',', '')}e${power}`;
  const amount = Number(written);
  // Else a file could not hold the number as it was given.
  return isExact(written, amount) ? amount : undefined;
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
 */
export function parseTarget(text: string): WrittenTarget | undefined {
  const plain = text.trim().normalize('NFKC');
  const stretch = plain.startsWith('争取');
  const words = stretch ? plain.slice(2).trim() : plain;
  const [pattern, comparator] = WORDS.find(([candidate]) => candidate.test(words)) ?? [/^/, 'exactly' as const];
  // Twice, for 约30所左右.
  const rest = words.replace(pattern, '').trim().replace(pattern, '').trim();
  const [, digits = '', unit = ''] = /^(-?[\d,.]+\s*[万亿]?)\s*(.*)$/.exec(rest) ?? [];
  const value = parseAmount(digits.replace(/\s/g, ''));
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
  const words = WRITTEN[target.comparator](`${target.value}${target.unit ?? ''}`);
  return target.stretch ? `争取${words}` : words;
}
