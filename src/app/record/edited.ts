/** What is shown of a change of a plan's own files, and what such a change is made with. */
import type { Addition } from '../../edit/insert.ts';
import type { KeyPath } from '../../model/finding.ts';
import type { Written } from '../../render/words/written.ts';
import type { Result } from '../command/result.ts';
import type { Session } from '../open/session.ts';
import { warningNotes } from './record.ts';
import { changeFile, type FileChange, type Reading } from './store.ts';

/** One addition to a file, at a path. */
interface Placed {
  readonly path: KeyPath;
  readonly addition: Addition;
  /** The number of the first new item, where it goes to a list. */
  readonly from?: number;
}

/**
 * Makes the additions to `file`, all or none; with `dryRun`, shows how. `made` gives them for the workspace as it is at
 * the moment of writing.
 * @throws UsageError where the file takes none, a check would find an error because of them, or the system refuses
 */
export async function addTo(
  reading: Reading,
  file: string,
  how: {
    readonly plan: string | undefined;
    readonly dryRun: boolean;
    made(now: Session): readonly Placed[];
  },
): Promise<FileChange> {
  const { inserted } = await import('../../edit/insert.ts');
  return changeFile(reading, file, {
    plan: how.plan,
    dryRun: how.dryRun,
    edit(text, now) {
      const all = how.made(now);
      let result = { text: text ?? '', line: 0 };
      for (const { path, addition } of all) {
        const made = inserted(result.text, path, addition);
        if (made === undefined) return undefined;
        result = { text: made.text, line: result.line || made.line };
      }
      return { ...result, was: (path) => (all.some((placed) => isWithin(path, placed)) ? undefined : path) };
    },
  });
}

/** Whether `path` leads to something that is added. */
function isWithin(path: KeyPath, { path: list, from }: Placed): boolean {
  return from !== undefined && list.every((step, i) => step === path[i]) && Number(path[list.length]) >= from;
}

/** What was changed, or with --dry-run would be; `said` says it of a place. */
export async function editedViews(
  { file, line, written, patch, after, warnings }: FileChange,
  said: (place: string) => string,
  { messages, canvas }: Session,
): Promise<Result> {
  const sentence = written ? said(`${file}:${line}`) : messages.record.notWritten;
  const shown: Written = { file, line, written, sentence, ...(!written && { patch: await patch() }) };
  return {
    done: written ? sentence : undefined,
    data: async () => (await import('../../render/json/written.ts')).writtenJson(shown),
    text: async () => (await import('../../render/terminal/written.ts')).writtenText(shown, canvas),
    notes: warningNotes(after, warnings),
  };
}
