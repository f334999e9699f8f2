/** The ids of an imported plan's tasks. */
import type { DraftTask } from './draft.ts';

/** The numbers printed, where each is an id and none comes twice, else the next ones; those of annexes begin with R. */
export function idsOf(tasks: readonly Pick<DraftTask, 'number' | 'annex'>[]): readonly string[] {
  const main = numbersOf(tasks.filter(({ annex }) => annex === undefined));
  const annexed = numbersOf(tasks.filter(({ annex }) => annex !== undefined));
  return tasks.map(({ annex }) => (annex === undefined ? (main.shift() ?? '') : `R${annexed.shift() ?? ''}`));
}

function numbersOf(tasks: readonly Pick<DraftTask, 'number'>[]): string[] {
  const printed = tasks.map(({ number = '' }) =>
    number
      .normalize('NFKC')
      .replace(/(?<![.、)）\s])[.、)）\s]+$/, '')
      .replace(/^[(（]/, ''),
  );
  const isAll = printed.every((one, i) => /^[1-9]\d{0,3}$/.test(one) && printed.indexOf(one) === i);
  return isAll ? printed : printed.map((_, i) => String(i + 1));
}
