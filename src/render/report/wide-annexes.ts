/** Annexes for pages on their side: the wall chart (挂图作战), and the work ledger (工作台账) with every measure. */
import type { WallChart } from '../../projection/wall.ts';
import type { WideAnnexes } from '../../report/document.ts';
import { workLedger } from '../words/work-ledger.ts';
import type { Writer } from './writer.ts';

/** @param before how many annexes stand before them */
export function wideAnnexes(chart: WallChart, before: number, writer: Writer): WideAnnexes {
  const { words } = writer;
  const { wall, ledger } = words.wide;
  return {
    wall: { title: words.annex(before + 1, wall.title), note: wall.note(words.date(chart.plan.asOf)), chart },
    ledger: workLedger(chart.plan, words.annex(before + 2, ledger.title), writer),
  };
}
