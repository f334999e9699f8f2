/** The program agrees with the second projection on generated workspaces; of a difference fast-check prints the seed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultsOf } from '../support/output-schemas.ts';
import { plan } from '../support/run.ts';
import { runs } from '../support/stress.ts';
import { numberOf } from './calendar.ts';
import type { WrittenWorkspace } from './files.ts';
import { someWorld } from './generator.ts';
import { projected, type Stand } from './projection.ts';

type Said = ReturnType<typeof projected>[number];

interface MeasureJson extends Omit<Stand, 'reasons' | 'slippage' | 'amendments' | 'milestones' | 'occurrences'> {
  readonly reasons: readonly { readonly code: string }[];
  readonly slippage: { readonly days: number | null; readonly amendments: number };
  readonly milestones: readonly { readonly title: string; readonly due: string | null; readonly standing: string }[];
}

interface StatusJson {
  readonly incomplete: readonly string[];
  readonly plans: readonly {
    readonly totals: Said['totals'];
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

interface TimelineJson {
  readonly plans: readonly {
    readonly rows: readonly {
      readonly measures: readonly {
        readonly id: string;
        readonly occurrences: readonly { readonly id: string; readonly due: string; readonly standing: string }[];
      }[];
    }[];
  }[];
}

interface RostersJson {
  readonly rosters: readonly {
    readonly id: string;
    readonly plan: { readonly id: string };
    readonly measures: readonly {
      readonly id: string;
      readonly stages: readonly { readonly stage: string; readonly count: number }[];
    }[];
  }[];
}

/** Every second world is asked for its occurrences, every other one for its rosters: each question takes as long as the rest. */
const asksFor = (asOf: string): 'occurrences' | 'rosters' => (numberOf(asOf) % 2 === 0 ? 'occurrences' : 'rosters');

/** What the program says of each plan of a workspace, as the second projection would say it. */
async function asTheProgramSays(world: WrittenWorkspace, asOf: string): Promise<readonly Said[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-second-'));
  // JSON is YAML, and written in no time.
  const write = (path: string, value: unknown): void => writeFileSync(join(folder, path), JSON.stringify(value));
  const json = async (command: string, schema: string, ...args: readonly string[]): Promise<string> => {
    const { out } = await plan([command, ...args, '--plan', 'all', '--json', '--as-of', asOf], folder);
    expect(faultsOf(out, schema)).toEqual([]);
    return out;
  };
  try {
    write('workspace.yaml', world.workspace);
    for (const { plan: file, rosters, journal } of world.plans) {
      const of = file.plan;
      for (const path of [`${of}/journal`, `${of}/rosters`]) mkdirSync(join(folder, path), { recursive: true });
      write(`${of}/plan.yaml`, file);
      for (const roster of rosters) write(`${of}/rosters/${roster.roster}.yaml`, roster);
      write(`${of}/journal/2022-W01.yaml`, journal);
    }
    const status: StatusJson = JSON.parse(await json('status', 'status', '--measures'));
    expect(status.incomplete).toEqual([]);
    const asks = asksFor(asOf);
    const timeline: TimelineJson =
      asks === 'occurrences' ? JSON.parse(await json('timeline', 'timeline')) : { plans: [] };
    const ledgers: RostersJson = asks === 'rosters' ? JSON.parse(await json('roster', 'rosters')) : { rosters: [] };
    return status.plans.map((state, i): Said => {
      const tasks = state.sections.flatMap((section) => section.tasks);
      const courses = timeline.plans[i]?.rows.flatMap((row) => row.measures) ?? [];
      const rosters = ledgers.rosters.filter((roster) => roster.plan.id === world.plans[i]?.plan.plan);
      return {
        rosters: rosters.flatMap((roster) =>
          roster.measures.map(({ id, stages }) => {
            const counts = stages.map(({ stage, count }) => `${stage} ${count}`);
            return `${roster.id} ${id}: ${counts.join(', ')}`;
          }),
        ),
        measures: tasks
          .flatMap((task) => task.measures)
          .map(({ reasons, slippage, milestones, id, state: stateNow, light, percent, due, value, lead, ongoing }) => ({
            ...{ id, state: stateNow, light, percent, due, value, lead, ongoing },
            reasons: reasons.map(({ code }) => code),
            slippage: slippage.days,
            amendments: slippage.amendments,
            milestones: milestones.map((one) => `${one.title} ${one.due} ${one.standing}`),
            occurrences: (courses.find((course) => course.id === id)?.occurrences ?? []).map(
              (one) => `${one.id} ${one.due} ${one.standing}`,
            ),
          })),
        tasks: tasks.map(({ id, percent, light }) => ({ id, percent, light })),
        totals: state.totals,
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the second projection says, to the questions that the program is asked. */
function asTheSecondSays(world: WrittenWorkspace, asOf: string): readonly Said[] {
  return projected(world, asOf).map(({ rosters, measures, ...rest }) => ({
    ...rest,
    rosters: asksFor(asOf) === 'rosters' ? rosters : [],
    measures: asksFor(asOf) === 'occurrences' ? measures : measures.map((stand) => ({ ...stand, occurrences: [] })),
  }));
}

test('states, shares, lights with their reasons, deadlines, slippage, values, milestones, occurrences, rosters and totals are the same', async () => {
  await fc.assert(
    fc.asyncProperty(someWorld, async ({ world, asOf }) => {
      expect(await asTheProgramSays(world, asOf)).toEqual(asTheSecondSays(world, asOf));
    }),
    { numRuns: runs(1000, 50) },
  );
}, 600_000);
