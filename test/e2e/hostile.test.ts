/** Files that mean harm, or that nobody meant: the message is clear, and nothing is printed raw. At length: hostile.stress.test.ts. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { mistakes, traps } from '../fixtures/hostile-texts.ts';
import { folderWith, PLAN, workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';
import { expectedOf, expectUnreadable, planHeld, RAW, told } from './hostile.ts';

const CHECK = ['check', '--json'];

test.each(mistakes(30))('many mistakes are reported, each of them: %s', async (_name, text, rule) => {
  expect(told(await plan(CHECK, workspaceWith({ '2022/plan.yaml': text })))).toEqual(expectedOf(rule, 30));
});

test.each(traps(2_000))('text that makes a careless reader try everything is reported: %s', async (_name, text) => {
  expectUnreadable(told(await plan(CHECK, workspaceWith({ '2022/plan.yaml': text }))));
});

// A reader that waits for more would wait forever: these run in processes, which can be killed.
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
    expect(told(planHeld(folder, CHECK))).toEqual({ [rule]: 1 });
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
    expect(told(planHeld(folder, CHECK))).toEqual({ 'file/not-a-file': 1 });
  });

  test.runIf(process.getuid?.() === 0)('a file and a folder that may not be read are findings', () => {
    const folder = workspaceWith({ '2022/rosters/a.yaml': 'roster: a\n', '2022/journal/2022-W19.yaml': '# 空\n' });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, '2022/rosters/a.yaml'), 0o000);
    chmodSync(join(folder, '2022/journal'), 0o000);
    const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    expect(told(planHeld(folder, CHECK, nobody))).toEqual({ 'file/denied': 2 });
  });
});

describe('names', () => {
  test('that steer a terminal are shown as codes, in every format', async () => {
    const folder = workspaceWith({ '2022/rosters/\u001b[31m\u202e.yaml': 'x\n' });
    for (const args of [
      ['check'],
      ['check', '--format', 'github'],
      ['check', '--format', 'junit'],
      ['status'],
      ['check', '--fix'],
    ]) {
      const { out, err } = await plan(args, folder);
      expect(`${out}${err}`).not.toMatch(RAW);
    }
  });

  test('that are no UTF-8, or as long as can be, do no harm', async () => {
    const folder = workspaceWith({});
    mkdirSync(join(folder, '2022/rosters'));
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/2022/rosters/`), Buffer.of(0xff, 0xfe), Buffer.from('.yaml')]),
      'roster: a\n',
    );
    writeFileSync(join(folder, '2022/rosters', `${'长'.repeat(80)}.yaml`), 'roster：b\ntitle: 乙\nmembers: []\n');
    const counts = told(await plan(CHECK, folder));
    expect(Object.keys(counts).sort()).toEqual(['file/missing', 'yaml/full-width-colon']);
    expect((await plan(['check', '--fix'], folder)).code).toBe(1);
  });

  test('that differ by case alone are two files', async () => {
    const roster = (id: string) => `roster: ${id}\ntitle: 甲\nmembers: [{ id: a, name: 甲 }]\n`;
    const folder = workspaceWith({ '2022/rosters/a.yaml': roster('a'), '2022/rosters/A.YAML': roster('b') });
    expect(told(await plan(CHECK, folder))).toEqual({});
  });
});

test('keys and ids that objects inherit are like any others', async () => {
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
  const counts = told(await plan(CHECK, folder));
  expect(counts['schema/unknown-key']).toBe(words.length);
  const { code, err } = await plan(['status', '--plan', 'constructor'], folder);
  expect(err).not.toContain('TypeError');
  expect(code).toBe(0);
});

test('half a character and a turn of direction are shown as codes, and never come out raw', () => {
  const folder = workspaceWith({
    '2022/plan.yaml': PLAN.replace('title: 测试计划', 'title: "甲\\ud800乙\\u202e丙"').replace(
      'title: 立项学校',
      'title: "\\udc00"',
    ),
  });
  const { code, out } = planHeld(folder, ['status', '--as-of', '2022-06-30']);
  expect(code).toBe(0);
  expect(out).toContain('甲\\u{d800}乙\\u{202e}丙');
  const listed = planHeld(folder, ['list', '--json', '--as-of', '2022-06-30']);
  expect(listed.out).not.toContain('\ufffd');
  expect(JSON.parse(listed.out).measures[0].title).toBe('\udc00');
});
