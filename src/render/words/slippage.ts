/** What views of the slippage by unit say alike. */
import type { Messages } from '../../i18n/messages.ts';
import type { SlippageByUnit, UnitSlippage } from '../../projection/slippage.ts';

/** The units of which something moved or is overdue: what a chart shows. */
export function unitsShown({ units }: SlippageByUnit): readonly UnitSlippage[] {
  return units.filter(({ moved, overdue }) => moved.length > 0 || overdue > 0);
}

export function unitName({ unit }: UnitSlippage, { undecided }: Messages): string {
  return unit ?? undecided;
}

/** A unit's measures that moved, and by how much: `4-2 推迟127天、8-2 节点“封顶”推迟61天`. */
export function movesOf({ moved }: UnitSlippage, { timeline, listSeparator }: Messages): string {
  return moved
    .map(
      ({ id, days, milestone }) =>
        `${id} ${milestone === undefined ? '' : timeline.ofMilestone(milestone)}${timeline.moved(days)}`,
    )
    .join(listSeparator);
}

/** How many deadlines of the plan moved, and by how much. */
export function slippageSummary({ plan, total }: SlippageByUnit, { slippage: words }: Messages): string {
  const { moved, days, overdue } = total;
  return moved + overdue === 0 ? words.nothing(plan.asOf) : words.summary(plan.asOf, moved, days, overdue);
}
