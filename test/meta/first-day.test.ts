/** The first day of the handbook is lived through: what it says to type is typed, and prints what it shows. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import { emptyFolder, init } from '../e2e/repository.ts';
import { walkedThrough } from '../support/walkthrough.ts';

const DOCS = join(import.meta.dirname, '../../docs');

test.each(['first-day.zh-CN.md', 'first-day.md'])(
  '%s: from an empty folder to the first weekly report',
  async (name) => {
    const folder = emptyFolder();
    init(folder);
    const page = readFileSync(join(DOCS, name), 'utf8');
    const walked = await walkedThrough(page, folder, { today: () => planDate('2026-01-07'), width: 80 });
    if (process.env['UPDATE_EXAMPLES']) writeFileSync(join(DOCS, name), walked);
    else expect(walked).toBe(page);
    expect(readFileSync(join(folder, name.includes('zh') ? '周报.md' : 'weekly.md'), 'utf8')).toMatch(/^# /);
  },
);
