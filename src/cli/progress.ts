/** How far a long command has come, on one line of the terminal that is gone when something else is written. */

interface Screen {
  readonly write: (text: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Nothing is shown before, and not more often than that: milliseconds. */
const PATIENCE = 1000;
const PAUSE = 100;

/** From now on `told` shows what has been done, of how much; `gone` takes it away. */
export function progressOn({ write, now }: Screen): {
  readonly told: (done: number, total?: number) => void;
  readonly gone: () => void;
} {
  const start = now();
  let last = start + PATIENCE - PAUSE;
  let isShown = false;
  return {
    told: (done, total) => {
      const time = now();
      if (time - last < PAUSE) return;
      last = time;
      isShown = true;
      write(`\r… ${done}${total === undefined ? '' : `/${total}`}\u001b[K`);
    },
    gone: () => {
      if (isShown) write('\r\u001b[K');
      isShown = false;
    },
  };
}
