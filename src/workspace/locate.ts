/** Places in words of the file → places in its text. Loaded only when there is a finding to show. */
import type { Finding, LocatedFinding } from '../model/finding.ts';
import { type FileMap, mapFor } from '../yaml/places.ts';
import { anchorOf, trailOf } from './trail.ts';

/** Gives each finding its place in the text; `textOf` is the text of a file as it was read, or undefined where there is none. */
export function located(
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
): readonly LocatedFinding[] {
  const maps = new Map<string, FileMap>();
  const mapOf = (file: string): FileMap => {
    const known = maps.get(file);
    if (known) return known;
    const made = mapFor(textOf(file));
    maps.set(file, made);
    return made;
  };
  const placed = (place: Pick<Finding, 'file' | 'path' | 'at' | 'range'>) => {
    const { file, path, range } = place;
    // A fault of the text itself knows its place; such a file may be none that can be parsed.
    if (range && path.length === 0) return { range, trail: NOWHERE, anchor: '' };
    const { locate, valueAt } = mapOf(file);
    return {
      range: range ?? locate(place),
      trail: trailOf(file, path, valueAt),
      anchor: anchorOf(path, valueAt),
    };
  };
  return findings.map(({ related, ...finding }) => ({
    ...finding,
    ...placed(finding),
    ...(related && {
      related: related.map(({ file, path }) => {
        const { range, trail } = placed({ file, path });
        return { file, path, range, trail };
      }),
    }),
  }));
}

const NOWHERE = { zh: '', en: '' };
