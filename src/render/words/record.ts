/** What a writing command did, before it is put into words. */
import type { MeasureState } from '../../projection/state.ts';

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
