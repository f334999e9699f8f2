/** The program agrees with the second projection on generated workspaces; of a difference fast-check prints the seed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';
import { runs } from '../support/stress.ts';
import type { WrittenWorkspace } from './files.ts';
import { someWorld } from './generator.ts';
import { projected, type Stand } from './projection.ts';

interface MeasureJson extends Omit<Stand, 'reasons' | 'slippage' | 'amendments' | 'occurrences'> {
  readonly reasons: readonly { readonly code: string }[];
  readonly slippage: { readonly days: number | null; readonly amendments: number };
}

interface StatusJson {
  readonly incomplete: readonly string[];
  readonly plans: readonly {
    readonly totals: Readonly<Record<string, unknown>>;
    readonly sections: readonly {
      readonly tasks: readonly {
        readonly id: string;
        readonly percent: number;
        readonly light: string;
        readonly measures: readonly MeasureJson[];
      }[];
    }[];
  }[];
}

interface ShowJson {
  readonly measure: {
    readonly occurrences: readonly { readonly id: string; readonly due: string; readonly standing: string }[];
  };
}

/** What the program says of a workspace, as the second projection would say it. */
async function asTheProgramSays(world: WrittenWorkspace, asOf: string) {
  const folder = mkdtempSync(join(tmpdir(), 'plan-second-'));
  const write = (path: string, value: unknown): void =>
    writeFileSync(join(folder, path), stringify(value, { aliasDuplicateObjects: false }));
  const json = async (command: string, ...args: readonly string[]): Promise<string> => {
    const { out } = await plan([command, ...args, '--json', '--as-of', asOf], folder);
    expect(faultsOf(out, command)).toEqual([]);
    return out;
  };
  try {
    for (const path of ['p/journal', 'p/rosters']) mkdirSync(join(folder, path), { recursive: true });
    write('workspace.yaml', world.workspace);
    write('p/plan.yaml', world.plan);
    for (const roster of world.rosters) write(`p/rosters/${roster.roster}.yaml`, roster);
    write('p/journal/2022-W01.yaml', world.journal);
    const status: StatusJson = JSON.parse(await json('status', '--measures'));
    expect(status.incomplete).toEqual([]);
    const [state] = status.plans;
    const tasks = state?.sections.flatMap((section) => section.tasks) ?? [];
    const measures: Stand[] = [];
    const duties = world.plan.tasks.flatMap((task) => task.measures.flatMap(({ id, repeat }) => (repeat ? id : [])));
    for (const measure of tasks.flatMap((task) => task.measures)) {
      const { id, state, light, percent, due, value, lead, reasons, slippage } = measure;
      const show: ShowJson | undefined = duties.includes(id) ? JSON.parse(await json('show', id)) : undefined;
      measures.push({
        ...{ id, state, light, percent, due, value, lead },
        reasons: reasons.map(({ code }) => code),
        slippage: slippage.days,
        amendments: slippage.amendments,
        occurrences: show?.measure.occurrences.map((one) => `${one.id} ${one.due} ${one.standing}`) ?? [],
      });
    }
    return { measures, tasks: tasks.map(({ id, percent, light }) => ({ id, percent, light })), totals: state?.totals };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('states, shares, lights with their reasons, deadlines, slippage, values, occurrences and totals are the same', async () => {
  await fc.assert(
    fc.asyncProperty(someWorld, async ({ world, asOf }) => {
      expect(await asTheProgramSays(world, asOf)).toEqual(projected(world, asOf));
    }),
    { numRuns: runs(1000, 50) },
  );
}, 600_000);
