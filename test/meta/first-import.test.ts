/** The tutorial: each command in it, in its order, in an empty folder with a county's table; what it prints is what the page says. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import { folderWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';
import { shownOf, wordsOf } from '../support/walkthrough.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const STEP = /```(console|yaml)\n([\s\S]*?)```/g;
const PLAN = '2026/plan.yaml';
const ANSWERS = '2026/import/任务分解表.yaml';

test.each(['first-import.md', 'first-import.zh-CN.md'])(
  'docs/%s leads from a table to the first weekly report',
  async (page) => {
    const path = join(ROOT, 'docs', page);
    let text = readFileSync(path, 'utf8');
    const folder = folderWith({});
    copyFileSync(join(ROOT, 'test', 'fixtures', 'imports', 'county.xlsx'), join(folder, '任务分解表.xlsx'));
    const inFolder = (file: string): string => join(folder, file);
    for (const [block, language = '', body = ''] of [...text.matchAll(STEP)]) {
      // What is written in an editor: the answers, then the day of approval, once all is confirmed.
      if (language === 'yaml') {
        if (body.startsWith('questions:')) writeFileSync(inFolder(ANSWERS), body);
        else {
          const written = readFileSync(inFolder(PLAN), 'utf8').replace(/^ +review: true\n/gm, '');
          writeFileSync(inFolder(PLAN), written.replace(/^tasks:$/m, `${body}tasks:`));
        }
        continue;
      }
      const [, line = '', shown = ''] = /^\$ plan ([^\n]*)\n([\s\S]*)$/.exec(body) ?? [];
      const { out, err } = await plan(wordsOf(line), folder, { today: () => planDate('2026-03-02'), width: 80 });
      const actual = shownOf(out + err, shown);
      if (process.env['UPDATE_EXAMPLES']) {
        text = text.replace(block, () => `\`\`\`console\n$ plan ${line}\n${actual}\`\`\``);
      } else expect(actual).toBe(shown);
    }
    if (process.env['UPDATE_EXAMPLES']) writeFileSync(path, text);
    expect(existsSync(inFolder('周报.md'))).toBe(true);
  },
);
