/** One mistake, one finding: what is looked up and not there is reported once, with all the places that use it. Pure. */
import type { LocatedFinding } from '../model/finding.ts';
import { ruleOf } from './registry.ts';

/** `found`, which is in order, with what is said of several places in the same words reported at the first. */
export function gathered(found: readonly LocatedFinding[]): readonly LocatedFinding[] {
  const groups = new Map<string, LocatedFinding[]>();
  for (const finding of found) {
    if (ruleOf(finding.rule).looksUp === undefined) continue;
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
    ruleOf(rule).looksUp === 'item' ? [rule, args['plan'] ?? file.split('/')[0], args['id']] : [rule, args],
  );
}

function locatedPlace({ file, path, range, trail }: LocatedFinding) {
  return { file, path, range, trail };
}
