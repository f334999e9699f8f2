/** What makes a finding the same one in two revisions: its rule, and what it is about; not the line it stands in. */

import type { Finding, KeyPath } from '../model/finding.ts';
import { canonical } from '../model/journal.ts';
import { subsetValue } from '../yaml/subset.ts';
import { quickValue } from '../yaml/value.ts';
import type { Loaded } from './load.ts';

/**
 * Gives the identity of findings in a workspace. The plan's id stands for its folder; in a list, the item's id stands for
 * its number, else what it says; a fault of the text itself goes by its line.
 */
export function identities({ workspace, files }: Loaded): (finding: Finding) => string {
  const folders = new Map(workspace.plans.map(({ id, file }) => [folderOf(file), id]));
  const values = new Map<string, unknown>();
  const contentOf = (file: string): unknown => {
    const text = files.get(file) ?? '';
    if (!values.has(file)) values.set(file, (subsetValue(text) ?? quickValue(text))?.value);
    return values.get(file);
  };
  return ({ rule, file, path, range, args }) => {
    const folder = folderOf(file);
    const place = [folders.get(folder) ?? folder, file.slice(folder.length)];
    const line = range && files.get(file)?.split('\n')[range.start.line - 1]?.trim();
    return canonical([rule, place, stable(path, contentOf(file)), line ?? null, args]);
  };
}

function folderOf(file: string): string {
  return file.split('/')[0] ?? '';
}

/** The path with what stands there in place of numbers. */
function stable(path: KeyPath, root: unknown): readonly unknown[] {
  let value = root;
  return path.map((step) => {
    const inner = valueAt(value, step);
    value = inner;
    if (typeof step === 'string') return step;
    return idValue(inner) ?? inner ?? step;
  });
}

function valueAt(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return value[Number(step)];
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === String(step))?.[1];
}

function idValue(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
}
