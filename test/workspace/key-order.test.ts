import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryText } from '../../src/edit/entry.ts';
import { keyOrder } from '../../src/workspace/key-order.ts';
import { anyEntry } from '../edit/generated.ts';
import { REAL_FILES } from '../fixtures/real-files.ts';

/** What is found: the way to the key, and behind which key it stands. */
const found = (file: string, text: string) =>
  keyOrder(file, text).map(({ path, args }) => `${path.join('.')} after ${String(args['before'])}`);

describe('each map is reported once, at its first key that is out of place', () => {
  test.each([
    [
      'a plan',
      '2022/plan.yaml',
      'title: 甲\nplan: a\nperiod: { end: 2022-12-31, start: 2022-01-01 }\n',
      ['plan after title', 'period.start after end'],
    ],
    [
      'its measures',
      '2022/plan.yaml',
      'tasks:\n  - measures: [{ due: 2022-05-01, kind: a, title: 甲 }]\n',
      ['tasks.0.measures.0.kind after due'],
    ],
    ['an annex', '2022/annexes/a.yaml', 'annex: a\ntasks: []\ntitle: 甲\nheading: 乙\n', ['title after tasks']],
    [
      'a roster',
      '2022/rosters/a.yaml',
      'roster: a\nmembers:\n  - name: 甲\n    id: a\ntitle: 甲\n',
      ['title after members', 'members.0.id after name'],
    ],
    [
      'a journal',
      '2022/journal/2022-W19.yaml',
      '- on: 1-1\n  date: 2022-05-11\n- date: 2022-05-11\n  on: 1-1\n',
      ['0.date after on'],
    ],
    [
      'the workspace',
      'workspace.yaml',
      'default: a\ntitle: 甲\nkinds: { b: { stages: [一], name: 乙 }, a: {} }\n',
      ['title after default', 'kinds.b.name after stages'],
    ],
  ])('%s', (_name, file, text, expected) => {
    expect(found(file, text)).toEqual(expected);
  });
});

test('keys that the schema does not know, and names that people give, have no order', () => {
  expect(found('2022/plan.yaml', 'foo: 1\nplan: a\n"2": x\ntitle: 甲\n')).toEqual([]);
  expect(
    found('workspace.yaml', 'title: 甲\ncheck: { rules: { quote/not-in-text: error, journal/clash: off } }\n'),
  ).toEqual([]);
});

test('what no quick reader takes is read with care; what is no YAML, or says nothing, has no keys', () => {
  expect(found('2022/plan.yaml', 'principle: |+\n  甲\n\ntitle: 乙\n')).toEqual(['title after principle']);
  for (const text of ['title: [\n', '# 注\n', '', 'a: &x 1\nb: *x\n'])
    expect(found('2022/plan.yaml', text)).toEqual([]);
});

test('entries that the program writes are in order', () => {
  fc.assert(
    fc.property(anyEntry, (entry) => {
      const findings = keyOrder('2022/journal/2022-W19.yaml', entryText(entry));
      expect(findings.filter(({ path }) => path.length === 2)).toEqual([]);
    }),
  );
});

test('so is the plan of 2022', () => {
  const real = REAL_FILES.filter(({ path }) => path.startsWith('plans/2022/'));
  expect(real.length).toBeGreaterThan(5);
  for (const { path, text } of real) expect(found(path.replace('plans/', ''), text)).toEqual([]);
});
