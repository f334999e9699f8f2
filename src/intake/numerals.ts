/** Numbers as Word prints them before paragraphs, by the names of its formats (w:numFmt). */

const ONES = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** `value` in that format; what has no sign for it, and a format that is not known, is printed in digits. */
export function numeral(value: number, format: string): string {
  return BY_FORMAT[format]?.(value) ?? String(value);
}

type Printed = (value: number) => string | undefined;

const counting: Printed = (value) => counted(value, ONES, '十百千');
const enclosed =
  (first: number, last: number): Printed =>
  (value) =>
    value >= 1 && first + value - 1 <= last ? String.fromCodePoint(first + value - 1) : undefined;
const circled: Printed = (value) =>
  enclosed(0x2460, 0x2473)(value) ??
  (value <= 35 ? enclosed(0x3251, 0x325f)(value - 20) : enclosed(0x32b1, 0x32bf)(value - 35));
const oneOf =
  (signs: string): Printed =>
  (value) =>
    signs[value - 1];

const BY_FORMAT: Readonly<Record<string, Printed>> = {
  none: () => '',
  bullet: () => '•',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  koreanCounting: counting,
  ideographDigital: digital,
  japaneseDigitalTenThousand: digital,
  taiwaneseDigital: digital,
  chineseLegalSimplified: (value) => counted(value, LEGAL, '拾佰仟'),
  ideographLegalTraditional: (value) => counted(value, LEGAL, '拾佰仟'),
  ideographTraditional: oneOf(STEMS),
  ideographZodiac: oneOf(BRANCHES),
  ideographEnclosedCircle: enclosed(0x3280, 0x3289),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: enclosed(0x2474, 0x2487),
  decimalEnclosedFullstop: enclosed(0x2488, 0x249b),
  upperLetter: (value) => letters(value),
  lowerLetter: (value) => letters(value)?.toLowerCase(),
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase(),
};

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function digital(value: number): string {
  return String(value).replace(/\d/g, (digit) => ONES[Number(digit)] ?? digit);
}

/** 21 as 二十一, 105 as 一百〇五; up to 9999. */
function counted(value: number, ones: string, powers: string): string | undefined {
  if (value < 1 || value > 9999) return undefined;
  const zero = ones.charAt(0);
  const digits = [...String(value)].map(Number);
  const printed = digits.map((digit, i) => {
    const power = digits.length - i - 1;
    return digit === 0 ? zero : ones.charAt(digit) + (power === 0 ? '' : powers.charAt(power - 1));
  });
  // Several noughts are said as one, and those at the end not at all.
  const text = printed.filter((sign, i) => sign !== zero || (printed[i + 1] ?? zero) !== zero).join('');
  return value >= 10 && value < 20 && ones === ONES ? text.slice(1) : text;
}

/** A to Z, then AA, BB, as Word counts. */
function letters(value: number): string | undefined {
  if (value < 1 || value > 780) return undefined;
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function roman(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined;
  let rest = value;
  let text = '';
  for (const [sign, worth] of ROMAN) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}
