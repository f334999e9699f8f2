/** A calendar program's side of `plan export ics`: read by node-ical, which shares no code with what wrote it. */
import { join } from 'node:path';
import fc from 'fast-check';
import ical, { type VEvent } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { addDays, planDate } from '../../src/model/date.ts';
import { calendarOf, daysDue, EVERY, someDuty } from '../support/duties.ts';
import { PLAN, workspaceWith } from '../support/folder.ts';
import { plan } from '../support/run.ts';

const root = join(import.meta.dirname, '..', '..');

/** What a calendar keeps of an event. */
interface Kept {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly status: string | undefined;
  readonly sequence: number;
  readonly stamp: string;
  /** The days that it is shown on, with what it says there: of an event that recurs several. */
  readonly days: readonly string[];
  /** How long before its start each alarm goes off. */
  readonly alarms: readonly string[];
}

/** The day that a date without a time came out as. */
function dayOf(date: Date | undefined): string {
  if (date === undefined) return 'none';
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function eventsIn(text: string): readonly VEvent[] {
  return Object.values(ical.sync.parseICS(text)).filter((item): item is VEvent => item?.type === 'VEVENT');
}

/** The days that a calendar shows an event on, each with what it says there. */
function shown(event: VEvent): readonly string[] {
  if (event.rrule === undefined) return [`${dayOf(event.start)} ${event.summary}`];
  const ever = { from: new Date(2000, 0, 1), to: new Date(2040, 0, 1) };
  return ical.expandRecurringEvent(event, ever).map(({ start, summary }) => `${dayOf(start)} ${summary}`);
}

function read(text: string): readonly Kept[] {
  return eventsIn(text).map((event) => {
    expect([event.uid, event.datetype]).toEqual([event.uid, 'date']);
    return {
      uid: event.uid,
      start: dayOf(event.start),
      end: dayOf(event.end),
      summary: String(event.summary),
      status: event.status,
      sequence: Number(event.sequence),
      stamp: event.dtstamp.toISOString(),
      days: shown(event),
      alarms: (event.alarms ?? []).map(({ trigger }) => String(trigger)),
    };
  });
}

/** Events by UID, as a calendar holds them: what is imported replaces what it has unless that is of a later revision. */
function imported(calendar: ReadonlyMap<string, Kept>, text: string): ReadonlyMap<string, Kept> {
  const after = new Map(calendar);
  for (const event of read(text)) {
    const known = after.get(event.uid);
    if (known && (known.sequence > event.sequence || known.stamp > event.stamp)) continue;
    after.set(event.uid, event);
  }
  return after;
}

const exported = async (folder: string, ...args: readonly string[]): Promise<string> =>
  (await plan(['export', 'ics', ...args], folder)).out;

interface Listed {
  readonly measures: readonly { readonly id: string; readonly title: string; readonly due: string | null }[];
}

describe('another program reads', () => {
  test('every deadline, as plan list has it', async () => {
    const id = 'demo';
    const { measures }: Listed = JSON.parse((await plan(['list', '--plan', id, '--json'], root)).out);
    const events = read(await exported(root, '--plan', id));
    const ofMeasures = events.filter(({ days }) => days.length === 1);
    const recurring = new Set(events.filter(({ days }) => days.length > 1).map(({ uid }) => uid));
    const dues = measures.filter(({ due, id: measure }) => due !== null && !recurring.has(`${id}.${measure}@plan`));
    expect(recurring.size).toBe(1);
    expect(dues.length).toBeGreaterThan(20);
    expect(ofMeasures.map(({ uid, start, end }) => [uid, start, end])).toEqual(
      dues.map(({ id: measure, due }) => [`${id}.${measure}@plan`, due, due && addDays(planDate(due), 1)]),
    );
    expect(ofMeasures.map(({ summary }) => summary.replace(/^【..】/, ''))).toEqual(
      dues.map(({ id: measure, title }) => `${measure} ${title}`),
    );
  });

  test('a duty as one event that recurs, with the occurrences that stand otherwise', async () => {
    const [duty, ...others] = eventsIn(await exported(root, '--plan', 'demo', '1-3'));
    expect([duty?.uid, others.length]).toEqual(['demo.1-3@plan', 0]);
    if (duty === undefined) throw new Error('no event');
    const months = Array.from({ length: 12 }, (_, i) => `2022-${String(i + 1).padStart(2, '0')}`);
    expect(shown(duty).map((line) => line.replace(/-\d\d( .*)1-3 每月开展主题党日活动(.*)/, '$1$2'))).toEqual(
      months.map((month, i) => (i < 6 ? `${month} 【办结】（${month}）` : `${month} `)),
    );
  });

  test.each(EVERY)('a duty of every %s over ten years on exactly the days of its occurrences', (every) => {
    fc.assert(
      fc.property(someDuty(every), (duty) => {
        const { text, state } = calendarOf(duty);
        const days = eventsIn(text)
          .filter(({ status }) => status !== 'CANCELLED')
          .flatMap(shown)
          .map((line) => `${line.slice(0, 10)} ${/【..】/.exec(line)?.[0] ?? ''}`);
        expect(days.sort()).toEqual(daysDue(state));
      }),
      { numRuns: 6 },
    );
  });

  test('the alarms: at nine, seven days and one day before', async () => {
    const [event] = read(await exported(workspaceWith()));
    expect(event?.alarms).toEqual(['-P6DT15H', '-PT15H']);
  });

  test('text with every mark that has a meaning in the format', async () => {
    // A backslash before an n is left out: node-ical takes it for a line feed, escaped or not.
    const title = '立项\\学校,“职业”;〔2022〕3号: 𠮷👨‍👩‍👧'.repeat(4);
    const text = PLAN.replace('title: 立项学校', `title: '${title}'`);
    const [event] = read(await exported(workspaceWith({ '2022/plan.yaml': text })));
    expect(event?.summary).toBe(`1-1 ${title}`);
  });
});

describe('a calendar that imports', () => {
  test('twice has nothing twice', async () => {
    const text = await exported(root, '--plan', 'all');
    const once = imported(new Map(), text);
    const twice = imported(once, text);
    const overrides = [...text.matchAll(/^RECURRENCE-ID/gm)].length;
    expect(once.size).toBe([...text.matchAll(/^BEGIN:VEVENT/gm)].length - overrides);
    expect([...twice]).toEqual([...once]);
    // Nor on another day.
    expect(imported(once, await exported(root, '--plan', 'all', '--as-of', '2022-09-01')).size).toBe(once.size);
  });

  test('again after an amendment has the deadline moved, one revision later', async () => {
    const folder = workspaceWith();
    const before = imported(new Map(), await exported(folder));
    expect((await plan(['amend', '1-1', '--due', '2022-11-30', '--reason', '推迟', '--by', '张三'], folder)).code).toBe(
      0,
    );
    const after = imported(before, await exported(folder));
    const shown = (calendar: ReadonlyMap<string, Kept>) =>
      [...calendar.values()].map(({ uid, start, sequence }) => [uid, start, sequence]);
    expect(shown(before)).toEqual([['test-2022.1-1@plan', '2022-10-31', 0]]);
    expect(shown(after)).toEqual([['test-2022.1-1@plan', '2022-11-30', 1]]);
    // An old file, imported late, takes nothing back.
    expect(shown(imported(after, await exported(folder, '--as-of', '2022-06-29')))).toEqual(shown(after));
  });

  test('again after an occurrence was met, waived and missed has each as it stands, and none of them twice', async () => {
    const duty = `
      - id: 1-3
        title: 每月报送
        repeat: { every: month, on: 15, shift: next-workday, until: 2022-08-31 }
        start: 2022-04-01
`;
    const folder = workspaceWith({ '2022/plan.yaml': `${PLAN.trimEnd()}${duty}` });
    const at = async (date: string) => exported(folder, '1-3', '--as-of', date);
    const before = imported(new Map(), await at('2022-03-01'));
    const log = async (...args: readonly string[]) =>
      expect((await plan(['log', '1-3', ...args, '--by', '张三'], folder)).code).toBe(0);
    await log('--occurrence', '2022-04', '--date', '2022-04-15');
    await log('--occurrence', '2022-06', '--waive', '--reason', '停课', '--date', '2022-06-01');
    const after = imported(before, await at('2022-06-30'));
    const daysOf = (calendar: ReadonlyMap<string, Kept>) => [...calendar.values()].map(({ uid, days }) => [uid, days]);
    expect(daysOf(before)).toEqual([
      [
        'test-2022.1-3@plan',
        [
          '2022-04-15 1-3 每月报送',
          '2022-05-16 1-3 每月报送（2022-05）',
          '2022-06-15 1-3 每月报送',
          '2022-07-15 1-3 每月报送',
          '2022-08-15 1-3 每月报送',
        ],
      ],
    ]);
    expect(daysOf(after)).toEqual([
      [
        'test-2022.1-3@plan',
        [
          '2022-04-15 【办结】1-3 每月报送（2022-04）',
          '2022-05-16 【逾期】1-3 每月报送（2022-05）',
          '2022-07-15 1-3 每月报送',
          '2022-08-15 1-3 每月报送',
        ],
      ],
    ]);
  });

  test('again after a cancellation is reported that it is off', async () => {
    const folder = workspaceWith();
    const before = imported(new Map(), await exported(folder));
    expect((await plan(['cancel', '1-1', '--reason', '改期', '--by', '张三'], folder)).code).toBe(0);
    const [event, ...others] = [...imported(before, await exported(folder)).values()];
    expect([others.length, event?.status, event?.sequence, event?.alarms]).toEqual([0, 'CANCELLED', 1, []]);
  });
});
