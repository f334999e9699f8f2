// `npm run release [FOLDER]`: what is handed out, in release/ unless it says otherwise: the package with everything bundled, the
// same as a zip for offices without npm, the bill of materials, and the checksums. The same sources give the same bytes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.js';
import { freshlyGenerated } from './fresh.js';
import { isGuideOf } from './guides.js';
import { packParts } from './release/archive.js';
import { notices } from './release/notices.js';
import { packagesOf } from './release/packages.js';
import { sbom } from './release/sbom.js';
import { zipped } from './release/zip.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const release = resolve(process.argv[2] ?? join(root, 'release'));
const folder = join(release, 'package');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const COPIED = ['bin', 'integrations', 'schemas', 'CHANGELOG.md', 'LICENSE', 'README.md', 'README.zh-CN.md'];

rmSync(release, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await freshlyGenerated(root);
const packages = packagesOf(await bundle(root, join(folder, 'dist')));
for (const name of COPIED) cpSync(join(root, name), join(folder, name), { recursive: true, filter: isPacked });
for (const file of markdownIn(folder)) writeFileSync(file, withoutUnpacked(readFileSync(file, 'utf8')));
writeFileSync(join(folder, 'THIRD_PARTY_NOTICES.md'), notices(packages));
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(released(manifest), null, 2)}\n`);
minifySchemas(join(folder, 'schemas'));
writeFileSync(join(folder, 'CHANGELOG.md'), withoutDevelopment(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')));
packParts(folder, root);

const name = `plan-${manifest.version}`;
pack();
writeFileSync(join(release, `${name}.zip`), zipped(folder, name));
writeFileSync(join(release, `${name}.cdx.json`), sbom(manifest, packages));
writeFileSync(join(release, 'SHA256SUMS'), checksums());

/** The schemas of output are parts of the program. */
function isPacked(path) {
  return !/[\\/]schemas[\\/]output$/.test(path);
}

/** Editors and validators read them; people read `plan help keys`. */
function minifySchemas(schemas) {
  for (const name of readdirSync(schemas)) {
    const file = join(schemas, name);
    writeFileSync(file, `${JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))}\n`);
  }
}

/**
 * How the program is made concerns nobody who has the package; before the first release, neither does what was mended on the way to
 * it.
 */
function withoutDevelopment(changes) {
  const isReleased = /^## \[\d/m.test(changes);
  const left = ['For developers', ...(isReleased ? [] : ['Fixed'])];
  return changes.replace(new RegExp(`^### (?:${left.join('|')})\\n[\\s\\S]*?(?=^##|(?![\\s\\S]))`, 'gm'), '');
}

function markdownIn(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.md'));
  return names.map((name) => join(folder, name));
}

/** What is of use in the repository alone gives way to what the package says there. Links to what is not packed become their words, those to guides with the way to these; pictures become nothing. */
function withoutUnpacked(text) {
  const own = text.replace(/<!-- repository; the package says: (.*) -->[\s\S]*?<!-- \/repository -->/g, '$1');
  const bare = own.replace(/^!\[[^\]]*\]\(docs\/pictures\/.*\n\n/gm, '');
  return bare.replace(
    /\[([^\]]*)\]\((?:docs\/([a-z-]+)(?:\.zh-CN)?\.md|docs\/|schemas\/output\/)[^)]*\)/g,
    (_, words, name) => {
      if (!isGuideOf(root, name)) return words;
      return words.startsWith('docs/') ? `\`plan help ${name}\`` : `${words} (\`plan help ${name}\`)`;
    },
  );
}

/** What whoever installs it needs to know: everything is bundled, and nothing is left to do. */
function released({ name, version, description, license, type, bin, main, types, exports, engines }) {
  return { name, version, description, license, type, bin, main, types, exports, engines };
}

/** npm gives all files one date, the same modes and one order. */
function pack() {
  const options = { cwd: release, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' };
  const { status } = spawnSync('npm', ['pack', './package', '--silent'], options);
  if (status !== 0) throw new Error('npm could not pack');
}

/** As `sha256sum --check` reads them. */
function checksums() {
  const files = readdirSync(release, { withFileTypes: true }).filter((entry) => entry.isFile());
  const lines = files.map(({ name: file }) => {
    const hash = createHash('sha256')
      .update(readFileSync(join(release, file)))
      .digest('hex');
    return `${hash}  ${file}\n`;
  });
  return lines.sort().join('');
}
