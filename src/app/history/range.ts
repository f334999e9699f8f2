/** The two sides of `plan diff`: A..B, A...B, A, or nothing. */
import type { Context } from '../context.ts';
import { commitNamed, type Earlier, earlierAt, forkOf } from '../open/revision.ts';
import { openSession, type Session } from '../open/session.ts';

interface Sides {
  readonly before: Earlier;
  readonly after: Session;
  /** The later revision, as it was asked for; absent for the files as they are. */
  readonly to?: string;
}

/**
 * Opens what the range names: the earlier side as git has it, the later one as git or the disk has it. `A` is compared
 * with the files on the disk, or of the revision `at`, `A..B` with B; with three dots the earlier side is where B left A.
 * @throws UsageError where there is no such revision
 */
export async function openSides(context: Context, at: string | undefined, range: string | undefined): Promise<Sides> {
  const [, left = '', dots, right = ''] = /^(.*?)(\.\.\.?)(.*)$/s.exec(range ?? '') ?? [undefined, range];
  const from = left || 'HEAD';
  const to = dots === undefined ? at : right || 'HEAD';
  const after = await openSession(context, { plan: 'all', at: to });
  const named = (name: string) => ({ name, commit: commitNamed(after, name) });
  const commit = dots === '...' ? forkOf(after, named(from), named(to ?? 'HEAD')) : commitNamed(after, from);
  return { before: await earlierAt(after, commit, from), after, ...(to !== undefined && { to }) };
}
