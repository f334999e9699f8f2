/** The project's own sources, for the tests that hold its habits. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

export interface Source {
  /** Relative to the folder that was read, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** What it imports, statically or when needed: paths relative to the same folder, or names of packages. */
  readonly imports: readonly string[];
}

/** Every source file below `folder`, in order. */
export function sourcesIn(folder: string): readonly Source[] {
  return pathsIn(folder)
    .filter((path) => /\.(ts|cjs)$/.test(path))
    .map((path) => {
      const text = readFileSync(join(ROOT, folder, path), 'utf8');
      const specifiers = [...text.matchAll(/(?:\bfrom|(?<!')\bimport|\bimport\(|\brequire\()\s*'([^']+)'/g)];
      return { path, text, imports: specifiers.map(([, specifier = '']) => resolved(path, specifier)) };
    });
}

/** Every file and folder below `folder`, relative to it, with forward slashes, in order. */
export function pathsIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function resolved(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
}
