/** 数据更正 in words: what the last report said, and what is known of that day now. */

import type { RootContent } from 'mdast';
import type { Entry } from '../../../model/journal.ts';
import { percentText } from '../../../model/percent.ts';
import type { PlanReport } from '../../../report/plan-report.ts';
import type { AnsweredEntry, Correction, Corrections } from '../../../report/sections/corrections.ts';
import { entryParts } from '../../words/entry.ts';
import { clause, sentences } from '../../words/entry-sentences.ts';
import { type Inline, numbered, paragraph } from '../mdast.ts';
import { measureName } from '../words.ts';
import type { Writer } from '../writer.ts';

export function corrections({ corrections: found, before }: PlanReport, writer: Writer): readonly RootContent[] {
  if (found === undefined) return [];
  const { totals, items, answers } = found;
  const said = totals === undefined ? '' : totalsWords(totals, writer.words.date(before.asOf), writer);
  const listed = [
    ...items.map((item) => itemOf(item, writer)),
    ...answers.map((answered) => answerOf(answered, writer)),
  ];
  return [...(said === '' ? [] : [paragraph(said)]), ...(listed.length === 0 ? [] : [numbered(listed)])];
}

function totalsWords({ was, is }: NonNullable<Corrections['totals']>, day: string, writer: Writer): string {
  const say = writer.words.corrections;
  return sentences(
    [
      was.done === is.done ? '' : say.done(day, was.done, is.done),
      percentText(was.percent) === percentText(is.percent)
        ? ''
        : say.total(day, percentText(was.percent), percentText(is.percent)),
    ],
    writer,
  );
}

/** What the earlier entry said, and what stands in its place. */
function answerOf({ state, answer: { entry, was, is } }: AnsweredEntry, writer: Writer): readonly Inline[] {
  const { words, messages } = writer;
  const say = words.corrections;
  const names = new Map(state.roster?.members.map(({ id, name }) => [id, name]));
  const told = (one: Entry): string => {
    const { corrects: _corrects, by: _by, ...content } = one;
    return entryParts(content, state.target, names, messages).map(clause).join(messages.partSeparator);
  };
  const day = words.day(entry.corrects ?? entry.date);
  const before = was === undefined ? '' : told(was);
  const parts = is === undefined ? say.withdrawnEntry(day, before) : say.correctedEntry(day, before, told(is));
  const reason =
    entry.withdraw && entry.reason !== undefined ? words.gap + words.changes.reason(clause(entry.reason)) : '';
  return [
    words.sentence(messages.labelled(measureName(state, writer), parts)) + reason,
    writer.cite([...(was === undefined ? [] : [was]), entry]),
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
  const dates = [...new Set(entries.map(({ date }) => words.date(date)))];
  if (entries.length > 0) parts.push(say.late(dates.join(messages.listSeparator)));
  return [
    words.sentence(messages.labelled(measureName(is, writer), parts.join(messages.partSeparator))),
    entries.length === 0 ? words.gap + say.withdrawn : '',
    writer.cite(entries),
  ];
}
