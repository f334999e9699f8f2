/** What `plan check --verbose` says of the check itself: files, rules, exceptions, years. */
import { PACKAGED_YEARS } from '../../model/calendar.ts';
import { harmless, harmlessLine } from '../text/printable.ts';
import { itemLines } from '../text/text.ts';
import type { CheckResult, CheckView } from './format.ts';

/** Lines for a terminal. */
export function checkedLines(
  { files, rules, excepted }: CheckResult,
  { canvas, shownPath }: CheckView,
): readonly string[] {
  const { messages, width, wide } = canvas;
  const { checked } = messages.check;
  const years = [...PACKAGED_YEARS].sort();
  const lines = [
    checked.files(files.length),
    ...files.map((file) => `  ${harmlessLine(shownPath(file))}`),
    checked.rules(rules.length),
    ...itemLines(
      '',
      rules.map(({ id }) => id),
      width - 2,
      wide,
    ).map((line) => `  ${line}`),
    excepted.length === 0 ? checked.noExceptions : checked.exceptions(excepted.length),
    ...excepted.map(({ exception: { rule, inFile, on, until, reason }, count }) => {
      const where = [...(inFile === undefined ? [] : [shownPath(inFile)]), ...(on === undefined ? [] : [on])];
      return `  ${checked.exception(rule, where.join(' '), until, count, reason)}`;
    }),
    checked.years(years.at(0) ?? '', years.at(-1) ?? ''),
  ];
  return lines.map(harmless);
}
