/**
 * A workspace with mistakes as people make them (test/fixtures/planted): each is found, in its place, and nothing else.
 * expected.txt has a line a mistake: file, line:column, rule.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plan } from '../support/run.ts';

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'planted');
const WORKSPACE = join(FOLDER, 'workspace');

const EXPECTED = readFileSync(join(FOLDER, 'expected.txt'), 'utf8').trimEnd().split(/\r?\n/);

interface Told {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
}

test('many mistakes, of many sorts', () => {
  expect(EXPECTED.length).toBeGreaterThanOrEqual(60);
  expect(new Set(EXPECTED.map((line) => line.split(' ')[2])).size).toBeGreaterThanOrEqual(50);
});

test('every mistake is one finding, at its line and column, and nothing else is found', async () => {
  const { code, out } = await plan(['check', '--strict', '--json'], WORKSPACE);
  const { findings }: { findings: readonly Told[] } = JSON.parse(out);
  expect(findings.map(({ file, line, column, rule }) => `${file} ${line}:${column} ${rule}`)).toEqual(EXPECTED);
  expect(code).toBe(1);
});

test.each(['zh', 'en'])('for people in %s, the same in words', async (lang) => {
  const { out } = await plan(['check', '--strict', '--lang', lang], WORKSPACE);
  const heads = [...out.matchAll(/^(\S+):(\d+:\d+) \S+ (\S+)/gm)];
  expect(heads.map(([, file, place, rule]) => `${file} ${place} ${rule}`)).toEqual(EXPECTED);
  expect(out).not.toMatch(/undefined|\[object|\{[a-z]+\}|\[\[/);
});
