/** Files that mean harm, or that nobody meant: time and memory stay bounded, the message clear, nothing is printed raw. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folderWith, PLAN, workspaceWith } from '../support/folder.ts';
import { ROOT } from './program.ts';

const MEGABYTES = 400;
/** Far above what any of these needs on a busy machine, and far below forever. */
const KILL_AFTER = 120_000;

function plan(folder: string, args: readonly string[], by: readonly string[] = []) {
  const [command = '', ...rest] = [
    ...by,
    process.execPath,
    `--max-old-space-size=${MEGABYTES}`,
    join(ROOT, 'bin/plan.js'),
    ...args,
  ];
  const { status, signal, stdout, stderr } = spawnSync(command, rest, {
    cwd: folder,
    encoding: 'utf8',
    timeout: KILL_AFTER,
    killSignal: 'SIGKILL',
    maxBuffer: 2 ** 30,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'zh_CN.UTF-8' },
  });
  return { status, signal, stdout, stderr };
}

/** The rules that `plan check` tells of in `folder`, how often each; and that nothing came out raw. */
function told(folder: string, by: readonly string[] = []): Readonly<Record<string, number>> {
  const { status, signal, stdout, stderr } = plan(folder, ['check', '--json'], by);
  expect({ signal, status, stderr }).toEqual({ signal: null, status: expect.any(Number), stderr: '' });
  expect(stdout).not.toMatch(RAW);
  const { findings }: { findings: readonly { rule: string }[] } = JSON.parse(stdout);
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

/** What a terminal obeys, and what turns the direction of writing. */
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const times = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('');

describe('a huge number of mistakes is told, each of them', () => {
  test.each([
    ['unknown keys of one map', PLAN + times(3_000, (i) => `        k${i}: 1\n`), { 'schema/unknown-key': 3_000 }],
    ['keys written twice', `${PLAN}x: 1\n${times(3_000, (i) => `x: 1\nk${i}: 1\n`)}`, { 'yaml/duplicate-key': 3_000 }],
    ['ids that stand twice', PLAN + times(3_000, () => '      - { id: 1-2, title: 一 }\n'), { 'id/duplicate': 3_000 }],
    ['conflicts', PLAN + times(5_000, () => '<<<<<<< a\n>>>>>>> b\n'), { 'file/merge-conflict': 5_000 }],
  ])(
    '%s',
    (_name, text, expected) => {
      expect(told(workspaceWith({ '2022/plan.yaml': text }))).toEqual(expected);
    },
    KILL_AFTER + 5_000,
  );

  test(
    'and the text for people stays bounded as well',
    () => {
      const folder = workspaceWith({ '2022/plan.yaml': PLAN + times(3_000, (i) => `        k${i}: 1\n`) });
      const { status, signal, stdout } = plan(folder, ['check', '--max-problems', '5']);
      expect({ status, signal }).toEqual({ status: 1, signal: null });
      expect(stdout.length).toBeLessThan(20_000);
    },
    KILL_AFTER + 5_000,
  );
});

describe('text that makes a careless reader try everything', () => {
  const MB = 200_000;
  test.each([
    ['brackets', `x: ${'['.repeat(4 * MB)}`],
    ['braces', `x: ${'{'.repeat(4 * MB)}`],
    ['hyphens', `x:\n  ${'- '.repeat(2 * MB)}`],
    ['quotation marks', `x: ${'"'.repeat(4 * MB)}`],
    ['colons', `x: ${': '.repeat(2 * MB)}`],
    ['full-width colons', `x: {${'a：'.repeat(MB)}`],
    ['spaces', `x: 1${' '.repeat(4 * MB)}y: 2`],
    ['tabs', `${'\t'.repeat(4 * MB)}x: 1`],
    ['lines that begin with a tab', '\tx: 1\n'.repeat(MB / 4)],
    ['anchors', `x: ${'&a '.repeat(MB / 2)}`],
    ['aliases', `x: [${'*a,'.repeat(MB / 2)}]`],
    ['what looks like ids', `# ${'id: '.repeat(MB)}\nx: [`],
    ['backslashes', `x: "${'\\q'.repeat(MB)}"`],
    ['percent signs', ' %\n'.repeat(MB)],
  ])(
    '%s',
    (_name, text) => {
      const counts = told(workspaceWith({ '2022/plan.yaml': `${PLAN}${text}\n` }));
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
      expect(Object.keys(counts)[0]).toMatch(/^(yaml|file|schema)\//);
    },
    KILL_AFTER + 5_000,
  );
});

describe('what is no file of text', () => {
  test.each([
    ['/dev/zero behind a link', (path: string) => symlinkSync('/dev/zero', path), 'file/outside'],
    ['a folder', (path: string) => mkdirSync(path), 'file/not-a-file'],
    ['a FIFO', (path: string) => execFileSync('mkfifo', [path]), 'file/not-a-file'],
    [
      'a FIFO behind a link',
      (path: string) => {
        execFileSync('mkfifo', [`${path}.fifo`]);
        symlinkSync('2022-W20.yaml.fifo', path);
      },
      'file/not-a-file',
    ],
  ])('%s in the journal is one finding', (_name, make, rule) => {
    const folder = workspaceWith({ '2022/journal/2022-W19.yaml': '- { date: 2022-05-11, on: 1-1, note: 甲 }\n' });
    make(join(folder, '2022/journal/2022-W20.yaml'));
    expect(told(folder)).toEqual({ [rule]: 1 });
  });

  test('a socket in the journal is one finding', async () => {
    const folder = workspaceWith({ '2022/journal/2022-W19.yaml': '- { date: 2022-05-11, on: 1-1, note: 甲 }\n' });
    const server = createServer();
    onTestFinished(() => {
      server.close();
    });
    await new Promise<void>((resolve) => {
      server.listen(join(folder, '2022/journal/2022-W20.yaml'), resolve);
    });
    expect(told(folder)).toEqual({ 'file/not-a-file': 1 });
  });

  test.runIf(process.getuid?.() === 0)('a file and a folder that may not be read are findings', () => {
    const folder = workspaceWith({ '2022/rosters/a.yaml': 'roster: a\n', '2022/journal/2022-W19.yaml': '# 空\n' });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, '2022/rosters/a.yaml'), 0o000);
    chmodSync(join(folder, '2022/journal'), 0o000);
    const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    expect(told(folder, nobody)).toEqual({ 'file/denied': 2 });
  });
});

describe('names', () => {
  test(
    '2,000 files of a journal are read',
    () => {
      const entry = (i: number) => `- { date: 2022-05-11, on: 1-1, note: 第${i}条 }\n`;
      const files = Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`2022/journal/x${i}.yaml`, entry(i)]));
      const { status, signal } = plan(workspaceWith(files), ['status']);
      expect({ status, signal }).toEqual({ status: 0, signal: null });
    },
    KILL_AFTER + 5_000,
  );

  test('that steer a terminal are shown as codes, in every format', () => {
    const folder = workspaceWith({ '2022/rosters/\u001b[31m\u202e.yaml': 'x\n' });
    for (const args of [
      ['check'],
      ['check', '--format', 'github'],
      ['check', '--format', 'junit'],
      ['status'],
      ['check', '--fix'],
    ]) {
      const { stdout, stderr } = plan(folder, args);
      expect(`${stdout}${stderr}`).not.toMatch(RAW);
    }
  });

  test('that are no UTF-8, or as long as can be, do no harm', () => {
    const folder = workspaceWith({});
    mkdirSync(join(folder, '2022/rosters'));
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/2022/rosters/`), Buffer.of(0xff, 0xfe), Buffer.from('.yaml')]),
      'roster: a\n',
    );
    writeFileSync(join(folder, '2022/rosters', `${'长'.repeat(80)}.yaml`), 'roster：b\ntitle: 乙\nmembers: []\n');
    const counts = told(folder);
    expect(Object.keys(counts).sort()).toEqual(['file/missing', 'yaml/full-width-colon']);
    expect(plan(folder, ['check', '--fix']).signal).toBeNull();
  });

  test('that differ by case alone are two files', () => {
    const roster = (id: string) => `roster: ${id}\ntitle: 甲\nmembers: [{ id: a, name: 甲 }]\n`;
    expect(told(workspaceWith({ '2022/rosters/a.yaml': roster('a'), '2022/rosters/A.YAML': roster('b') }))).toEqual({});
  });
});

test('keys and ids that objects inherit are like any others', () => {
  const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  const settings = `title: 测试\nkinds:\n${words.map((word) => `  ${word}: { name: 甲 }\n`).join('')}`;
  const journal = words.map((word) => `- { date: 2022-05-11, on: 1-1, ${word}: 1, note: ${word} }\n`).join('');
  const roster = `roster: constructor\ntitle: 甲\nmembers:\n${words.map((word) => `  - { id: ${word.toLowerCase()}, name: ${word} }\n`).join('')}`;
  const folder = folderWith({
    'workspace.yaml': settings,
    'constructor/plan.yaml': PLAN.replace('test-2022', 'constructor'),
    'constructor/journal/2022-W19.yaml': journal,
    'constructor/rosters/r.yaml': roster,
  });
  const counts = told(folder);
  expect(counts['schema/unknown-key']).toBe(words.length);
  const { status, stderr } = plan(folder, ['status', '--plan', 'constructor']);
  expect(stderr).not.toContain('TypeError');
  expect(status).toBe(0);
});

test('half a character and a turn of direction are shown as codes, and never come out raw', () => {
  const folder = workspaceWith({
    '2022/plan.yaml': PLAN.replace('title: 测试计划', 'title: "甲\\ud800乙\\u202e丙"').replace(
      'title: 立项学校',
      'title: "\\udc00"',
    ),
  });
  const { status, stdout } = plan(folder, ['status', '--as-of', '2022-06-30']);
  expect(status).toBe(0);
  expect(stdout).toContain('甲\\u{d800}乙\\u{202e}丙');
  const listed = plan(folder, ['list', '--json', '--as-of', '2022-06-30']);
  expect(listed.stdout).not.toContain('\ufffd');
  expect(JSON.parse(listed.stdout).measures[0].title).toBe('\udc00');
});
