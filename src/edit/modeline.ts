/** The line that tells editors the schema of a file. */
import { posix } from 'node:path';

/** Where the modeline of a new file of that `kind` points: as the other files of its folder do; else where that of the plan does. */
export function schemaBeside(
  files: ReadonlyMap<string, string | undefined>,
  file: string,
  kind: 'journal' | 'roster' = 'journal',
): string {
  const folder = `${posix.dirname(file)}/`;
  const others = [...files].flatMap(([path, text]) => (path.startsWith(folder) ? (text ?? '') : []));
  const [, schema] = /^# yaml-language-server: \$schema=(\S+)\r?$/m.exec(others.join('\n')) ?? [];
  const plan = files.get(posix.join(folder, '..', 'plan.yaml')) ?? '';
  const [, schemas = '../../schemas/'] =
    /^# yaml-language-server: \$schema=(\.\S*\/)plan\.schema\.json\r?$/m.exec(plan) ?? [];
  return schema ?? `../${schemas}${kind}.schema.json`;
}
