/** An earlier revision beside the workspace that was opened: what changed, and what the repository knows of it. */

import type { Change } from '../../change/change.ts';
import { diff, type Revision } from '../../change/diff.ts';
import type { Compared, FormerOwner, Origin } from '../../check/judged.ts';
import type { Tree } from '../../files/tree.ts';
import { commitOf } from '../../git/git.ts';
import { lineOrigins, touching } from '../../git/history.ts';
import { topOf } from '../../git/repository.ts';
import { type Messages, messagesIn } from '../../i18n/messages.ts';
import type { Finding } from '../../model/finding.ts';
import { measuresOf, tasksOf, type Workspace } from '../../model/plan.ts';
import { policyOf, stricter, TOPICS } from '../../model/policy.ts';
import { changeSentence } from '../../render/words/changes/sentence.ts';
import type { Loaded } from '../../workspace/load.ts';
import { locatorFor } from '../../yaml/places.ts';
import { asked } from '../open/repository.ts';
import { type Earlier, earlierAt } from '../open/revision.ts';
import type { Session } from '../open/session.ts';
import { daysEntered } from './entered.ts';
import { evidenceChanges } from './evidence.ts';
import { templateChanges } from './templates.ts';

/** Without a tree where only the model is known: then files beside it are not compared. */
type Read = Pick<Loaded, 'workspace' | 'findings'> & { readonly tree?: Tree };

/** What changed from the earlier revision to what was opened. */
export function changesSince(before: Read, after: Read): readonly Change[] {
  const changes = diff(revisionOf(before), revisionOf(after));
  if (before.tree === undefined || after.tree === undefined) return changes;
  const sides = [
    { ...before, tree: before.tree },
    { ...after, tree: after.tree },
  ] as const;
  return [...changes, ...evidenceChanges(...sides), ...templateChanges(...sides)];
}

/** What was read of a revision, and of which files only a part. */
export function revisionOf({ workspace, findings }: Read): Revision {
  return { workspace, faulty: faultyFiles(findings) };
}

function faultyFiles(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
}

/** What else a comparison goes by. */
interface Besides extends Pick<Compared, 'unread' | 'missing'> {
  /** What the earlier revision has become since the work left it: what is approved there binds, and its policy counts. */
  readonly tip?: Workspace;
}

/** What the rules of change go by: the changes, with who came with what by the repository's history. */
export async function compared(before: Earlier, after: Session, { tip, ...besides }: Besides): Promise<Compared> {
  const plain = await comparedWithout(before, after);
  const formerOwners = await formerOwnersOf(plain.changes, before, after);
  return {
    ...plain,
    ...besides,
    ...(tip && { before: boundBy(tip, before.workspace) }),
    revision: before.name,
    originOf: origins(before, after),
    enteredOn: daysEntered(after),
    formerOwner: (change) => formerOwners.get(change),
  };
}

/** The workspace with what binds it: the approvals and the policy of both. */
function boundBy(tip: Workspace, workspace: Workspace): Workspace {
  const [own, other] = [policyOf(workspace), policyOf(tip)];
  const plans = workspace.plans.map((plan) => {
    const approved = plan.approved ?? tip.plans.find(({ id }) => id === plan.id)?.approved;
    return approved === undefined ? plan : { ...plan, approved };
  });
  const changes = Object.fromEntries(TOPICS.map((topic) => [topic, stricter(own[topic], other[topic])]));
  return { ...workspace, plans, changes };
}

/** What the rules of change go by, where there is no repository to ask. */
export async function comparedWithout(before: Read, after: Read): Promise<Compared> {
  const [zh, en] = await Promise.all([messagesIn('zh'), messagesIn('en')]);
  const plans = new Map(after.workspace.plans.map((plan) => [plan.id, plan]));
  const say = (change: Change, messages: Messages): string =>
    changeSentence(change, { messages, plan: plans.get(change.plan ?? '') });
  return {
    before: before.workspace,
    after: after.workspace,
    revision: '',
    changes: changesSince(before, after),
    unread: [...faultyFiles(before.findings)].sort(),
    missing: [],
    say: (change) => ({ zh: say(change, zh), en: say(change, en) }),
    originOf: () => undefined,
    enteredOn: () => undefined,
    formerOwner: () => undefined,
  };
}

/** Finds the commit that an entry of the earlier revision came with; each file is asked for once. */
function origins({ commit, prefix, files }: Earlier, { root, language }: Session): Compared['originOf'] {
  const known = new Map<string, ReturnType<typeof lineOrigins>>();
  return ({ file, path }) => {
    const lines = known.get(file) ?? asked(() => lineOrigins(topOf(root), prefix + file, commit), language);
    known.set(file, lines);
    return lines[locatorFor(files.get(file))({ path }).start.line - 1];
  };
}

/**
 * What had the ids of the things added, where an earlier commit has something else by that id. The history is searched
 * once, and only where something was added to an approved plan.
 */
async function formerOwnersOf(
  changes: readonly Change[],
  before: Earlier,
  after: Session,
): Promise<ReadonlyMap<Change, FormerOwner>> {
  const approved = new Set(before.workspace.plans.flatMap(({ id, approved }) => (approved ? [id] : [])));
  const added = changes.filter(({ what, plan = '' }) => what === 'added' && approved.has(plan));
  const owners = new Map<Change, FormerOwner>();
  for (const change of added) {
    const id = change.measure ?? change.task ?? '';
    const [last] = asked(
      () => touching(after.root, `id: *["']?${id}["']?([[:space:],}#]|$)`, before.commit),
      after.language,
    );
    if (last === undefined) continue;
    const owner = await ownerBefore(last, id, change, after);
    if (owner !== undefined) owners.set(change, owner);
  }
  return owners;
}

/** The title of what had the id before the commit that took it out, where that was another one. */
async function ownerBefore(
  commit: Origin,
  id: string,
  change: Change,
  after: Session,
): Promise<FormerOwner | undefined> {
  const parent = commitOf(after.root, `${commit.hash}^`);
  if (parent === undefined) return undefined;
  const { workspace } = await earlierAt(after, parent, parent);
  const plan = workspace.plans.find((one) => one.id === change.plan);
  const items = plan ? [...tasksOf(plan), ...measuresOf(plan)] : [];
  const owner = items.find((item) => item.id === id);
  if (owner === undefined || ('title' in change && owner.title === change.title)) return undefined;
  return { title: owner.title, commit };
}
