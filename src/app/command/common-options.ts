/** The options that commands have in common. */
import { typedDate } from '../../model/date.ts';
import type { Language } from '../../model/plan.ts';
import type { DataFormat } from './data-formats.ts';
import { flag, negated, type Option, parsed, text, type Values } from './options.ts';

/** A flag for each format that programs read. */
const DATA_FLAGS = {
  json: flag(({ help }) => help.json),
} satisfies Readonly<Record<DataFormat, Option<boolean>>>;

/** In the order of the help. */
export const COMMON_OPTIONS = {
  asOf: parsed(
    '<date>',
    typedDate,
    ({ help }) => help.asOf,
    ({ errors }, given) => errors.badDate(given),
  ),
  at: text('<revision>', ({ help }) => help.at),
  dir: text('<folder>', ({ help }) => help.dir),
  plan: text('<id>', ({ help }) => help.plan),
  ...DATA_FLAGS,
  lang: parsed(
    '<zh|en>',
    languageFrom,
    ({ help }) => help.lang,
    ({ errors }, given) => errors.badLanguage(given),
  ),
  cache: negated(({ help }) => help.noCache),
  color: negated(({ help }) => help.noColor),
  width: parsed(
    '<columns>',
    widthFrom,
    ({ help }) => help.width,
    ({ errors }, given) => errors.badWidth(given),
  ),
};

/** What every command takes that shows something worth a file: the result goes there whole, and in one step. */
export const outputOption = text('<path>', ({ help }) => help.output, 'o');

/** What a command takes that can be left on a screen: it shows itself again when files change. */
export const watchOption = flag(({ help }) => help.watch, 'w');

/** The values of the common options. */
export type CommonValues = Values<typeof COMMON_OPTIONS>;

/** The values that commands read; the others have become part of their context. */
export type SharedValues = Pick<CommonValues, 'asOf' | 'at' | 'plan' | DataFormat>;

/** The common options that not every command has a use for. */
export type CommonOption = keyof SharedValues | 'dir';

/** Those that choose another date or revision: of that, a command that writes has no view. */
export const VIEW_OPTIONS = ['asOf', 'at'] as const;

/** `zh` or `en`, or undefined for anything else. */
export function languageFrom(given: string | undefined): Language | undefined {
  return given === 'zh' || given === 'en' ? given : undefined;
}

function widthFrom(given: string): number | undefined {
  const width = /^\d+$/.test(given) ? Number(given) : 0;
  return width >= 40 && width <= 1000 ? width : undefined;
}
