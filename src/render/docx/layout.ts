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
  Paragraph,
  TextRun,
} from 'docx';

/** Twips between the margins: A4 is 210 mm wide, of which the standard leaves 156 mm. */
export const TEXT_WIDTH = convertMillimetersToTwip(156);

/** The fonts that the standard names; letters and digits are in Times New Roman, as offices have them. */
const font = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
});
const FANGSONG = font('仿宋_GB2312');
const KAITI = font('楷体_GB2312');
const HEITI = font('黑体');
const BIAOSONG = font('方正小标宋简体');
const SONGTI = { ascii: '宋体', hAnsi: '宋体', cs: '宋体', eastAsia: '宋体' };

/** Chinese sizes in half points. */
const SIZE = { 二号: 44, 三号: 32, 四号: 28, 五号: 21, 小五: 18 } as const;

/** Twentieths of a point; fixed, so that 22 lines stand on a page. */
const BODY_LINE = { line: 28 * 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const TABLE_LINE = { line: 18 * 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const TWO_CHARACTERS = { firstLine: 2 * 16 * 20, firstLineChars: 200 };

const heading = (of: typeof FANGSONG, bold: boolean) => ({
  run: { font: of, size: SIZE.三号, bold, color: '000000' },
  paragraph: { spacing: BODY_LINE, indent: TWO_CHARACTERS, keepNext: true },
});

export const STYLE = {
  body: 'PlanBody',
  table: 'PlanTable',
  tableHead: 'PlanTableHead',
  quote: 'Quote',
  figure: 'PlanFigure',
  item: 'PlanItem',
  code: 'PlanCode',
  rule: 'PlanRule',
  source: 'PlanSource',
} as const;

const paragraphStyles: readonly IParagraphStyleOptions[] = [
  style(STYLE.body, { indent: TWO_CHARACTERS, alignment: AlignmentType.BOTH }),
  style(STYLE.quote, { indent: { ...TWO_CHARACTERS, left: 640 }, alignment: AlignmentType.BOTH }, { font: KAITI }),
  style(STYLE.figure, { indent: TWO_CHARACTERS, alignment: AlignmentType.BOTH }, { font: KAITI }),
  style(STYLE.item, { alignment: AlignmentType.BOTH }),
  style(STYLE.code, { indent: { left: 640 }, spacing: TABLE_LINE }, { size: SIZE.五号 }),
  style(STYLE.rule, {}),
  style(STYLE.table, { spacing: TABLE_LINE }, { size: SIZE.五号 }),
  style(
    STYLE.tableHead,
    { spacing: TABLE_LINE, alignment: AlignmentType.CENTER, keepNext: true },
    { font: HEITI, size: SIZE.五号 },
  ),
  style(STYLE.source, { spacing: TABLE_LINE }, { size: SIZE.五号 }),
];

function style(
  id: string,
  paragraph: IParagraphStyleOptions['paragraph'],
  run: IParagraphStyleOptions['run'] = {},
): IParagraphStyleOptions {
  return { id, name: id, basedOn: 'Normal', ...(paragraph && { paragraph }), run };
}

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FANGSONG, size: SIZE.三号, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: BODY_LINE },
    },
    title: {
      run: { font: BIAOSONG, size: SIZE.二号, bold: false },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 36 * 20, lineRule: LineRuleType.EXACT, before: 0, after: 28 * 20 },
      },
    },
    heading1: heading(HEITI, false),
    heading2: heading(KAITI, false),
    heading3: heading(FANGSONG, true),
    heading4: heading(FANGSONG, false),
    heading5: heading(FANGSONG, false),
    hyperlink: { run: { color: '000000', underline: {} } },
    footnoteText: {
      run: { font: FANGSONG, size: SIZE.小五 },
      paragraph: { spacing: { line: 14 * 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
    },
  },
  paragraphStyles: [...paragraphStyles],
};

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
