/** Changes of rosters, in words. */
import type { RosterDeed } from '../../../change/change.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { stepWords, turnWords } from './turns.ts';

export function rosterWords(change: RosterDeed, messages: Messages): string {
  const { change: words } = messages;
  switch (change.what) {
    case 'roster-added':
      return words.rosterAdded(change.title);
    case 'roster-removed':
      return words.rosterRemoved(change.title);
    case 'roster-size': {
      const [from, to] = [change.from?.toString(), change.to?.toString()];
      return turnWords(words.labels.size, { from, to }, messages);
    }
    case 'roster-stages': {
      const [from, to] = [stepWords(change.from), stepWords(change.to)];
      return turnWords(words.labels.stages, { from, to }, messages);
    }
    case 'member-added':
      return words.memberAdded(change.name);
    case 'member-removed':
      return words.memberRemoved(change.name);
    case 'member-altered':
      return words.memberAltered(change.name);
    case 'member-left':
      return words.memberLeft(change.name, change.left, change.reason);
    case 'member-renamed':
      return words.memberRenamed(change.from, change.to);
  }
}
