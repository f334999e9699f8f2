/** How an official document looks: the fonts, sizes, margins and page numbers of GB/T 9704-2012, as Word styles. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Footer,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import * as fonts from './fonts.ts';
import { RED } from './shades.ts';

/** Twips between the margins: A4 is 210 mm wide, of which the standard leaves 156 mm; on its side 257 of 297. */
export const TEXT_WIDTH = convertMillimetersToTwip(156);
export const WIDE_WIDTH = convertMillimetersToTwip(257);

/** Twips between the margins above and below. */
export const TEXT_HEIGHT = convertMillimetersToTwip(297 - 37 - 35);

/** Chinese characters in `eastAsia`, all else as offices have it. */
const font = (eastAsia: string) => ({ ascii: fonts.LATIN, hAnsi: fonts.LATIN, cs: fonts.LATIN, eastAsia });
const FANGSONG = font(fonts.FANGSONG);
const KAITI = font(fonts.KAITI);
const HEITI = font(fonts.HEITI);
const BIAOSONG = font(fonts.BIAOSONG);
const SONGTI = { ascii: fonts.SONGTI, hAnsi: fonts.SONGTI, cs: fonts.SONGTI, eastAsia: fonts.SONGTI };

/** Chinese sizes in half points. */
const SIZE = { 二号: 44, 小二: 36, 三号: 32, 四号: 28, 小四: 24, 五号: 21, 小五: 18, 六号: 15 } as const;

/** How large the letters of the text and of the title are, in half points, and how far lines are apart, in points. */
export interface Fit {
  readonly size: number;
  readonly line: number;
  readonly title: number;
}

/** As the standard has it: 22 lines on a page. */
export const STANDARD: Fit = { size: SIZE.三号, line: 28, title: SIZE.二号 };

/** From the standard's on, ever smaller: what has to fit on one page takes the first that it fits in. */
export const FITS: readonly Fit[] = [
  STANDARD,
  { size: SIZE.四号, line: 24, title: SIZE.小二 },
  { size: SIZE.小四, line: 20, title: SIZE.小二 },
  { size: SIZE.五号, line: 17, title: SIZE.三号 },
  { size: SIZE.小五, line: 14, title: SIZE.三号 },
];

const spacing = (line: number) => ({ line: line * 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
/** Between the lines of a table, and of one on its side. */
export const TABLE_LINE = spacing(18);
export const SMALL_LINE = spacing(12);
/** Of two letters of the text. */
const twoCharacters = ({ size }: Fit) => ({ firstLine: 2 * size * 10, firstLineChars: 200 });

const heading = (of: typeof FANGSONG, bold: boolean, fit: Fit) => ({
  run: { font: of, size: fit.size, bold, color: '000000' },
  paragraph: { spacing: spacing(fit.line), indent: twoCharacters(fit), keepNext: true },
});

export const STYLE = {
  body: 'PlanBody',
  table: 'PlanTable',
  tableHead: 'PlanTableHead',
  quote: 'Quote',
  small: 'PlanSmall',
  smallHead: 'PlanSmallHead',
  figure: 'PlanFigure',
  item: 'PlanItem',
  code: 'PlanCode',
  rule: 'PlanRule',
  masthead: 'PlanMasthead',
  issue: 'PlanIssue',
  issued: 'PlanIssued',
  subject: 'PlanSubject',
  imprint: 'PlanImprint',
} as const;

const paragraphStyles = (fit: Fit): readonly IParagraphStyleOptions[] => [
  style(STYLE.body, { indent: twoCharacters(fit), alignment: AlignmentType.BOTH }),
  style(STYLE.quote, { indent: { ...twoCharacters(fit), left: 640 }, alignment: AlignmentType.BOTH }, { font: KAITI }),
  style(STYLE.figure, { indent: twoCharacters(fit), alignment: AlignmentType.BOTH, keepNext: true }, { font: KAITI }),
  style(STYLE.item, { alignment: AlignmentType.BOTH }),
  style(STYLE.code, { indent: { left: 640 }, spacing: TABLE_LINE }, { size: SIZE.五号 }),
  style(STYLE.rule, {}),
  style(STYLE.table, { spacing: TABLE_LINE }, { size: SIZE.五号 }),
  style(
    STYLE.tableHead,
    { spacing: TABLE_LINE, alignment: AlignmentType.CENTER, keepNext: true },
    { font: HEITI, size: SIZE.五号 },
  ),
  style(STYLE.small, { spacing: SMALL_LINE }, { size: SIZE.六号 }),
  style(
    STYLE.smallHead,
    { spacing: SMALL_LINE, alignment: AlignmentType.CENTER, keepNext: true },
    { font: HEITI, size: SIZE.六号 },
  ),
  style(
    STYLE.masthead,
    { alignment: AlignmentType.CENTER, spacing: { ...spacing(60), before: 200 } },
    { color: RED },
    'Title',
  ),
  style(STYLE.issue, { alignment: AlignmentType.CENTER }),
  style(STYLE.issued, {}),
  style(
    STYLE.subject,
    { alignment: AlignmentType.CENTER, spacing: { ...spacing(34), before: 280, after: 280 }, indent: NO_INDENT },
    { font: BIAOSONG, size: SIZE.小二 },
    'Heading1',
  ),
  style(STYLE.imprint, { indent: { left: 280, right: 280 }, keepNext: true, keepLines: true }, { size: SIZE.四号 }),
];

const NO_INDENT = { firstLine: 0, firstLineChars: 0 };

function style(
  id: string,
  paragraph: IParagraphStyleOptions['paragraph'],
  run: IParagraphStyleOptions['run'] = {},
  basedOn = 'Normal',
): IParagraphStyleOptions {
  return { id, name: id, basedOn, ...(paragraph && { paragraph }), run };
}

/** The styles of a document whose text is as large as `fit` says. */
export const stylesOf = (fit: Fit): IStylesOptions => ({
  default: {
    document: {
      run: { font: FANGSONG, size: fit.size, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: spacing(fit.line) },
    },
    title: {
      run: { font: BIAOSONG, size: fit.title, bold: false },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...spacing(fit.title / 2 + 14), after: fit.line * 20 },
      },
    },
    heading1: heading(HEITI, false, fit),
    heading2: heading(KAITI, false, fit),
    heading3: heading(FANGSONG, true, fit),
    heading4: heading(FANGSONG, false, fit),
    heading5: heading(FANGSONG, false, fit),
    hyperlink: { run: { color: '000000', underline: {} } },
    footnoteText: {
      run: { font: FANGSONG, size: SIZE.小五 },
      paragraph: { spacing: { line: 14 * 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
    },
  },
  paragraphStyles: [...paragraphStyles(fit)],
});

export const SECTION: ISectionPropertiesOptions = {
  page: {
    // A4 as Word itself writes it.
    size: { width: 11906, height: 16838 },
    margin: {
      top: convertMillimetersToTwip(37),
      bottom: convertMillimetersToTwip(35),
      left: convertMillimetersToTwip(28),
      right: convertMillimetersToTwip(26),
      header: convertMillimetersToTwip(15),
      // The number stands 7 mm below the text, and is 5 mm high.
      footer: convertMillimetersToTwip(23),
    },
  },
};

/** A page on its side, for annexes of many columns. */
export const WIDE_SECTION: ISectionPropertiesOptions = {
  page: {
    size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
    margin: {
      top: convertMillimetersToTwip(24),
      bottom: convertMillimetersToTwip(22),
      left: convertMillimetersToTwip(20),
      right: convertMillimetersToTwip(20),
      header: convertMillimetersToTwip(12),
      footer: convertMillimetersToTwip(12),
    },
  },
};

/** “— 1 —”: odd numbers at the right, even ones at the left, one character from the edge. */
export const footers = () => ({
  default: new Footer({ children: [pageNumber(AlignmentType.RIGHT, { right: 14 * 20 })] }),
  even: new Footer({ children: [pageNumber(AlignmentType.LEFT, { left: 14 * 20 })] }),
});

function pageNumber(alignment: 'left' | 'right', indent: { left?: number; right?: number }): Paragraph {
  const run = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: SONGTI, size: SIZE.四号 });
  return new Paragraph({ alignment, indent, children: [run] });
}

/** What lists count with; an ordered one that does not begin with 1 has a numbering of its own. */
export const bulleted = 'plan-bulleted';
export const ordered = (start: number): string => `plan-ordered-${start}`;

/** The numberings that a document needs whose ordered lists begin with `starts`. */
export function numbering(starts: ReadonlySet<number>): INumberingOptions {
  return {
    config: [
      {
        reference: bulleted,
        levels: levels((depth) => ({ format: LevelFormat.BULLET, text: BULLETS[depth % 3] ?? '' })),
      },
      ...[...starts].map((start) => ({
        reference: ordered(start),
        levels: levels((depth) => ({
          format: LevelFormat.DECIMAL,
          text: depth % 2 === 0 ? `%${depth + 1}.` : `(%${depth + 1})`,
          start: depth === 0 ? start : 1,
        })),
      })),
    ],
  };
}

const BULLETS = ['\u2022', '\u2013', '\u25aa'];

/** Word has nine depths. */
export const DEPTHS = 9;

type Level = INumberingOptions['config'][number]['levels'][number];

function levels(of: (depth: number) => Omit<Level, 'level'>): Level[] {
  return Array.from({ length: DEPTHS }, (_, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: itemIndent(level), hanging: 480 } } },
    ...of(level),
  }));
}

/** Twips from the margin to the text of an item. */
export function itemIndent(depth: number): number {
  return 640 + 480 * (depth + 1);
}
