/** What was changed of a file of a plan, before it is put into words. */
import type { Recorded } from './record.ts';

export type Written = Pick<Recorded, 'file' | 'line' | 'patch' | 'sentence' | 'written'>;
