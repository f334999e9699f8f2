/** What a plan is called in a heading: its title, and the revision that it is shown as of. */
import type { Messages } from '../i18n/messages.ts';
import type { Plan } from '../model/plan.ts';

export function planName({ title, revision }: Plan, messages: Messages): string {
  return revision === undefined ? title : messages.atRevision(title, revision);
}
