/** A file that another program has open is waited for, for a moment. */
import { setTimeout as pause } from 'node:timers/promises';
import { isHeld } from './fault.ts';

/** A virus scanner lets go by then; a person who has the file open does not. */
const PATIENCE_MS = 2000;

/** What `act` gives, tried again while another program has the file open; after two seconds its error. */
export async function onceFree<T>(act: () => Promise<T>): Promise<T> {
  const start = performance.now();
  for (let delay = 10; ; delay = Math.min(delay * 2, 200)) {
    try {
      return await act();
    } catch (error) {
      if (!isHeld(error) || performance.now() - start > PATIENCE_MS) throw error;
      await pause(delay);
    }
  }
}
