/** The entries of ledgers that came back, gathered and written as those of `plan log` are: all of them, or none. */

import { appended } from '../../../edit/append.ts';
import type { NewEntry } from '../../../edit/entry.ts';
import { schemaBeside } from '../../../edit/modeline.ts';
import { withFiles } from '../../../files/overlay.ts';
import { messagesIn, type ReturnedWords } from '../../../i18n/messages.ts';
import type { Plan } from '../../../model/plan.ts';
import { entriesOn } from '../../../projection/facts.ts';
import { openSession, type Session } from '../../open/session.ts';
import { journalOf } from '../../record/record.ts';
import { addEntries, type FileChange, type Reading } from '../../record/store.ts';
import { expectValid } from '../../record/validate.ts';
import { UsageError } from '../../usage-error.ts';

/** An entry, and where it comes from. */
interface Coming {
  readonly at: string;
  readonly entry: NewEntry;
}

interface Refused {
  readonly of: Coming;
  readonly message: string;
}

/** Entries by the journal file that they go to. */
export class Batch {
  private readonly files = new Map<string, { readonly plan: Plan; readonly entries: readonly NewEntry[] }>();

  constructor(private readonly reading: Reading) {}

  get size(): number {
    return [...this.files.values()].reduce((sum, { entries }) => sum + entries.length, 0);
  }

  /** The workspace as it will be: what one file has said is known when the next one is read. */
  async session(): Promise<Session> {
    const { session } = this.reading;
    if (this.files.size === 0) return session;
    const contents = new Map<string, Buffer>();
    for (const [file, { entries }] of this.files) {
      const schema = schemaBeside(session.files, file);
      let text = session.files.get(file);
      for (const entry of entries) {
        const edited = appended(text, entry, schema);
        if (edited.ok) text = edited.text;
      }
      contents.set(file, Buffer.from(text ?? ''));
    }
    return openSession(session.context, { plan: 'all' }, (tree) => withFiles(tree, contents));
  }

  /** Adds what a check accepts; gives back the rest, each with the reason. */
  async add(plan: Plan, coming: readonly Coming[]): Promise<readonly Refused[]> {
    const refused: Refused[] = [];
    const byFile = new Map<string, Coming[]>();
    for (const one of coming) {
      const file = journalOf({ plan, date: one.entry.date });
      const message = await this.whyNot(() => expectValid(one.entry, file, this.reading.session));
      if (message !== undefined) refused.push({ of: one, message });
      else byFile.set(file, [...(byFile.get(file) ?? []), one]);
    }
    for (const [file, all] of byFile) {
      const before = this.files.get(file)?.entries ?? [];
      const tryAll = (entries: readonly NewEntry[]): Promise<string | undefined> =>
        this.whyNot(() => addEntries(this.reading, file, [...before, ...entries], DRY));
      let accepted = all.map(({ entry }) => entry);
      // One after another only where they don't all stand.
      if ((await tryAll(accepted)) !== undefined) {
        accepted = [];
        for (const one of all) {
          const message = await tryAll([...accepted, one.entry]);
          if (message === undefined) accepted.push(one.entry);
          else refused.push({ of: one, message });
        }
      }
      if (accepted.length > 0) this.files.set(file, { plan, entries: [...before, ...accepted] });
    }
    return refused;
  }

  /**
   * Writes them, file by file.
   * @throws UsageError where somebody has entered something on one of the measures since they were read
   */
  async write(words: ReturnedWords): Promise<readonly FileChange[]> {
    const changes: FileChange[] = [];
    const begun = new Set<string>();
    for (const [file, { plan, entries }] of this.files) {
      const known = new Map(entries.map(({ on = '' }) => [on, entriesOn(plan, on).length]));
      const isFirst = !begun.has(plan.file);
      begun.add(plan.file);
      const expect = (now: Session): void => {
        const same = now.workspace.plans.find((one) => one.file === plan.file);
        const other = [...known].find(([id, count]) => (same === undefined ? 0 : entriesOn(same, id).length) !== count);
        // What this run itself has written to another week is no news.
        if (isFirst && other !== undefined) throw new UsageError(() => words.changed(other[0]), now.language);
      };
      changes.push(await addEntries(this.reading, file, entries, { plan: 'all', dryRun: false, expect }));
    }
    return changes;
  }

  private async whyNot(act: () => Promise<unknown>): Promise<string | undefined> {
    try {
      await act();
      return undefined;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return error.say(await messagesIn(this.reading.session.language)).replace(/\n/g, ' ');
    }
  }
}

const DRY = { plan: 'all', dryRun: true, expect: () => {} } as const;
