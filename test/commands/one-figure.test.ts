/** Every view of one day gives a share as the same figure. */
import { describe, expect, test } from 'vitest';
import { addDays, type PlanDate } from '../../src/model/date.ts';
import { ROOT } from '../e2e/program.ts';
import { day } from '../support/model.ts';
import { plan } from '../support/run.ts';
import { runs } from '../support/stress.ts';

/** Every week in full, some of them in `npm test`. */
const SUNDAYS = Array.from({ length: runs(30) }, (_, i) => addDays(day('2022-01-16'), i * 7 * (30 / runs(30))));

async function out(command: string, asOf: PlanDate): Promise<string> {
  const { code, out, err } = await plan(
    [...command.split(' '), '--plan', 'demo', '--as-of', asOf, '--width', '200'],
    ROOT,
  );
  expect({ code, err: err.replace(/共\d+项举措。?\n/, '') }).toEqual({ code: 0, err: '' });
  return out;
}

interface Figures {
  readonly id: string;
  readonly percent: number;
}

const figureIn = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1]);

describe.each(SUNDAYS)('on %s', (asOf) => {
  test('the whole is the same in status, the report, the burn-up and JSON', async () => {
    const status = JSON.parse(await out('status --json', asOf)).plans[0].totals;
    const report = await out('report weekly', asOf);
    const burnup = JSON.parse(await out('burnup --json', asOf)).plans[0].weeks;
    const latest = burnup.findLast((week: { achieved: number | null }) => week.achieved !== null);
    const drawn = await out('burnup', asOf);
    const figures = [
      figureIn(await out('status', asOf), /；进度([\d.]+)%（按举措）/),
      figureIn(report, /整体进度([\d.]+)%（按举措）/),
      figureIn(report, /\| 整体进度 \| ([\d.]+)%/),
      figureIn(drawn, /含部分进度为([\d.]+)%/),
      latest.achieved,
    ];
    expect(figures).toEqual(figures.map(() => status.percent));
    expect(figureIn(drawn, /已办结([\d.]+)%/)).toBe(latest.done);
    const due = /应办结(\d+)项，其中已办结(\d+)项，兑现率([\d.]+%)/;
    const [, ...said] = due.exec(report) ?? [];
    expect(said).toEqual(due.exec(await out('status', asOf))?.slice(1) ?? []);
    if (status.due > 0) expect(said.slice(0, 2).map(Number)).toEqual([status.due, status.fulfilled]);
  });

  test('each measure is the same in status, list, timeline and JSON', async () => {
    const { measures }: { measures: readonly Figures[] } = JSON.parse(await out('list --json', asOf));
    const texts = [await out('status -m', asOf), await out('list', asOf)];
    const { rows } = JSON.parse(await out('timeline --measures --json', asOf)).plans[0];
    const inRows = new Map(rows.map((row: Figures) => [row.id, row.percent]));
    for (const { id, percent } of measures) {
      const shown = texts.map((text) => figureIn(text, new RegExp(`│ ${id} .*?([\\d.]+)% │`)));
      expect([id, ...shown, inRows.get(id)]).toEqual([id, percent, percent, percent]);
    }
  });
});
