/** The part of two texts in which they differ, with a little of what stands around it. */

const AROUND = 6;
const MOST = 60;

/** The two texts; of long ones only what differs, with … for what is left out. */
export function excerpts(
  from: string | undefined,
  to: string | undefined,
): readonly [string | undefined, string | undefined] {
  const [a, b] = [flat(from), flat(to)];
  if (a === undefined || b === undefined) return [a && shortened(a), b && shortened(b)];
  if (Math.max(a.length, b.length) <= MOST / 2) return [a, b];
  const [before, after] = [[...a], [...b]];
  let head = 0;
  while (head < Math.min(before.length, after.length) && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const cut = (text: readonly string[]): string => {
    const [start, end] = [Math.max(0, head - AROUND), Math.min(text.length, text.length - tail + AROUND)];
    const middle = shortened(text.slice(start, end).join(''));
    return `${start > 0 ? '…' : ''}${middle}${end < text.length ? '…' : ''}`;
  };
  return [cut(before), cut(after)];
}

function flat(text: string | undefined): string | undefined {
  return text?.replace(/(?<!\s)\s*\n\s*/g, ' ');
}

function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= MOST) return text;
  return `${characters.slice(0, MOST / 2).join('')}…${characters.slice(-MOST / 2 + 1).join('')}`;
}
