// Packs what the program does not need every day.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { ARCHIVE } from '../../bin/archive.js';

/** Moves the parts of the program in `home` that everyday commands don't load into one archive, as bin/archive.js reads it. */
export function packParts(home, root) {
  const dist = join(home, 'dist');
  const kept = everydayParts(home, root);
  const names = readdirSync(dist).filter((name) => name.endsWith('.cjs') && !kept.includes(name));
  const parts = names.sort().map((name) => ({ name, code: readFileSync(join(dist, name)) }));
  const lengths = JSON.stringify(parts.map(({ name, code }) => [name, code.length]));
  const bytes = Buffer.concat([Buffer.from(`${lengths}\n`), ...parts.map(({ code }) => code)]);
  for (const name of names) rmSync(join(dist, name));
  writeFileSync(join(dist, ARCHIVE), brotliCompressSync(bytes));
  for (const name of kept) compressLarge(join(dist, name));
}

/** Half a millisecond of a start for some kB of the package: what is smaller gains nothing. */
const LARGE = 20_000;

function compressLarge(file) {
  const code = readFileSync(file);
  if (code.length < LARGE) return;
  writeFileSync(`${file}.br`, brotliCompressSync(code));
  rmSync(file);
}

/** The names of the parts that everyday commands of the program in `home` load, run on the plans in the folder `root`. */
function everydayParts(home, root) {
  const script = fileURLToPath(new URL('everyday.js', import.meta.url));
  const { output, status } = spawnSync(process.execPath, [script, home], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`everyday commands failed:\n${output[2]}`);
  return JSON.parse(output[3]);
}
