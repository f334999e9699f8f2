/** The projection agrees with a second one on generated workspaces. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { plan } from '../support/run.ts';
import { runs } from '../support/stress.ts';
import type { WrittenWorkspace } from './files.ts';
import { someWorld } from './generator.ts';
import { projected } from './projection.ts';

/** What the program says of a workspace, in the words of the second projection. */
export async function first(world: WrittenWorkspace, asOf: string) {
  const folder = mkdtempSync(join(tmpdir(), 'plan-second-'));
  const write = (path: string, value: unknown): void => writeFileSync(join(folder, path), stringify(value, { aliasDuplicateObjects: false }));
  try {
    for (const path of ['p/journal', 'p/rosters']) mkdirSync(join(folder, path), { recursive: true });
    write('workspace.yaml', world.workspace);
    write('p/plan.yaml', world.plan);
    for (const roster of world.rosters) write(`p/rosters/${roster.roster}.yaml`, roster);
    write('p/journal/2022-W01.yaml', world.journal);
    const status = await plan(['status', '--measures', '--json', '--as-of', asOf], folder);
    const { plans, incomplete } = JSON.parse(status.out);
    expect(incomplete).toEqual([]);
    const { totals, sections } = plans[0];
    const tasks = sections.flatMap((section: any) => section.tasks);
    const measures = [];
    for (const measure of tasks.flatMap((task: any) => task.measures)) {
      const written = world.plan.tasks.flatMap((task) => task.measures).find(({ id }) => id === measure.id);
      let occurrences: string[] = [];
      if (written?.repeat) {
        const show = JSON.parse((await plan(['show', measure.id, '--json', '--as-of', asOf], folder)).out);
        occurrences = show.measure.occurrences.map((o: any) => `${o.id} ${o.due} ${o.standing}`);
      }
      measures.push({
        id: measure.id,
        state: measure.state,
        light: measure.light,
        reasons: measure.reasons.map(({ code }: any) => code),
        percent: measure.percent,
        due: measure.due,
        slippage: measure.slippage.days,
        amendments: measure.slippage.amendments,
        value: measure.value,
        lead: measure.lead,
        occurrences,
      });
    }
    const { tasks: _tasks, undated: _u, unassigned: _a, unquantified: _q, unreported: _r, ...counts } = totals;
    return { measures, tasks: tasks.map(({ id, percent }: any) => ({ id, percent })), totals: counts };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('agrees', async () => {
  await fc.assert(
    fc.asyncProperty(someWorld, async ({ world, asOf }) => {
      expect(await first(world, asOf)).toEqual(projected(world, asOf));
    }),
    { numRuns: runs(1000, 50) },
  );
});
