/** What the files of reports are called in a folder. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf } from '../../../src/app/report/file-name.ts';
import type { ReportRequest } from '../../../src/app/report/request.ts';
import { periodAt } from '../../../src/report/period.ts';
import { day } from '../../support/model.ts';

const asOf = day('2022-06-30');
const period = periodAt('week', asOf);
const reminder = (unit: string): ReportRequest => ({
  ...{ kind: 'reminder', period, asOf, query: [], short: false },
  ...{ unit, within: '14d' },
});

test.each([
  ['教务处', '教务处'],
  ['基建/后勤处', '基建-后勤处'],
  ['基建：后勤处', '基建-后勤处'],
  ['厅办公室（督查）', '厅办公室（督查）'],
  ['../..', '-'],
  ['con', '-con'],
  ['\u202e教务\u200b处 ', '教务-处'],
])('a reminder by its unit: %j', (unit, name) => {
  expect(fileNameOf(reminder(unit), new Set())).toBe(name);
});

test('two units whose names become the same have a file each', () => {
  expect(fileNameOf(reminder('基建:后勤处'), new Set(['基建-后勤处', '基建-后勤处-2']))).toBe('基建-后勤处-3');
  expect(fileNameOf(reminder('Office'), new Set(['office']))).toBe('Office-2');
});

test('other reports by their periods', () => {
  expect(fileNameOf({ kind: 'weekly', period, asOf, query: [], short: false }, new Set())).toBe('2022-W26');
});

test('any name of a unit makes one that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (unit) => {
      const name = fileNameOf(reminder(unit), new Set());
      expect(name).toMatch(/^[\p{L}\p{N}（）()-]+$/u);
      expect(Buffer.byteLength(`${name}-99.docx`)).toBeLessThan(256);
    }),
  );
});
