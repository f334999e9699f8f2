/** The figures of a closing in a sentence: 办结 15/20 项，结转 6 项. */
import type { Messages } from '../../i18n/messages.ts';
import type { Figures } from '../../model/closing.ts';
import { percentText } from '../../model/percent.ts';

export function figureWords(figures: Figures, { rollover, listSeparator }: Messages): string {
  const { measures, done, due, fulfilled, percent, overdue, carried } = figures;
  const rest = carried.length === 0 ? '' : rollover.carried(carried.length, overdue, carried.join(listSeparator));
  return rollover.figures(done, measures, fulfilled, due, percentText(percent)) + rest;
}
