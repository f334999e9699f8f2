/** A kind of entry: what it can be told, and what it makes of that; by its command, or by a form. */
import { type Given, type Option, type OptionTable, valuesOf } from '../../command/options.ts';
import type { Context } from '../../context.ts';
import type { RecordingValues } from '../options.ts';
import { type Maker, type RecordedOne, type Recording, recordOne } from '../record.ts';

/** What a kind of entry is for a form. */
export interface Enterable {
  readonly options: Readonly<Record<string, Option<unknown>>>;
  /**
   * Makes the entry on the measure `id` of the plan, and writes it, of what was `given` of the options by their keys.
   * @param expect throws UsageError where it may not be made for another reason than the kind's own
   * @throws UsageError as `recordOne` does
   */
  enter(
    this: void,
    context: Context,
    on: { readonly plan: string; readonly id: string },
    given: ReadonlyMap<string, Given>,
    expect: (subject: Recording<unknown>) => void,
  ): Promise<RecordedOne>;
}

/** A kind of entry by its options, and what it makes of their values. */
export function entryKind<V extends Omit<RecordingValues, 'plan'>>({
  options,
  ...maker
}: Maker<V & Pick<RecordingValues, 'plan'>> & { readonly options: OptionTable<V> }) {
  const enter: Enterable['enter'] = (context, { plan, id }, given, expect) =>
    recordOne(
      { context, args: { id }, options: { ...valuesOf(options, given), plan } },
      {
        ...maker,
        expect: (subject) => {
          expect(subject);
          maker.expect?.(subject);
        },
      },
    );
  return { ...maker, options, enter };
}
