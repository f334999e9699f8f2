import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Labels, mergeTexts } from '../../src/merge/text.ts';
import { isStress, runs } from '../support/stress.ts';
import { edited } from './edits.ts';

const PLANS = join(import.meta.dirname, '..', '..', 'plans');
const LABELS: Labels = { ours: 'ours', theirs: 'theirs', removed: (label) => label, size: 7 };

const FILES = readdirSync(PLANS, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

const CLASH = Symbol('clash');

/**
 * What the merge has to say, computed on values alone, and in another way than the program's: records as a map by id, the
 * entries of a journal as a bag, so without any order. `CLASH` in place of what has two readings.
 */
function expected(base: unknown, ours: unknown, theirs: unknown): unknown {
  const [b, o, t] = [base, ours, theirs].map(unordered);
  return merged(b, o, t);
}

function unordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const hasIds = value.length > 0 && value.every((item) => typeof item === 'object' && item !== null && 'id' in item);
    if (hasIds) return Object.fromEntries(value.map((item) => [`#${item.id}`, unordered(item)]));
    return value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unordered(item)]));
}

const same = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b);
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'undefined';
const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function merged(base: unknown, ours: unknown, theirs: unknown): unknown {
  if (same(ours, theirs) || same(base, theirs)) return ours;
  if (same(base, ours)) return theirs;
  if (isMap(base) && isMap(ours) && isMap(theirs)) {
    const keys = [...new Set([base, ours, theirs].flatMap(Object.keys))];
    return Object.fromEntries(
      keys.flatMap((key) => {
        const value = merged(base[key], ours[key], theirs[key]);
        return value === undefined ? [] : [[key, value]];
      }),
    );
  }
  return CLASH;
}

const hasClash = (value: unknown): boolean =>
  value === CLASH || (typeof value === 'object' && value !== null && Object.values(value).some(hasClash));

/** Both sides together took out all of a list's records: that is for a person to say, too. */
const isEmptied = (value: unknown): boolean =>
  isMap(value) && (Object.keys(value).length === 0 || Object.values(value).some(isEmptied));

const regionsIn = (text: string): readonly string[] => text.match(/^<{7}[\s\S]*?^>{7}/gm) ?? [];

const linesOf = (text: string): readonly string[] => text.split('\n');

/** A file as two people changed it. */
const cases = (files: readonly string[]) =>
  fc.constantFrom(...files).chain((file) => {
    const base = readFileSync(join(PLANS, file), 'utf8');
    return fc.record({
      file: fc.constant(file),
      base: fc.constant(base),
      ours: edited(base, 'a'),
      theirs: edited(base, 't'),
    });
  });

const journals = FILES.filter((file) => file.includes('/journal/'));
const others = FILES.filter((file) => !file.includes('/journal/'));

describe('edits at random of the real files', () => {
  test('of one side alone are taken to the byte', () => {
    fc.assert(
      fc.property(cases(FILES), ({ base, ours }) => {
        for (const [one, other] of [
          [ours, base],
          [base, ours],
          [ours, ours],
        ] as const) {
          expect(mergeTexts(base, one, other, LABELS)).toEqual({ ok: true, text: ours, clashes: [] });
        }
      }),
    );
  });

  test('of plans, annexes, rosters and the workspace say what the records merged say, whoever merges', () => {
    const seen = { clean: 0, clashing: 0 };
    fc.assert(
      fc.property(cases(others), ({ base, ours, theirs }) => {
        const [one, other] = [mergeTexts(base, ours, theirs, LABELS), mergeTexts(base, theirs, ours, LABELS)];
        const wanted = expected(parse(base), parse(ours), parse(theirs));
        const isForPeople = hasClash(wanted) || isEmptied(wanted);
        if (!one.ok || !other.ok) throw new Error(one.ok ? 'the other way round' : one.why);
        // A comment within a record that the other side took out is for a person, too; values alone don't show it.
        const isByRemark = one.clashes.length > 0 && !isForPeople;
        if (isByRemark) expect(regionsIn(one.text).filter((region) => !region.includes('# '))).toEqual([]);
        else expect(one.clashes.length > 0).toBe(isForPeople);
        expect(other.clashes.map(({ path }) => path)).toEqual(one.clashes.map(({ path }) => path));
        if (isForPeople || isByRemark) {
          seen.clashing += 1;
        } else {
          seen.clean += 1;
          expect(same(unordered(parse(one.text)), wanted)).toBe(true);
          expect(parse(other.text)).toEqual(parse(one.text));
        }
        expectNothingLost(base, ours, theirs, one.text);
      }),
      { numRuns: runs(100) },
    );
    expect(seen.clean).toBeGreaterThan(0.3 * runs(100));
    // In a few cases there need be none.
    if (isStress) expect(seen.clashing).toBeGreaterThan(0);
  });

  test('of journals lose no entry, and keep each once', () => {
    let clean = 0;
    fc.assert(
      fc.property(cases(journals), ({ base, ours, theirs }) => {
        const [one, other] = [mergeTexts(base, ours, theirs, LABELS), mergeTexts(base, theirs, ours, LABELS)];
        if (!one.ok || !other.ok) throw new Error(one.ok ? 'the other way round' : one.why);
        expect(other.clashes.map(({ path }) => path)).toEqual(one.clashes.map(({ path }) => path));
        expectNothingLost(base, ours, theirs, one.text);
        if (one.clashes.length > 0) return;
        clean += 1;
        expect(parse(other.text)).toEqual(parse(one.text));
        const [b, o, t, m] = [base, ours, theirs, one.text].map((text) => new Set(entriesIn(text))) as [
          Set<string>,
          Set<string>,
          Set<string>,
          Set<string>,
        ];
        const kept = [...b].filter((entry) => o.has(entry) && t.has(entry));
        const added = [...o, ...t].filter((entry) => !b.has(entry));
        expect([...m].sort()).toEqual([...new Set([...kept, ...added])].sort());
      }),
      { numRuns: runs(100) },
    );
    expect(clean).toBeGreaterThan(0.5 * runs(100));
  });
});

function entriesIn(text: string): readonly string[] {
  const entries: unknown = parse(text) ?? [];
  return Array.isArray(entries) ? entries.map(sorted) : [];
}

/** Every line is somebody's, and every line that somebody wrote is there: clashes show both readings. */
function expectNothingLost(base: string, ours: string, theirs: string, text: string): void {
  const known = new Set([base, ours, theirs].flatMap(linesOf).map((line) => line.trim()));
  const result = linesOf(text).filter((line) => !/^(<{7} |={7}$|>{7} )/.test(line));
  expect(result.filter((line) => !known.has(line.trim()) && !/^ *- \{|: \[/.test(line))).toEqual([]);
  const had = new Set(linesOf(base));
  const found = new Set(result.map((line) => line.trim()));
  const written = [...linesOf(ours), ...linesOf(theirs)].filter((line) => !had.has(line) && !/^ *- \{|: \[/.test(line));
  expect(written.filter((line) => !found.has(line.trim()))).toEqual([]);
}
