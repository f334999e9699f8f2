import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ics } from '../../src/exchange/ics.ts';
import type { Measure } from '../../src/model/plan.ts';
import { project } from '../../src/projection/project.ts';
import { MESSAGES } from '../support/messages.ts';
import { aMeasure, anEntry, aPlanOf, aWorkspace, day } from '../support/model.ts';
import { plan } from '../support/run.ts';

const root = join(import.meta.dirname, '..', '..');

interface World {
  readonly asOf?: string;
  readonly journal?: readonly Parameters<typeof anEntry>[0][];
  readonly planTitle?: string;
}

/** The calendar of a plan with one measure, as text. */
function written(over: Partial<Measure> = {}, { asOf = '2022-06-30', journal = [], planTitle }: World = {}): string {
  const one = aPlanOf([aMeasure({ due: day('2022-10-31'), ...over })], {
    journal: journal.map(anEntry),
    ...(planTitle !== undefined && { title: planTitle }),
  });
  const workspace = aWorkspace(one);
  const { title, timezone } = workspace;
  return ics([project(one, workspace, day(asOf))], { title, timezone, messages: MESSAGES.zh }).content ?? '';
}

/** Lines as they were before folding (RFC 5545, 3.1), by the bytes alone. */
const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');

/** The values of a property, unfolded and as they stand. */
const values = (text: string, name: string): readonly string[] =>
  unfolded(text).flatMap((line) => (line.match(`^${name}(?:;[^:]*)?:`) ? line.slice(line.indexOf(':') + 1) : []));

const unescaped = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));

describe('lines', () => {
  const title = fc
    .array(
      fc.constantFrom(
        '职',
        '业',
        '教',
        '〔',
        '，',
        'é',
        '𠮷',
        '👨‍👩‍👧',
        'a',
        ' ',
        ',',
        ';',
        ':',
        '\\',
        '"',
        '\n',
        '\\n',
      ),
      {
        maxLength: 90,
      },
    )
    .map((parts) => `x${parts.join('')}x`);

  test('are of 75 octets at most, and give the text back when unfolded', () => {
    fc.assert(
      fc.property(title, (text) => {
        const calendar = written({ title: text }, { planTitle: text });
        for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(values(calendar, 'SUMMARY').map(unescaped)).toEqual([`1-1 ${text}`]);
        expect(values(calendar, 'X-WR-CALNAME').map(unescaped)).toEqual([text]);
      }),
    );
  });

  test('are folded between characters: each is valid UTF-8 alone', () => {
    fc.assert(
      fc.property(title, (text) => {
        for (const line of written({ title: text }).split('\r\n')) {
          expect(Buffer.from(line).toString('utf8')).toBe(line);
        }
      }),
    );
  });

  test('fill the 75 octets where they can', () => {
    const lengths = written({ title: 'a'.repeat(500) })
      .split('\r\n')
      .map((line) => line.length);
    expect(Math.max(...lengths)).toBe(75);
  });

  test('end with CRLF, the last one too, and no other line end is in them', () => {
    const calendar = written({ title: '一\n二\r三\r\n四' });
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(values(calendar, 'SUMMARY')).toEqual(['1-1 一\\n二\\n三\\n四']);
  });

  test('have what means something escaped, in the title and in the name of the calendar', () => {
    const title = 'a,b;c\\d:"e"\nf';
    const calendar = written({ title }, { planTitle: title });
    expect(values(calendar, 'SUMMARY')).toEqual(['1-1 a\\,b\\;c\\\\d:"e"\\nf']);
    expect(values(calendar, 'NAME')).toEqual(['a\\,b\\;c\\\\d:"e"\\nf']);
    expect(values(calendar, 'X-WR-CALNAME')).toEqual(values(calendar, 'NAME'));
    expect(values(calendar, 'X-WR-TIMEZONE')).toEqual(['Asia/Shanghai']);
  });

  test('have neither control characters nor halves of characters', () => {
    expect(values(written({ title: 'a\u0000b\u001bc\ud800d' }), 'SUMMARY')).toEqual(['1-1 a b c d']);
  });
});

describe('an event', () => {
  test('is the whole day of the deadline, and ends before the next', () => {
    const calendar = written({ due: day('2024-02-28') });
    expect(unfolded(calendar)).toContain('DTSTART;VALUE=DATE:20240228');
    expect(unfolded(calendar)).toContain('DTEND;VALUE=DATE:20240229');
    expect(unfolded(written({ due: day('2022-12-31') }))).toContain('DTEND;VALUE=DATE:20230101');
  });

  test('has no properties after its alarms, nor the calendar after its events', () => {
    const names = unfolded(written()).map((line) => line.replace(/[:;].*/, ''));
    expect(names.lastIndexOf('TRANSP')).toBeLessThan(names.indexOf('BEGIN', names.indexOf('SUMMARY')));
    expect(names.indexOf('X-WR-TIMEZONE')).toBeLessThan(names.indexOf('BEGIN', 1));
    expect(names.slice(-3)).toEqual(['END', 'END', '']);
  });

  test('is there only where a deadline is set', () => {
    const { due: _, ...undated } = aMeasure({ due: day('2022-10-31') });
    expect(written()).toContain('VEVENT');
    const one = aPlanOf([undated]);
    const { title, timezone } = aWorkspace(one);
    const states = [project(one, aWorkspace(one), day('2022-06-30'))];
    expect(ics(states, { title, timezone, messages: MESSAGES.zh })).toEqual({
      notes: [MESSAGES.zh.export.nothing, MESSAGES.zh.export.undated(1)],
    });
  });

  test('says how far its deadline was moved, or which term it is from', () => {
    const journal = [{ date: day('2022-03-01'), amend: { due: day('2022-11-30') }, reason: '推迟' }];
    const firstLine = (calendar: string) => values(calendar, 'DESCRIPTION')[0]?.split('\\n')[0];
    expect(firstLine(written())).toBe('完成时限：2022-10-31');
    expect(firstLine(written({}, { journal }))).toBe('完成时限：2022-11-30（原定2022-10-31，推迟30天）');
    expect(firstLine(written({ due: day('2022-06-30'), dueTerm: '上半年' }))).toBe('完成时限：上半年（2022-06-30）');
  });

  test('counts what revised it, up to the date', () => {
    const journal = [
      { date: day('2022-03-01'), amend: { due: day('2022-11-30') }, reason: '推迟' },
      { date: day('2022-04-01'), note: '进展' },
      { date: day('2022-05-01'), state: 'done' as const },
    ];
    const at = (asOf: string) => {
      const calendar = written({}, { asOf, journal });
      return [values(calendar, 'SEQUENCE'), values(calendar, 'DTSTART'), values(calendar, 'SUMMARY')].flat();
    };
    expect(at('2022-02-28')).toEqual(['0', '20221031', '1-1 立项学校']);
    expect(at('2022-03-01')).toEqual(['1', '20221130', '1-1 立项学校']);
    expect(at('2022-04-30')).toEqual(['1', '20221130', '1-1 立项学校']);
    expect(at('2022-05-01')).toEqual(['2', '20221130', '【办结】1-1 立项学校']);
  });

  test('that was cancelled says so, and keeps its UID, so that an import takes it away', () => {
    const journal = [{ date: day('2022-03-01'), state: 'cancelled' as const, reason: '改期' }];
    const before = written({}, { asOf: '2022-02-28', journal });
    const after = written({}, { asOf: '2022-03-01', journal });
    expect(values(before, 'STATUS')).toEqual(['CONFIRMED']);
    expect(values(after, 'STATUS')).toEqual(['CANCELLED']);
    expect(values(after, 'UID')).toEqual(values(before, 'UID'));
    expect(values(after, 'UID')).toEqual(['test-2022.1-1@plan']);
    expect(values(after, 'SEQUENCE')).toEqual(['1']);
  });

  test('is marked the day after its deadline, and not on it', () => {
    expect(values(written({}, { asOf: '2022-10-31' }), 'SUMMARY')).toEqual(['1-1 立项学校']);
    expect(values(written({}, { asOf: '2022-11-01' }), 'SUMMARY')).toEqual(['【逾期】1-1 立项学校']);
  });

  test.each([
    ['2022-10-24', ['-P6DT15H', '-PT15H']],
    ['2022-10-25', ['-PT15H']],
    ['2022-10-30', ['-PT15H']],
    ['2022-10-31', []],
    ['2022-11-01', []],
  ])('on %s reminds on the days that are still to come', (asOf, triggers) => {
    expect(values(written({}, { asOf }), 'TRIGGER')).toEqual(triggers);
  });

  test('that is done reminds no more', () => {
    const journal = [{ date: day('2022-03-01'), state: 'done' as const }];
    expect(values(written({}, { journal }), 'TRIGGER')).toEqual([]);
  });

  test('has the unit and the kind as categories, a comma in them escaped', () => {
    expect(values(written({ leads: ['教务处,学生处'], kind: 'selection' }), 'CATEGORIES')).toEqual([
      '教务处\\,学生处,评选立项',
    ]);
    expect(values(written(), 'CATEGORIES')).toEqual([]);
  });
});

describe('a duty', () => {
  const monthly = { title: '主题党日', repeat: { every: 'month', on: 1, shift: 'next-workday' } } as const;
  const due = day('2022-12-31');

  /** Each event: the day that it takes the place of (the series’ own: none), its own day, and its summary. */
  const events = (calendar: string) =>
    calendar
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((block) => [
        values(block, 'RECURRENCE-ID')[0] ?? '',
        values(block, 'DTSTART')[0],
        values(block, 'SUMMARY')[0],
      ]);

  test('is one event that recurs, and one for each occurrence that is moved', () => {
    const calendar = written({ ...monthly, due }, { asOf: '2021-12-01' });
    expect(values(calendar, 'RRULE')).toEqual(['FREQ=MONTHLY;BYMONTHDAY=1;UNTIL=20221201']);
    expect([...new Set(values(calendar, 'UID'))]).toEqual(['test-2022.1-1@plan']);
    // 1 January, 1 February, 1 May and 1 October 2022 are holidays.
    expect(events(calendar)).toEqual([
      ['', '20220101', '1-1 主题党日'],
      ['20220101', '20220104', '1-1 主题党日（2022-01）'],
      ['20220201', '20220207', '1-1 主题党日（2022-02）'],
      ['20220501', '20220505', '1-1 主题党日（2022-05）'],
      ['20221001', '20221008', '1-1 主题党日（2022-10）'],
    ]);
  });

  test('has an event for each occurrence that stands otherwise, all of one revision', () => {
    const journal = [
      { date: day('2022-01-04'), occurrence: '2022-01' },
      { date: day('2022-03-09'), occurrence: '2022-03' },
    ];
    const calendar = written({ ...monthly, due }, { journal, asOf: '2022-03-10' });
    expect(events(calendar).slice(0, 5)).toEqual([
      ['', '20220101', '1-1 主题党日'],
      ['20220101', '20220104', '【办结】1-1 主题党日（2022-01）'],
      ['20220201', '20220207', '【逾期】1-1 主题党日（2022-02）'],
      ['20220301', '20220301', '【办结】1-1 主题党日（2022-03）'],
      ['20220501', '20220505', '1-1 主题党日（2022-05）'],
    ]);
    expect(new Set(values(calendar, 'SEQUENCE'))).toEqual(new Set(['2']));
  });

  test('reminds of each occurrence by the series’ own alarms, and of one that is near by those still to come', () => {
    const calendar = written({ ...monthly, due }, { asOf: '2022-05-28' });
    const [series = '', ...others] = calendar.split('BEGIN:VEVENT').slice(1);
    expect(values(series, 'TRIGGER')).toEqual(['-P6DT15H', '-PT15H']);
    const june = others.find((block) => block.includes('RECURRENCE-ID;VALUE=DATE:20220601')) ?? '';
    expect(values(june, 'TRIGGER')).toEqual(['-PT15H']);
  });

  test('leaves out what the plan or an entry waives', () => {
    const repeat = { ...monthly.repeat, except: ['2022-08'] };
    const journal = [{ occurrence: '2022-07', waive: true as const, reason: '停课' }];
    const calendar = written({ title: '主题党日', repeat, due }, { journal });
    expect(values(calendar, 'EXDATE')).toEqual(['20220701', '20220801']);
    expect(values(calendar, 'STATUS')).not.toContain('CANCELLED');
  });

  test('of which every occurrence is waived stays, cancelled', () => {
    const repeat = { ...monthly.repeat, except: ['2022-11', '2022-12'] };
    const calendar = written({ title: '主题党日', repeat, start: day('2022-11-01'), due });
    expect(events(calendar)).toEqual([['', '20221101', '【取消】1-1 主题党日']]);
    expect([values(calendar, 'EXDATE'), values(calendar, 'STATUS')]).toEqual([[], ['CANCELLED']]);
  });

  test('that is cancelled is cancelled as a whole, but for what was met', () => {
    const journal = [
      { date: day('2022-03-01'), occurrence: '2022-03' },
      { date: day('2022-04-02'), state: 'cancelled' as const, reason: '改期' },
    ];
    const calendar = written({ ...monthly, start: day('2022-03-01'), due: day('2022-04-30') }, { journal });
    expect(events(calendar)).toEqual([
      ['', '20220301', '【取消】1-1 主题党日'],
      ['20220301', '20220301', '【办结】1-1 主题党日（2022-03）'],
    ]);
    expect(values(calendar, 'STATUS')).toEqual(['CANCELLED', 'CONFIRMED']);
  });

  test('keeps its UID when an amendment shortens it, a revision later', () => {
    const repeat = { every: 'month' } as const;
    const journal = [{ amend: { due: day('2022-06-15') }, reason: '提前' }];
    const before = written({ repeat, due }, { asOf: '2022-02-01', journal });
    const after = written({ repeat, due }, { asOf: '2022-03-01', journal });
    const ids = (calendar: string) => [...new Set(values(calendar, 'UID'))];
    expect(ids(after)).toEqual(ids(before));
    expect([values(before, 'SEQUENCE')[0], values(after, 'SEQUENCE')[0]]).toEqual(['0', '1']);
    expect(values(after, 'RRULE')).toEqual(['FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20220630']);
    // Its last period is cut short, and so due on the day on which the duty ends.
    expect(events(after).at(-1)).toEqual(['20220630', '20220615', '1-1 立项学校（2022-06）']);
  });

  test('without a plain rule is an event an occurrence, each by its own UID', () => {
    const calendar = written({ repeat: { every: 'month', on: 30, except: ['2022-03'] }, due: day('2022-03-31') });
    expect(values(calendar, 'RRULE')).toEqual([]);
    expect(values(calendar, 'UID')).toEqual([
      'test-2022.1-1.2022-01@plan',
      'test-2022.1-1.2022-02@plan',
      'test-2022.1-1.2022-03@plan',
    ]);
    expect(values(calendar, 'DTSTART')).toEqual(['20220130', '20220228', '20220330']);
    expect(values(calendar, 'STATUS')).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
  });

  test('is an event an occurrence where one is moved onto its neighbour’s day', () => {
    // The week of the Spring Festival: Monday 31 January and Monday 7 February fall together.
    const repeat = { every: 'week', on: 1, shift: 'next-workday' } as const;
    const calendar = written({ repeat, start: day('2022-01-24'), due: day('2022-02-14') });
    expect([values(calendar, 'RRULE'), values(calendar, 'DTSTART')]).toEqual([
      [],
      ['20220124', '20220207', '20220207', '20220214'],
    ]);
  });

  test('without an occurrence in its time is shown by its own deadline', () => {
    const calendar = written({ ...monthly, start: day('2022-10-02'), due: day('2022-10-31') });
    expect([values(calendar, 'UID'), values(calendar, 'RRULE')]).toEqual([['test-2022.1-1@plan'], []]);
  });
});

test('the same plan on the same day gives the same bytes, and nothing of the clock', () => {
  expect(written()).toBe(written());
  expect(values(written(), 'DTSTAMP')).toEqual(['20220630T000000Z']);
  expect(values(written({}, { asOf: '2022-07-01' }), 'DTSTAMP')).toEqual(['20220701T000000Z']);
});

// A person has read it: renew them with `npx vitest run test/exchange --update`, and read it again.
test('the demo plan, to the letter', async () => {
  const { code, out } = await plan(['export', 'ics', '--plan', 'demo'], root);
  expect(code).toBe(0);
  await expect(out.replaceAll('\r\n', '\n')).toMatchFileSnapshot('golden/demo.ics');
});
