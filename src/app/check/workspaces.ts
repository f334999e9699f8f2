/** The workspaces of a repository: those that are judged, those that are left out, and what a sparse checkout hides of them. */
import { existsSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { WORKSPACE_FILE } from '../../files/find.ts';
import { withFiles } from '../../files/overlay.ts';
import { commitOf } from '../../git/git.ts';
import { blobsOf, entriesOf, type StagedEntry, stagedEntriesOf } from '../../git/objects.ts';
import { repositoryAt } from '../../git/repository.ts';
import { entriesUnder, isOurs, workspacesIn } from '../../git/tree.ts';
import type { SharedValues } from '../command/common-options.ts';
import { asked } from '../open/repository.ts';
import { openSession, type Session } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';
import type { CheckValues } from './options.ts';

type Where = Pick<SharedValues, 'at'> & Pick<CheckValues, 'staged'>;

/** A workspace that is judged; its folder from the top level, empty or with a final slash. */
export interface Judged {
  readonly place: string;
  readonly session: Session;
}

/** The workspaces of the repository. Folders are from the top level, empty or with a final slash. */
export interface Workspaces {
  readonly judged: readonly Judged[];
  /** All that there are. */
  readonly places: readonly string[];
  /** Whether one in that folder is to be judged. */
  readonly covers: (place: string) => boolean;
  /** How many files a sparse checkout leaves out of those that are judged: they were read from the index. */
  readonly sparse: number;
}

/**
 * Opens the workspaces that are judged together with `first`: all from where the reader stands down; where it was named, or
 * the reader stands in it, or `isWhole` is not, it alone.
 * @throws UsageError where git can't or won't read the repository, or there are too many
 */
export async function openWorkspaces(first: Session, where: Where, isWhole: boolean): Promise<Workspaces> {
  const { root, context, language } = first;
  const { top, prefix } = asked(() => repositoryAt(root), language) ?? { top: root, prefix: '' };
  const { places, hidden } = asked(() => placesNow(top, prefix, where), language);
  const scope = isWhole ? scopeOf(first, top, prefix) : prefix;
  const covers = (place: string): boolean => (isWhole ? place.startsWith(scope) : place === prefix);
  const wanted = [prefix, ...places.filter((other) => other !== prefix && covers(other))];
  if (wanted.length > MOST_WORKSPACES) {
    throw new UsageError((m) => m.repository.tooMany(wanted.length, MOST_WORKSPACES), language);
  }
  const judged: Judged[] = [];
  for (const place of wanted) {
    const left = entriesUnder(hidden, place);
    const isOpen = place === prefix && left.length === 0;
    const opening = { plan: 'all', ...where, root: join(top, place) };
    const session = isOpen
      ? first
      : await openSession(context, opening, (tree) =>
          withFiles(place === prefix ? first.tree : tree, contentsOf(top, left)),
        );
    judged.push({ place, session });
  }
  return {
    judged,
    places,
    covers,
    sparse: hidden.filter(({ path }) => judged.some(({ place }) => path.startsWith(place))).length,
  };
}

/** A province has some dozens of offices. */
const MOST_WORKSPACES = 200;

/**
 * The folder of the first workspace that git has in `folder` or below.
 * @throws UsageError where git can't or won't read the repository
 */
export function firstWorkspace(folder: string, where: Where): string | undefined {
  const repository = asked(() => repositoryAt(folder));
  if (repository === undefined) return undefined;
  const { top, prefix } = repository;
  const [first] = asked(() => placesNow(top, undefined, where)).places.filter((place) => place.startsWith(prefix));
  return first === undefined ? undefined : join(top, first);
}

/** Whether the folder is in a bare repository: one without a work tree, as on a server. */
export function isInBare(folder: string): boolean {
  return asked(() => repositoryAt(folder))?.isBare === true;
}

/** Where the reader stands, if the workspace was found from there and lies below; else the workspace itself. */
function scopeOf({ context: { cwd, dir } }: Session, top: string, prefix: string): string {
  const way = relative(top, realpathSync(cwd)).split(sep).join('/');
  const here = way === '' ? '' : `${way}/`;
  return dir === undefined && prefix.startsWith(here) ? here : prefix;
}

/** The workspaces there are, as git knows them, with that in `prefix`, which it may not know yet; in order. */
function placesNow(
  top: string,
  prefix: string | undefined,
  { at, staged }: Where,
): { readonly places: readonly string[]; readonly hidden: readonly StagedEntry[] } {
  if (at !== undefined) return { places: workspacesIn(entriesOf(top, commitOf(top, at) ?? 'HEAD')), hidden: [] };
  const entries = stagedEntriesOf(top);
  if (staged) return { places: workspacesIn(entries), hidden: [] };
  const hidden = entries.filter(({ isSparse, path }) => isSparse && !existsSync(join(top, path)));
  const there = workspacesIn(entries).filter(
    (place) => existsSync(join(top, place, WORKSPACE_FILE)) || workspacesIn(hidden).includes(place),
  );
  return { places: [...new Set([...there, ...(prefix === undefined ? [] : [prefix])])].sort(), hidden };
}

/** What a sparse checkout leaves out, from the index; of what is never read, only that it is there. */
function contentsOf(top: string, hidden: readonly StagedEntry[]): ReadonlyMap<string, Buffer> {
  const files = hidden.filter(({ mode }) => mode.startsWith('100'));
  const nothing = files.map(({ path }) => [path, Buffer.of()] as const);
  return new Map<string, Buffer>([
    ...nothing,
    ...blobsOf(
      top,
      files.filter(({ path }) => isOurs(path)),
    ),
  ]);
}
