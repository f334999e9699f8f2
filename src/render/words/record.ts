/** What a writing command did, and how the measure stands by it. */
import type { Messages } from '../../i18n/messages.ts';
import { percentText } from '../../model/percent.ts';
import { isClosed } from '../../projection/facts.ts';
import type { MeasureState } from '../../projection/state.ts';
import { dayWords } from './due.ts';
import { partyWords, targetWords } from './values.ts';

export interface Recorded {
  /** As the reader would name it. */
  readonly file: string;
  readonly line: number;
  /** The change, where it is to be shown. */
  readonly patch?: string;
  /** What was done. */
  readonly sentence: string;
  readonly written: boolean;
  readonly before: MeasureState;
  readonly after: MeasureState;
}

/** What was done to several measures at once. */
export interface RecordedAll extends Omit<Recorded, 'before' | 'after'> {
  readonly measures: readonly Pick<Recorded, 'before' | 'after'>[];
}

/** The light, how far it is, and why. */
export function standing(measure: MeasureState, messages: Messages): string {
  const { lights } = messages;
  return `${lights[measure.light]} ${percentText(measure.progress.percent)} ${why(measure, messages)}`;
}

/** What an amendment changed. */
export function promisesChanged(before: MeasureState, after: MeasureState, messages: Messages): readonly string[] {
  const { show, arrow, undecided } = messages;
  const target = ({ target: promised }: MeasureState): string =>
    promised ? targetWords(promised, messages) : undecided;
  const rows = [
    [show.due, dayWords(before, messages), dayWords(after, messages)],
    [show.lead, partyWords(before.leads, messages), partyWords(after.leads, messages)],
    [show.target, target(before), target(after)],
  ] as const;
  return rows.filter(([, was, is]) => was !== is).map(([label, was, is]) => messages.labelled(label, arrow(was, is)));
}

/** The state, unless the first reason says it already, and the reasons. */
function why(measure: MeasureState, messages: Messages): string {
  const { reasons, state } = measure;
  const isSaid = isClosed(measure) || reasons.some(({ code }) => code === state);
  const said = isSaid ? [] : [messages.states[state]];
  return [...said, ...reasons.map((reason) => messages.reason(reason))].join(messages.listSeparator);
}
