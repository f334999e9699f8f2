// Packs the parts of the program.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { EVERYDAY, SELDOM } from '../../bin/archive.js';

/** What is compressed by itself: a run needs one language. */
const CATALOGUES = ['en.cjs', 'zh.cjs'];

/** Moves the parts of the program in `home` into two archives, as bin/parts.js reads them: what everyday commands load, and the rest. */
export function packParts(home, root) {
  const dist = join(home, 'dist');
  const everyday = everydayParts(home, root);
  const names = readdirSync(dist).filter((name) => name.endsWith('.cjs') && !CATALOGUES.includes(name));
  const isEveryday = (name) => everyday.includes(name);
  pack(dist, EVERYDAY, names.filter(isEveryday));
  pack(
    dist,
    SELDOM,
    names.filter((name) => !isEveryday(name)),
  );
  for (const name of CATALOGUES) {
    writeFileSync(join(dist, `${name}.br`), brotliCompressSync(readFileSync(join(dist, name))));
    rmSync(join(dist, name));
  }
}

/** A line of JSON says each part's name and length; their code follows. */
function pack(dist, archive, names) {
  const parts = names.sort().map((name) => ({ name, code: readFileSync(join(dist, name)) }));
  const lengths = JSON.stringify(parts.map(({ name, code }) => [name, code.length]));
  const bytes = Buffer.concat([Buffer.from(`${lengths}\n`), ...parts.map(({ code }) => code)]);
  for (const name of names) rmSync(join(dist, name));
  writeFileSync(join(dist, archive), brotliCompressSync(bytes));
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
