/** Out, filled in at random, and in: what was filled in and nothing else, in whatever order, and nothing twice. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';
import { runs } from '../support/stress.ts';

const IDS = ['1-1', '1-2', '1-3', '1-4', '1-5'];
const FILES = {
  '2022/plan.yaml': `plan: test-2022
title: 测试计划
period: { start: 2022-01-01, end: 2022-12-31 }
tasks:
  - id: "1"
    title: 推进工作
    text: 推进工作。
    measures:
${IDS.map((id, i) => `      - { id: ${id}, title: 推进第${'一二三四五'[i]}项改革试点, kind: promotion, lead: 教务处 }\n`).join('')}`,
  '2022/journal/2022-W19.yaml': `- { date: 2022-05-11, on: 1-1, note: 开始。, next: 继续。, by: 李红 }
- { date: 2022-05-11, on: 1-2, percent: 30, problem: 经费不足, by: 李红 }
`,
};
const COLUMNS = { note: 8, problem: 9, next: 10 } as const;

/** Words that begin as formulas do not, and are no number: those are other tests' matter. */
const words = fc
  .array(fc.constantFrom(...'审议通过召开会议下达资金完成招标二期,"，。 abc'), { minLength: 3, maxLength: 20 })
  .map((signs) => `已${signs.join('').trim()}成`);
const filled = fc.dictionary(
  fc.constantFrom(...IDS),
  fc.record({ note: words, problem: words, next: words }, { requiredKeys: [] }),
);

const cellsIn = (line: string): string[] =>
  line.match(/(?:"(?:[^"]|"")*"|[^,"]*)(?:,|$)/g)?.map((cell) => cell.replace(/,$/, '')) ?? [];
const cellText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

interface Read {
  readonly ledgers: readonly {
    readonly entries: readonly { readonly entry: Readonly<Record<string, string>> }[];
    readonly questions: readonly unknown[];
  }[];
}

test('what is filled in comes in, and nothing else, in any order, and once', async () => {
  await fc.assert(
    fc.asyncProperty(filled, fc.infiniteStream(fc.nat()), async (edits, random) => {
      const folder = workspaceWith(FILES);
      const file = join(folder, 'ledger.csv');
      await plan(['export', 'csv', '--as-of', '2022-05-31', '-o', file], folder);
      const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\r\n');
      const rows = lines.map((line) => {
        const cells = cellsIn(line);
        const edit = edits[IDS.find((id) => cells[2]?.startsWith(`${id} `)) ?? ''] ?? {};
        for (const [key, column] of Object.entries(COLUMNS)) {
          const text = Object.getOwnPropertyDescriptor(edit, key)?.value;
          if (typeof text === 'string') cells[column] = cellText(text);
        }
        return { place: random.next().value, line: cells.join(',') };
      });
      const shuffled = rows.sort((a, b) => a.place - b.place).map(({ line }) => line);
      writeFileSync(file, [head, ...shuffled].join('\r\n'));
      const read = async (...options: readonly string[]): Promise<Read['ledgers'][number] | undefined> => {
        const { out } = await plan(['import', file, '--date', '2022-06-29', '--json', ...options], folder);
        const parsed: Read = JSON.parse(out);
        return parsed.ledgers[0];
      };
      const first = await read('--by', '王芳');
      const got = Object.fromEntries((first?.entries ?? []).map(({ entry }) => [entry['on'] ?? '', entry]));
      const wanted = Object.entries(edits).filter(([, edit]) => Object.keys(edit).length > 0);
      expect(Object.keys(got).sort()).toEqual(wanted.map(([id]) => id).sort());
      for (const [id, edit] of wanted) {
        // What comes next stands in the last entry alone, so it is said again.
        const { date: _date, on: _on, by: _by, ...said } = got[id] ?? {};
        expect(said).toEqual({ ...(id === '1-1' && { next: '继续。' }), ...edit });
      }
      expect(await read('--by', '李红')).toMatchObject({ entries: [], questions: [] });
    }),
    { numRuns: runs(20, 3) },
  );
});
