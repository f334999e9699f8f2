/** What a writing command accepts, a check finds no error in, and no warning that was not shown. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folderWith } from '../../support/folder.ts';
import { plan, type Ran } from '../../support/run.ts';
import { runs } from '../../support/stress.ts';
import { anyWeek, anyWriting, everySort } from './workspace.ts';

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

async function foundIn(folder: string): Promise<readonly Found[]> {
  const { findings }: { findings: readonly Found[] } = JSON.parse((await plan(['check', '--json'], folder)).out);
  return findings;
}

async function entriesIn(folder: string): Promise<number> {
  const { code, out } = await plan(['list', '--json'], folder);
  expect(code).toBe(0);
  const { measures }: { measures: readonly { id: string }[] } = JSON.parse(out);
  const shown = await Promise.all(measures.map(({ id }) => plan(['show', id, '--json'], folder)));
  return shown.reduce((sum, one) => sum + JSON.parse(one.out).measure.journal.length, 0);
}

/** How many entries came by it; what refused has said why. */
function added(args: readonly string[], { code, out, err }: Ran): number {
  expect([0, 2]).toContain(code);
  if (code === 2) expect([out, err.length > 'plan：'.length]).toEqual(['', true]);
  if (code === 2) return 0;
  return args[0] === 'undo' ? -1 : 1;
}

const anyWorkspace = fc.tuple(fc.boolean(), anyWeek).map(([strict, week]) => ({ ...everySort(strict), ...week }));

test('one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorkspace, fc.array(anyWriting, { minLength: 3, maxLength: 10 }), async (files, lines) => {
      const folder = folderWith(files);
      let count = await entriesIn(folder);
      let before = await foundIn(folder);
      for (const args of lines) {
        const ran = await plan(args, folder);
        count += added(args, ran);
        const after = await foundIn(folder);
        expect(after.filter(({ severity }) => severity === 'error')).toEqual([]);
        // What is said of a file as a whole is no news where only its count has grown.
        const nameOf = ({ rule, message }: { readonly rule: string; readonly message: string }): string =>
          `${rule} ${rule === 'file/line-ends' ? '' : message}`;
        const known = before.map(nameOf);
        const unshown = after.filter((finding) => {
          const { rule, message } = finding;
          const at = known.indexOf(nameOf(finding));
          if (at >= 0) known.splice(at, 1);
          // Who says --without-evidence knows that there is none.
          return at < 0 && rule !== 'evidence/none' && !ran.err.includes(message);
        });
        expect({ args, ...ran, unshown }).toEqual({ args, ...ran, unshown: [] });
        before = after;
      }
      expect(await entriesIn(folder)).toBe(count);
    }),
    { numRuns: runs(60, 5) },
  );
});

test('several at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyWorkspace,
      fc.array(fc.array(anyWriting, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
      async (files, rounds) => {
        const folder = folderWith(files);
        let count = await entriesIn(folder);
        for (const lines of rounds) {
          const ran = await Promise.all(lines.map((args) => plan(args, folder)));
          count += ran.reduce((sum, one, i) => sum + added(lines[i] ?? [], one), 0);
          const errors = (await foundIn(folder)).filter(({ severity }) => severity === 'error');
          expect({ lines, errors }).toEqual({ lines, errors: [] });
          expect(await entriesIn(folder)).toBe(count);
        }
      },
    ),
    { numRuns: runs(60, 3) },
  );
});
