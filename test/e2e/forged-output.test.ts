/** Nothing that a data file holds forges output: planted in every text of every file, and read back from every format. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { plan } from '../support/run.ts';
import { isStress, some } from '../support/stress.ts';
import { ROOT } from './program.ts';
import { commit, copyOf, init, madeOnce } from './repository.ts';

/** What turns text around, hides it, or ends a line for some programs alone. */
const UNSEEN = '\u202e\u2066\u2028\u2029\u200b\ufeff\u200d';
/** The same with a command of GitHub's runner on a line of its own, and escape sequences. */
const PLANTED = `${UNSEEN}\n::error::forged\u0007\u001b[31m\u0085\n \u3000::warning::forged`;
const RAW = /(?![\t\n\r])[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

/** A repository with the demo plan alone. */
const original = madeOnce((folder) => {
  cpSync(join(ROOT, 'plans/demo'), join(folder, 'plans/demo'), { recursive: true });
  writeFileSync(join(folder, 'plans/workspace.yaml'), 'title: 测试工作区\ndefault: demo\n');
  init(folder);
  commit(folder, 'start');
  return folder;
});

interface Leaf {
  readonly file: string;
  /** Keys without the places in lists: `tasks.measures.title`. */
  readonly kind: string;
  readonly path: readonly (string | number)[];
}

function yamlFilesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.startsWith('plans/') && file.endsWith('.yaml'))
    .sort();
}

/** Every text in the files. */
function leavesIn(folder: string): readonly Leaf[] {
  return yamlFilesIn(folder).flatMap((file) => {
    const leaves: Leaf[] = [];
    const visit = (node: Node | null, path: readonly (string | number)[]): void => {
      if (isMap<{ value: string }, Node | null>(node))
        for (const { key, value } of node.items) visit(value, [...path, key.value]);
      else if (isSeq<Node | null>(node))
        node.items.forEach((item, i) => {
          visit(item, [...path, i]);
        });
      else if (isScalar(node) && typeof node.value === 'string') {
        const keys = path.filter((step) => typeof step === 'string').join('.');
        leaves.push({ file, path, kind: `${file.split('/').at(-2)} ${keys}` });
      }
    };
    visit(parseDocument(readFileSync(join(folder, file), 'utf8')).contents, []);
    return leaves;
  });
}

/** Puts a command before those texts in `folder`, and behind them what is planted. */
function plant(folder: string, leaves: readonly Leaf[], planted: (kind: string) => string): void {
  for (const file of new Set(leaves.map((leaf) => leaf.file))) {
    const document = parseDocument(readFileSync(join(folder, file), 'utf8'));
    for (const { path, kind } of leaves.filter((leaf) => leaf.file === file)) {
      document.setIn(path, `::error::forged ${document.getIn(path)}${planted(kind)}`);
    }
    writeFileSync(join(folder, file), document.toString({ lineWidth: 0 }));
  }
}

/** The lines of a text that show something raw. */
function rawIn(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).filter((line) => RAW.test(line) || line.includes('\r'));
  return lines.map((line) => `raw: ${JSON.stringify(line)}`);
}

/** Those that are commands of GitHub's runner, in what programs read, and in the log that people read. */
const commandsIn = (text: string): readonly string[] => text.split(/[\r\n]/).filter((line) => /^::/.test(line));
const commandsInLog = (text: string): readonly string[] => text.split(/[\r\n]/).filter((line) => /^\s*::/.test(line));

const forged = (text: string): readonly string[] => [...rawIn(text), ...commandsIn(text)];
const forgedInLog = (text: string): readonly string[] => [...rawIn(text), ...commandsInLog(text)];

const CHARTS = ['timeline', 'burnup', 'fulfilment', 'lights', 'slippage'];

const FOR_PEOPLE = [
  'status',
  'status --measures',
  'status --lang en --width 40',
  'list',
  'list light:red --width 20',
  'show 1',
  'show 1-1',
  'show 3-1 --history',
  'due',
  ...CHARTS,
  'tree',
  'trace',
  'diff HEAD',
  'check --verbose',
  'check --since HEAD',
  'log 1-2 -m 推进 --dry-run',
  'explain',
];
const FOR_PROGRAMS = [
  ...[
    'status',
    'list',
    'show 1-1',
    'due',
    ...CHARTS,
    'tree',
    'trace',
    'diff HEAD',
    'report weekly',
    'report circular',
    'check',
  ].map((line) => `${line} --json`),
  'due --format markdown',
  'due --format text',
  'diff HEAD --format markdown',
  ...CHARTS.flatMap((chart) => ['mermaid', 'svg'].map((format) => `${chart} --format ${format}`)),
  ...['markdown', 'html', 'text'].flatMap((format) =>
    ['weekly', 'quarterly --plan all', 'bulletin', 'circular'].map((kind) => `report ${kind} --format ${format}`),
  ),
  'export ics',
  'export csv',
];

/** What is forged in the answers of `plan` to those lines. */
async function forgedBy(
  folder: string,
  lines: readonly string[],
  judge: (text: string) => readonly string[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const line of lines) {
    const { code, out, err } = await plan([...line.split(' '), '--dir', join(folder, 'plans')], folder);
    if (code === 70) faults.push(`${line}: ${err}`);
    faults.push(...[...judge(out), ...forgedInLog(err)].map((fault) => `${line}: ${fault}`));
  }
  return faults;
}

const FORMATS = ['human', 'json', 'sarif', 'junit', 'github', 'gitlab'];

/** What is forged in any format of the check; a line of GitHub's is an annotation, and there is one of each finding. */
async function forgedByCheck(folder: string): Promise<readonly string[]> {
  const files = FORMATS.flatMap((format) => ['--format', `${format}=${format}.out`]);
  const { code, out, err } = await plan(['check', '--strict', ...files, '--dir', join(folder, 'plans')], folder);
  expect([code, out]).toEqual([1, '']);
  const read = (format: string): string => readFileSync(join(folder, `${format}.out`), 'utf8');
  const annotations = read('github').trimEnd().split('\n');
  expect(annotations).toHaveLength(JSON.parse(read('json')).findings.length);
  expect(annotations.filter((line) => !/^::(?:error|warning) file=[^:]*::/.test(line))).toEqual([]);
  return [
    ...FORMATS.flatMap((format) => rawIn(read(format)).map((fault) => `${format}: ${fault}`)),
    ...FORMATS.filter((format) => format !== 'github').flatMap((format) => commandsIn(read(format))),
    ...commandsInLog(read('human')),
    ...forgedInLog(err),
  ];
}

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((one) =>
    one.isFile() ? [join(one.parentPath, one.name)] : [],
  );

const kindsOf = (leaves: readonly Leaf[]): readonly string[] => [...new Set(leaves.map(({ kind }) => kind))];

/** One text of each kind. */
const oneOfEach = (leaves: readonly Leaf[]): readonly Leaf[] => [
  ...new Map(leaves.map((leaf) => [leaf.kind, leaf])).values(),
];

/** The kinds of those texts that take no such thing: with it the file breaks its schema. */
async function refusing(leaves: readonly Leaf[], planted: string): Promise<ReadonlySet<string>> {
  const folder = copyOf(original());
  plant(folder, leaves, () => planted);
  const { out } = await plan(['check', '--format', 'json', '--dir', join(folder, 'plans')], folder);
  const findings: readonly { readonly rule: string; readonly file: string; readonly path: Leaf['path'] }[] =
    JSON.parse(out).findings;
  const places = findings
    .filter(({ rule }) => /^(?:schema|yaml|file|config)\//.test(rule))
    .map(({ file, path }) => JSON.stringify([file, path]));
  const isRefused = ({ file, path }: Leaf): boolean => places.some((place) => place === JSON.stringify([file, path]));
  return new Set(leaves.filter(isRefused).map(({ kind }) => kind));
}

/** The most that each kind of text takes without an error; nothing of those that are no free text. */
async function taken(leaves: readonly Leaf[]): Promise<ReadonlyMap<string, string>> {
  const all = await refusing(leaves, PLANTED);
  const unseen = await refusing(
    leaves.filter(({ kind }) => all.has(kind)),
    UNSEEN,
  );
  return new Map(
    kindsOf(leaves).flatMap((kind) => (unseen.has(kind) ? [] : [[kind, all.has(kind) ? UNSEEN : PLANTED] as const])),
  );
}

/** Every second here, all of them under stress. */
const inTurns = <T>(all: readonly T[]): readonly T[] => all.filter((_, i) => isStress || i % 2 === 0);

test('whatever the texts of the files say, no format has it raw, and no line is a command', async () => {
  const leaves = leavesIn(original());
  const most = await taken(leaves);
  expect([...most.keys()]).toEqual(
    expect.arrayContaining([
      'demo title',
      'demo tasks.title',
      'demo tasks.measures.title',
      'journal note',
      'journal problem',
    ]),
  );
  const folder = copyOf(original());
  plant(
    folder,
    leaves.filter(({ kind }) => most.has(kind)),
    (kind) => most.get(kind) ?? '',
  );
  const status = await plan(['status', '--measures', '--dir', join(folder, 'plans')], folder);
  expect(status.out).toContain('forged');
  expect(await forgedBy(folder, inTurns(FOR_PEOPLE), forgedInLog)).toEqual([]);
  expect(await forgedBy(folder, inTurns(FOR_PROGRAMS), forged)).toEqual([]);
  expect(await forgedByCheck(folder)).toEqual([]);
  for (const line of ['report quarterly --format docx -o packed', 'export xlsx -o packed']) {
    await plan([...line.split(' '), '--dir', join(folder, 'plans')], folder);
    const parts = Object.entries(unzipSync(readFileSync(join(folder, 'packed'))));
    expect(parts.flatMap(([name, bytes]) => forged(strFromU8(bytes)).map((fault) => `${name} ${fault}`))).toEqual([]);
  }
  for (const line of [
    'site -o written/site',
    'report reminder --each -o written/reminders',
    'export ics --each -o written/calendars',
  ]) {
    const { code, out, err } = await plan([...line.split(' '), '--dir', join(folder, 'plans')], folder);
    expect([code, ...forgedInLog(out), ...forgedInLog(err)]).toEqual([0]);
  }
  const written = filesUnder(join(folder, 'written'));
  expect(written.length).toBeGreaterThan(20);
  expect(
    written.flatMap((file) => forged(`${file}\n${readFileSync(file, 'utf8')}`).map((fault) => `${file} ${fault}`)),
  ).toEqual([]);
});

test('nor where it stands in place of an id, a date or a word of ours', async () => {
  const leaves = oneOfEach(leavesIn(original()));
  const refused = await refusing(leaves, PLANTED);
  expect([...refused]).toEqual(expect.arrayContaining(['demo plan', 'demo tasks.id', 'journal date']));
  const folder = copyOf(original());
  const tried = leaves.filter(({ kind }) => refused.has(kind));
  // Each takes a check: a part is tried here, every tenth.
  const parts = some([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 1);
  for (const leaf of tried.filter((_, i) => parts.includes(i % 10))) {
    const file = join(folder, leaf.file);
    const text = readFileSync(file);
    plant(folder, [leaf], () => PLANTED);
    expect([leaf.kind, await forgedByCheck(folder)]).toEqual([leaf.kind, []]);
    writeFileSync(file, text);
  }
});

test('nor in the name of a file or a key', async () => {
  const folder = copyOf(original());
  writeFileSync(join(folder, `plans/demo/journal/2022-W29${PLANTED}.yaml`), '- a\n');
  writeFileSync(join(folder, `plans/demo/rosters/${PLANTED}.yaml`), 'roster: [\n');
  const key = JSON.stringify(`no${PLANTED}`);
  writeFileSync(join(folder, 'plans/demo/journal/2022-W30.yaml'), `- { date: 2022-07-25, on: 1-1, ${key}: 1 }\n`);
  expect(await forgedBy(folder, inTurns(FOR_PEOPLE), forgedInLog)).toEqual([]);
  expect(await forgedByCheck(folder)).toEqual([]);
});
