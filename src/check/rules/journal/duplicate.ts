/** An entry stands once; one that a merge brought in twice counts once, and one copy goes. */
import { contentOf } from '../../../model/journal.ts';
import type { ModelRule } from '../../rule.ts';

const REMOVE = { what: 'remove' } as const;

export const journalDuplicate: ModelRule<{ id: string; first: string }> = {
  id: 'journal/duplicate',
  family: 'model',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: ({ id, first }) => `这条关于 ${id} 的记录重复了，与 ${first} 里的一条完全相同；计算时只算一次。`,
      advice: '删去其中一条；如果确实是两件事，请写出不同的 note。',
    },
    en: {
      message: ({ id, first }) => `This entry about ${id} is a duplicate of one in ${first}; it is counted once.`,
      advice: 'Remove one of them. If they are two separate facts, give them different notes.',
    },
  },
  why: {
    zh: '合并两份日志时常会带来重复的记录；留着会让人以为是两件事。',
    en: 'Merges often bring in copies; if they stay, one fact looks like two.',
  },
  example: {
    in: 'journal',
    bad: `- { date: 2022-05-11, on: 1-1, note: 各市推荐62所 }
- { date: 2022-05-11, on: 1-1, note: 各市推荐62所 }`,
    good: '- { date: 2022-05-11, on: 1-1, note: 各市推荐62所 }',
  },
  check({ plans }, report) {
    for (const { journal } of plans) {
      const seen = new Map<string, string>();
      for (const entry of journal) {
        const content = contentOf(entry);
        const first = seen.get(content);
        // What was lost of two entries may be what tells them apart.
        if (entry.lost) continue;
        if (first === undefined) seen.set(content, entry.file);
        // The same number added twice on one day may be two facts that somebody forgot to tell apart.
        else report({ at: entry, args: { id: entry.on, first }, ...(entry.add === undefined && { fix: REMOVE }) });
      }
    }
  },
};
