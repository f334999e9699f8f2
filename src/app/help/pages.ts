/** The pages of docs/, by the names of their files. In the built program this file holds them (scripts/guides.js). */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export function pagesBeside(launcher: string): ReadonlyMap<string, string> {
  const folder = join(dirname(launcher), '..', 'docs');
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}
