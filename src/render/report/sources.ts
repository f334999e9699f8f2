/** 数据来源 as an annex: by measure the entries that its figures come from, and the commands that list the others. */
import type { RootContent } from 'mdast';
import { measureStates, type PlanState } from '../../projection/state.ts';
import { type Inline, numbered } from './mdast.ts';
import { shortName } from './words.ts';
import type { Writer } from './writer.ts';

/** The annex on these plans, with its title; none where nothing is to be told there. */
export function sourcesOf(
  plans: readonly PlanState[],
  writer: Writer,
): readonly { readonly title: string; readonly content: readonly RootContent[] }[] {
  const { words, messages } = writer;
  const { entries, commands, placesOf } = writer.cited();
  const byMeasure = plans.flatMap((now) => {
    const journal = new Set(now.plan.journal);
    return measureStates(now).flatMap((state): readonly (readonly Inline[])[] => {
      const own = entries.filter((entry) => entry.on === state.measure.id && journal.has(entry));
      return own.length === 0 ? [] : [[messages.labelled(shortName(state), ''), placesOf(own)]];
    });
  });
  const whole = commands.map((value): readonly Inline[] => [words.footnotes.command, [{ type: 'inlineCode', value }]]);
  const items = [...byMeasure, ...whole];
  return items.length === 0 ? [] : [{ title: words.sources, content: [numbered(items)] }];
}
