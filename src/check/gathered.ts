/** One mistake, one finding: a name that is not known is told once, with all the places that use it. Pure. */
import type { LocatedFinding } from '../model/finding.ts';

/** Rules that look names up: what lacks one of them is fixed where it is declared, or everywhere alike. */
const LOOKING_UP: ReadonlySet<string> = new Set(['reference/broken', 'unit/unknown', 'person/unknown', 'kind/unknown']);

/** `found`, which is in order, with what is said of several places in the same words told of the first. */
export function gathered(found: readonly LocatedFinding[]): readonly LocatedFinding[] {
  const groups = new Map<string, LocatedFinding[]>();
  for (const finding of found) {
    if (!LOOKING_UP.has(finding.rule)) continue;
    const name = subjectKey(finding);
    const group = groups.get(name);
    if (group) group.push(finding);
    else groups.set(name, [finding]);
  }
  if (groups.size === 0) return found;
  return found.flatMap((finding) => {
    const [first, ...others] = groups.get(subjectKey(finding)) ?? [finding];
    if (finding !== first) return [];
    return others.length === 0
      ? [finding]
      : [{ ...finding, related: [...(finding.related ?? []), ...others.map(locatedPlace)] }];
  });
}

/** What it says; of an id, that it is missing from that plan. */
function subjectKey({ rule, file, args }: LocatedFinding): string {
  return JSON.stringify(
    rule === 'reference/broken' ? [rule, args['plan'] ?? file.split('/')[0], args['id']] : [rule, args],
  );
}

function locatedPlace({ file, path, range, trail }: LocatedFinding) {
  return { file, path, range, trail };
}
