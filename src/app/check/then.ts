/** The workspaces of a repository at an earlier commit, and which of them each of today's was. */
import { posix } from 'node:path';
import { PLAN_FILE, WORKSPACE_FILE } from '../../files/find.ts';
import { filesTree } from '../../files/memory.ts';
import { withFiles } from '../../files/overlay.ts';
import type { Tree } from '../../files/tree.ts';
import { entriesOf, formerPath, type GitEntry } from '../../git/objects.ts';
import { topOf } from '../../git/repository.ts';
import { entriesUnder, plansIn, treeOf, workspacesIn } from '../../git/tree.ts';
import { asked } from '../open/repository.ts';
import { type Earlier, earlierIn } from '../open/revision.ts';
import type { Session } from '../open/session.ts';
import type { Judged, Workspaces } from './workspaces.ts';

/** What a workspace was. */
interface Past {
  /** Without any plan where it was not there. */
  readonly before: Earlier;
  /** The files of it with errors that are not the same now: what stood in them could not be compared. */
  readonly unread: readonly string[];
}

/** A commit beside which today's workspaces are held. */
export interface Then {
  of(one: Judged): Promise<Past>;
  /** The folders of all workspaces that there were. */
  readonly places: readonly string[];
  /** The folders of the workspaces, of those that are to be judged, that none of today's was. */
  readonly missing: readonly string[];
}

/**
 * The workspaces as `commit` has them; `name` is what it goes by.
 * @throws UsageError where git can't or won't read it
 */
export function thenAt({ root, language }: Session, commit: string, name: string, now: Workspaces): Then {
  const top = topOf(root);
  const entries = asked(() => entriesOf(top, commit), language);
  const places = workspacesIn(entries);
  const former = asked(() => formerPlaces(top, { commit, entries }, now), language);
  const taken = new Set(former.values());
  const pasts = new Map<Judged, Promise<Past>>();
  const read = async (one: Judged): Promise<Past> => {
    const place = former.get(one);
    const tree = asked(() => treeAt(top, entries, place), language);
    const revision = { commit, name, prefix: place ?? one.place };
    const first = await earlierIn(tree, revision);
    const stand = standIns(first, one.session);
    const before = stand.size === 0 ? first : await earlierIn(withFiles(tree, stand), revision);
    return { before, unread: unreadIn(first, one.session) };
  };
  return {
    of: (one) => {
      const past = pasts.get(one) ?? read(one);
      pasts.set(one, past);
      return past;
    },
    places,
    missing: goneFrom(places, now).filter((place) => now.covers(place) && !taken.has(place)),
  };
}

function treeAt(top: string, entries: readonly GitEntry[], place: string | undefined): Tree {
  return place === undefined ? filesTree(new Map()) : treeOf(top, entriesUnder(entries, place));
}

function goneFrom(places: readonly string[], now: Workspaces): readonly string[] {
  return places.filter((place) => !now.places.includes(place));
}

/**
 * Where each workspace was: in its place; else, of those that are gone, the one that had a plan of its ids, that git's
 * record of renames names, or the only one; else the one of which it is a copy, by the id and the title of a plan.
 */
function formerPlaces(
  top: string,
  { commit, entries }: { readonly commit: string; readonly entries: readonly GitEntry[] },
  now: Workspaces,
): ReadonlyMap<Judged, string> {
  const places = workspacesIn(entries);
  const gone = goneFrom(places, now);
  const isNew = ({ place }: Judged): boolean => !places.includes(place);
  const added = now.judged.filter(isNew);
  const glances = new Map(added.length === 0 ? [] : places.map((place) => [place, plansIn(top, entries, place)]));
  const formerOf = (one: Judged): string | undefined => {
    if (!isNew(one)) return one.place;
    const { planIds, workspace } = one.session;
    const moved = gone.find((place) => glances.get(place)?.some(({ id }) => planIds.includes(id)));
    if (moved !== undefined) return moved;
    const file = gone.length === 0 ? undefined : formerPath(top, commit, one.place + WORKSPACE_FILE);
    const renamed = file?.slice(0, -WORKSPACE_FILE.length);
    if (renamed !== undefined && gone.includes(renamed)) return renamed;
    if (gone.length === 1 && added.length === 1) return gone[0];
    const isCopied = (then: { readonly id: string; readonly title: string }): boolean =>
      workspace.plans.some(({ id, title }) => id === then.id && title === then.title);
    return places.find((place) => glances.get(place)?.some(isCopied));
  };
  return new Map(
    now.judged.flatMap((one) => {
      const place = formerOf(one);
      return place === undefined ? [] : [[one, place] as const];
    }),
  );
}

/**
 * Today's plan.yaml for each plan whose own could not be read then: so its journal and its other files can be compared all
 * the same.
 */
function standIns(
  { workspace, tree, planFolders }: Earlier,
  { workspace: today, tree: now }: Session,
): ReadonlyMap<string, Buffer> {
  const read = new Set(workspace.plans.map(({ file }) => posix.dirname(file)));
  const folders = tree.subfolders().filter((folder) => !read.has(folder));
  return new Map(
    today.plans.flatMap(({ id, file }) => {
      const folder = [posix.dirname(file), planFolders.find((one) => one.id === id)?.folder].find(
        (one) => one !== undefined && folders.includes(one),
      );
      const own = now.bytes(file);
      return folder === undefined || !own.ok ? [] : [[posix.join(folder, PLAN_FILE), own.bytes] as const];
    }),
  );
}

function unreadIn({ findings, tree }: Earlier, { tree: now }: Session): readonly string[] {
  const faulty = new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  return [...faulty].filter((file) => contentIn(tree, file) !== contentIn(now, file)).sort();
}

/** What a file holds, whatever ends its lines; or why it can't be had. */
function contentIn(tree: Tree, file: string): string {
  const read = tree.bytes(file);
  return read.ok ? `: ${read.bytes.toString('latin1').replaceAll('\r\n', '\n')}` : read.why;
}
