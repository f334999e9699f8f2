// Makes what is generated or built where it is missing, or older than what it is made from.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['schemas', 'scripts', 'src/check'];

/** Generates build/ under `root` from the schemas and the rules. */
export async function freshlyGenerated(root) {
  if (
    !isStale(
      root,
      ['build/validators.js', 'build/file-types.d.ts', 'build/schemas.ts', 'build/rules.ts', 'build/rule-ids.d.ts'],
      SOURCES,
    )
  )
    return;
  const { generate } = await import('./generate.js');
  await generate(root);
}

/** Builds dist/ under `root`. */
export function freshlyBuilt(root) {
  if (!isStale(root, ['dist/plan.cjs'], [...SOURCES, 'src', 'bin', 'package-lock.json'])) return;
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.js')], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the program could not be built');
}

function isStale(root, outputs, inputs) {
  const paths = outputs.map((path) => join(root, path));
  if (!paths.every((path) => existsSync(path))) return true;
  const made = Math.min(...paths.map((path) => statSync(path).mtimeMs));
  return inputs.some((path) => changed(join(root, path)) > made);
}

/** When something in the file or folder was last written, added or removed. */
function changed(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const inside = readdirSync(path, { recursive: true }).map((name) => statSync(join(path, name)).mtimeMs);
  return Math.max(mtimeMs, ...inside);
}
