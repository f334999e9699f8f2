/** `npm run release`: what is handed out is whole, small, complete in itself, and the same each time. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { isStress } from '../support/stress.ts';
import { makeRelease, TARBALL, VERSION } from './make-release.ts';
import { ROOT } from './program.ts';
import { emptyFolder, madeOnce } from './repository.ts';

const release = madeOnce(makeRelease);
const packed = (): string => join(release(), 'package');

const ZIP = `plan-${VERSION}.zip`;
const BILL = `plan-${VERSION}.cdx.json`;

const read = (file: string): Buffer => readFileSync(join(release(), file));

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

test.runIf(isStress)('the same sources give the same bytes, in any time zone', () => {
  const again = emptyFolder();
  makeRelease(again, { TZ: 'Pacific/Auckland', LC_ALL: 'C' });
  expect(readFileSync(join(again, 'SHA256SUMS'), 'utf8')).toBe(read('SHA256SUMS').toString());
});

test('the checksums are those of the files', () => {
  const files = [TARBALL, BILL, ZIP];
  const lines = files.map((file) => `${createHash('sha256').update(read(file)).digest('hex')}  ${file}\n`);
  expect(read('SHA256SUMS').toString()).toBe(lines.sort().join(''));
});

test('the package asks for nothing: no dependencies, no script, less than a megabyte', () => {
  expect(JSON.parse(readFileSync(join(packed(), 'package.json'), 'utf8'))).toEqual({
    name: '@plan-text/plan',
    version: VERSION,
    description: expect.any(String),
    license: 'MIT',
    type: 'module',
    bin: { plan: 'bin/plan.js' },
    main: './bin/library.js',
    types: './bin/library.d.ts',
    exports: expect.objectContaining({ '.': { types: './bin/library.d.ts', default: './bin/library.js' } }),
    engines: { node: '>=20.19' },
  });
  expect(statSync(join(release(), TARBALL)).size).toBeLessThan(1_000_000);
  const files = filesIn(packed());
  expect(files).toEqual(expect.arrayContaining(['CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD_PARTY_NOTICES.md']));
  // No code that V8 compiled: each Node makes its own.
  expect(files.filter((file) => file.startsWith('dist/'))).toEqual([
    'dist/documents.d.ts',
    'dist/en.cjs.br',
    'dist/everyday.br',
    'dist/parts.br',
    'dist/zh.cjs.br',
  ]);
  expect(readFileSync(join(packed(), 'THIRD_PARTY_NOTICES.md'))).toEqual(
    readFileSync(join(ROOT, 'THIRD_PARTY_NOTICES.md')),
  );
});

test('everyday commands run without the archive of parts', () => {
  const home = emptyFolder();
  cpSync(packed(), home, { recursive: true, filter: (path) => !path.endsWith('parts.br') });
  const everyday = join(ROOT, 'scripts/release/everyday.js');
  const { status, output } = spawnSync(process.execPath, [everyday, home], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  expect({ status, stderr: status === 0 ? '' : output[2] }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(output[3] ?? '')).toEqual(expect.arrayContaining(['status.cjs', 'list.cjs', 'zh.cjs', 'en.cjs']));
});

test('every part in the archive can be loaded', () => {
  const script = `
    const { SELDOM, unpacked } = require('./bin/archive.js');
    const { part } = require('./bin/parts.js').partsIn(require('node:path').resolve('dist'));
    const names = [...unpacked('dist', SELDOM).keys()];
    for (const name of names) part(name);
    console.log(names.length);`;
  const ran = spawnSync(process.execPath, ['-e', script], { cwd: packed(), encoding: 'utf8' });
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  expect(Number(ran.stdout)).toBeGreaterThan(100);
});

/** Runs the packed program, which keeps nothing beside itself. */
const runPacked = (args: readonly string[], cwd: string) =>
  spawnSync(process.execPath, [join(packed(), 'bin/plan.js'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { LANG: 'zh_CN.UTF-8', NODE_DISABLE_COMPILE_CACHE: '1' },
  });

test('the dictionary in the archive makes ids', () => {
  const { stdout } = runPacked(['new', 'roster', '重庆银行喆齉', '--plan', 'demo', '--dry-run'], ROOT);
  expect(stdout).toContain('roster: chong-qing-yin-hang-zhe-nang\n');
});

test.each([
  ['Word', ['report', 'weekly', '--format', 'docx', '-o', 'out']],
  ['a workbook', ['export', 'xlsx', '-o', 'out']],
  ['Parquet', ['export', 'parquet', '--table', 'plans', '-o', 'out']],
  ['a calendar', ['export', 'ics', '-o', 'out']],
])('what is in the archive makes %s', (_, args) => {
  const folder = emptyFolder();
  const ran = runPacked([...args, '--dir', ROOT, '--plan', 'demo'], folder);
  expect(ran).toMatchObject({ status: 0, stderr: expect.stringMatching(/^已写入 out\n/) });
  expect(statSync(join(folder, 'out')).size).toBeGreaterThan(100);
});

test('the guides are packed, and named where a page leads to one', () => {
  const { status, stdout } = runPacked(['help', 'checking'], emptyFolder());
  expect([status, stdout.split('\n')[0]]).toEqual([0, '检查：plan check']);
  expect(readFileSync(join(packed(), 'README.md'), 'utf8')).toContain('`plan help checking`');
});

test('every link in what is packed leads to a file that is packed', () => {
  const links = filesIn(packed())
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const text = readFileSync(join(packed(), file), 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
      return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => ({
        file,
        to: decodeURI(to.replace(/#.*$/, '')),
      }));
    })
    .filter(({ to }) => to !== '' && !/^https?:/.test(to));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter(({ file, to }) => !existsSync(join(packed(), dirname(file), to)))).toEqual([]);
});

test('the zip has the package, and what Windows needs beside it', () => {
  const entries = unzipSync(read(ZIP));
  const within = Object.keys(entries).map((path) => path.replace(`plan-${VERSION}/`, ''));
  expect(within.sort()).toEqual([...filesIn(packed()), 'plan.cmd', '说明.txt'].sort());
  const text = (path: string): string => Buffer.from(entries[`plan-${VERSION}/${path}`] ?? []).toString();
  const command = text('plan.cmd');
  // cmd reads a batch file in the code page of the day: only ASCII is the same in all of them.
  expect(command).toMatch(/^[\x20-\x7e\r\n]+$/);
  expect(command).toContain('"%PLAN_NODE%" "%~dp0bin\\plan.js" %*\r\nexit /b %ERRORLEVEL%\r\n');
  const notes = text('说明.txt');
  expect(notes.startsWith('\ufeffplan')).toBe(true);
  for (const lines of [command, notes]) expect(lines.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('the bill of materials is one of CycloneDX, and names what the notices name', () => {
  const schemas = join(ROOT, 'node_modules/@cyclonedx/cyclonedx-library/res/schema');
  const schema = (name: string) => JSON.parse(readFileSync(join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8'));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ['spdx', 'jsf-0.82']) {
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  }
  const bill = JSON.parse(read(BILL).toString());
  const validate = ajv.compile(schema('bom-1.6'));
  expect({ ok: validate(bill), errors: validate.errors }).toEqual({ ok: true, errors: null });
  expect(bill.metadata.component).toMatchObject({ group: '@plan-text', name: 'plan', version: VERSION });
  const named = bill.components.map(
    (one: { group?: string; name: string; version: string }) =>
      `${one.group ? `${one.group}/` : ''}${one.name} ${one.version}`,
  );
  const notices = readFileSync(join(packed(), 'THIRD_PARTY_NOTICES.md'), 'utf8');
  expect(named.sort()).toEqual([...notices.matchAll(/^- (\S+ \S+) \(/gm)].map(([, name]) => name).sort());
  // Each is needed by the program or by another one.
  const needed = new Set(bill.dependencies.flatMap((one: { dependsOn?: string[] }) => one.dependsOn ?? []));
  expect(bill.components.filter((one: { 'bom-ref': string }) => !needed.has(one['bom-ref']))).toEqual([]);
});
