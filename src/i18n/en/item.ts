/** How a task or measure is asked for, and not found, in English. */
import { plural } from '../../model/plural.ts';

export const words = {
  several: (words: string, count: number) => `${count} titles contain "${words}".`,
  unknown: (id: string) => `The plan has no task or measure ${id}.`,
  didYouMean: (ids: string) => `Did you mean ${ids}?`,
  ofTask: (id: string, count: number) => `${id} is a task with ${plural(count, 'measure')}; name one of them.`,
  id: 'the id',
  askMeasure: 'Which measure? (its id, or part of its title)',
  askWhich: 'Which of these?',
};
