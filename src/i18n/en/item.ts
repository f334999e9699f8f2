/** How a task or measure is asked for, and not found, in English. */
import { plural } from './plural.ts';

export const words = {
  several: (words: string, count: number) => `${count} titles have the words "${words}".`,
  unknown: (id: string) => `The plan has no task or measure ${id}.`,
  didYouMean: (ids: string) => `Did you mean ${ids}?`,
  ofTask: (id: string, count: number) => `${id} is a task with ${plural(count, 'measure')}: say which one.`,
  id: 'the id',
  askMeasure: 'Which measure? (its id, or words of its title)',
  askWhich: 'Which of these?',
};
