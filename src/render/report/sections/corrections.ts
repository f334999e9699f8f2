/** 数据更正 in words: what the last report said, and what is known of that day now. */

import type { RootContent } from 'mdast';
import { percentText } from '../../../model/percent.ts';
import type { PlanReport } from '../../../report/plan-report.ts';
import type { Correction } from '../../../report/sections/corrections.ts';
import { type Inline, numbered, paragraph } from '../mdast.ts';
import { measureName, sentences } from '../words.ts';
import type { Writer } from '../writer.ts';

export function corrections({ corrections: found, before }: PlanReport, writer: Writer): readonly RootContent[] {
  if (found === undefined) return [];
  const { was, is, items } = found;
  const { words } = writer;
  const say = words.corrections;
  const day = words.date(before.asOf);
  const totals = sentences(
    [
      was.done === is.done ? '' : say.done(day, was.done, is.done),
      percentText(was.percent) === percentText(is.percent)
        ? ''
        : say.total(day, percentText(was.percent), percentText(is.percent)),
    ],
    writer,
  );
  return [
    ...(totals === '' ? [] : [paragraph(totals)]),
    ...(items.length === 0 ? [] : [numbered(items.map((item) => itemOf(item, writer)))]),
  ];
}

function itemOf({ was, is, entries }: Correction, writer: Writer): readonly Inline[] {
  const { words, messages } = writer;
  const say = words.corrections;
  const total = (value: number | undefined): string =>
    value === undefined ? messages.none : messages.amount(value, is.target?.unit);
  const parts = [
    ...(was.facts.value === is.facts.value ? [] : [say.value(total(was.facts.value), total(is.facts.value))]),
    ...(was.state === is.state ? [] : [say.state(messages.states[was.state], messages.states[is.state])]),
    ...(was.progress.percent === is.progress.percent
      ? []
      : [say.percent(percentText(was.progress.percent), percentText(is.progress.percent))]),
  ];
  return [
    words.sentence(messages.labelled(measureName(is, writer), parts.join(messages.partSeparator))),
    entries.length === 0 ? words.gap + say.withdrawn : '',
    writer.cite(entries),
  ];
}
