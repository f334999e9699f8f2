/** Where a workspace is read from: the disk as it is, or a revision that git knows. Paths have forward slashes. */
import { plainForm } from '../model/look-alike.ts';
import type { ObjectFormat } from './digest.ts';

/** The largest plan file that is read; the largest real one is a hundredth of it. */
export const MAX_FILE_BYTES = 5_000_000;

export type Unreadable =
  | 'missing'
  | 'not-a-file'
  | 'not-a-folder'
  | 'broken-link'
  | 'too-large'
  | 'outside'
  | 'denied'
  | 'failed';

/** Why a file that is only named, such as evidence, can't be had; `link` where it is had by way of a link alone. */
export type NotHad = Unreadable | 'link';

export type FileBytes =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly why: Unreadable };

export type FileNames =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly why: Unreadable };

/** What tells a file on the disk from what it was, and from any other: size, number, and times of change in nanoseconds. */
export interface Stamp {
  readonly size: bigint;
  readonly ino: bigint;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
}

export interface Tree {
  /** Names of the folders right inside the workspace, by code point; none where it can't be listed. */
  subfolders(): readonly string[];
  /** Names of what lies right inside a folder and is not hidden, by code point; none where there is no such folder. */
  names(folder: string): FileNames;
  /** The bytes of a regular file of bounded size inside the workspace. */
  bytes(file: string): FileBytes;
  /** Why there is no regular file inside the workspace by that path, without reading it; undefined where there is. */
  notHad(file: string): NotHad | undefined;
  /** What the content of such a file, of whatever size, is told by (digest.ts); none where it can't be had. */
  digests(file: string): readonly string[];
  /** The name that git has, or would have, for its content; undefined where it can't be had. */
  object(file: string, format: ObjectFormat): string | undefined;
  /** The stamp of a regular file inside the workspace that no link leads to; only of the disk as it is. */
  stamp?(file: string): Stamp | undefined;
}

/** Whether a file of that name is taken for one of ours. */
export function isYamlName(name: string): boolean {
  return !name.startsWith('.') && /\.ya?ml$/i.test(name);
}

/** The name that one of ours was to have, where only a typo keeps it from being read: 2022-W29.yaml.txt, 2022-W29. */
export function nameMeant(name: string): string | undefined {
  if (isYamlName(name)) return undefined;
  const plain = plainForm(name).replace(/(\.ya?ml)[.。]?(?:txt)?$/i, '$1');
  const meant = /^\d{4}-W\d\d(?:\.txt)?$/i.test(plain) ? `${plain.slice(0, 8).toUpperCase()}.yaml` : plain;
  return isYamlName(meant) ? meant : undefined;
}
