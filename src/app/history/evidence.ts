/** What became of the files that entries give as evidence, from an earlier revision to what was opened. */
import type { Change, EvidenceTurn } from '../../change/change.ts';
import type { ObjectFormat } from '../../files/digest.ts';
import type { NotHad, Tree } from '../../files/tree.ts';
import { taskIdOf } from '../../model/id.ts';
import { contentOf, type Entry } from '../../model/journal.ts';
import { fileIn, type Plan, type Workspace } from '../../model/plan.ts';

/** A revision, and where it was read from. */
interface Side {
  readonly workspace: Workspace;
  readonly tree: Tree;
}

/** The files of entries that both revisions have, which are others now, or no files any more. */
export function evidenceChanges(before: Side, after: Side): readonly Change[] {
  return after.workspace.plans.flatMap((is) => {
    const was = before.workspace.plans.find(({ id }) => id === is.id);
    if (was === undefined) return [];
    const known = new Map(was.journal.filter(hasFile).map((entry) => [saidBy(entry), entry]));
    return is.journal.filter(hasFile).flatMap((entry) => {
      const former = known.get(saidBy(entry));
      return former ? changesOf({ was, is, former, entry }, before.tree, after.tree) : [];
    });
  });
}

function hasFile({ evidence }: Entry): boolean {
  return evidence.some(({ file }) => file !== undefined);
}

/** What it says, but for the mark for the bulletin, which comes and goes. */
function saidBy(entry: Entry): string {
  return contentOf({ ...entry, highlight: true });
}

interface Known {
  readonly was: Plan;
  readonly is: Plan;
  readonly former: Entry;
  readonly entry: Entry;
}

function changesOf({ was, is, former, entry }: Known, before: Tree, after: Tree): readonly Change[] {
  return entry.evidence.flatMap(({ file: evidence }, i): readonly Change[] => {
    const turn = evidence && turnOf([before, fileIn(was, evidence)], [after, fileIn(is, evidence)]);
    if (evidence === undefined || !turn) return [];
    const at = { file: entry.file, path: [...entry.path, 'evidence', i, 'file'] };
    const subject = { plan: is.id, task: taskIdOf(entry.on), measure: entry.on, at, was: former };
    return [{ ...subject, what: 'evidence-changed', entry, evidence, turn }];
  });
}

type Located = readonly [tree: Tree, file: string];

/** Line ends that git may turn are no change; what could not be had before cannot be compared. */
function turnOf([before, was]: Located, [after, is]: Located): EvidenceTurn | undefined {
  // As git names it: most files are the same, and need not be read from the repository.
  const object = before.object(was, 'sha1');
  if (object === undefined || before.notHad(was) !== undefined) return undefined;
  const why = after.notHad(is);
  if (why !== undefined) return TURNS[why];
  const format: ObjectFormat = object.length === 64 ? 'sha256' : 'sha1';
  if (after.object(is, format) === object) return undefined;
  const digests = after.digests(is);
  if (before.digests(was).some((digest) => digests.includes(digest))) return undefined;
  return digests.includes(EMPTY) ? 'emptied' : 'replaced';
}

/** The SHA-256 of nothing. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const TURNS: Readonly<Record<NotHad, EvidenceTurn>> = {
  missing: 'missing',
  outside: 'link',
  link: 'link',
  'broken-link': 'link',
  'not-a-file': 'not-a-file',
  'not-a-folder': 'not-a-file',
  'too-large': 'replaced',
  denied: 'missing',
  failed: 'missing',
};
