import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ics } from '../../src/exchange/ics.ts';
import { messagesIn } from '../../src/i18n/messages.ts';
import type { Measure } from '../../src/model/plan.ts';
import { project } from '../../src/projection/project.ts';
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
  return ics([project(one, workspace, day(asOf))], { title, timezone, messages: messagesIn('zh') }).text;
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
    expect(ics(states, { title, timezone, messages: messagesIn('zh') })).toMatchObject({ count: 0 });
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
    expect(values(written({ lead: '教务处,学生处', kind: 'selection' }), 'CATEGORIES')).toEqual([
      '教务处\\,学生处,评选立项',
    ]);
    expect(values(written(), 'CATEGORIES')).toEqual([]);
  });
});

describe('a duty', () => {
  const monthly = { title: '主题党日', repeat: { every: 'month', on: 1, shift: 'next-workday' } } as const;
  const { due: _, ...undated } = aMeasure(monthly);

  test('is an event an occurrence, on the day that it falls due', () => {
    const calendar = written({ ...undated, due: day('2022-12-31') });
    expect(values(calendar, 'UID').slice(0, 2)).toEqual(['test-2022.1-1.2022-01@plan', 'test-2022.1-1.2022-02@plan']);
    // 1 January and 1 May 2022 are holidays, and so on.
    expect(values(calendar, 'DTSTART').slice(0, 5)).toEqual([
      '20220104',
      '20220207',
      '20220301',
      '20220401',
      '20220505',
    ]);
    expect(values(calendar, 'SUMMARY')[7]).toBe('1-1 主题党日（2022-08）');
  });

  test('shows each occurrence as it stands', () => {
    const journal = [
      { date: day('2022-01-04'), occurrence: '2022-01' },
      { date: day('2022-03-09'), occurrence: '2022-03' },
    ];
    const calendar = written({ ...monthly, due: day('2022-12-31') }, { journal, asOf: '2022-03-10' });
    expect(values(calendar, 'SUMMARY').slice(0, 4)).toEqual([
      '【办结】1-1 主题党日（2022-01）',
      '【逾期】1-1 主题党日（2022-02）',
      '【办结】1-1 主题党日（2022-03）',
      '1-1 主题党日（2022-04）',
    ]);
    expect(values(calendar, 'SEQUENCE').slice(0, 4)).toEqual(['1', '0', '1', '0']);
  });

  test('without an occurrence in its time is shown by its own deadline', () => {
    const calendar = written({ ...monthly, start: day('2022-10-02'), due: day('2022-10-31') });
    expect(values(calendar, 'UID')).toEqual(['test-2022.1-1@plan']);
  });

  test('that is waived is cancelled', () => {
    const repeat = { ...monthly.repeat, except: ['2022-08'] };
    const calendar = written({ title: '主题党日', repeat, due: day('2022-12-31') });
    expect(values(calendar, 'STATUS').indexOf('CANCELLED')).toBe(7);
    expect(values(calendar, 'STATUS').lastIndexOf('CANCELLED')).toBe(7);
  });
});

test('the same plan on the same day gives the same bytes, and nothing of the clock', () => {
  expect(written()).toBe(written());
  expect(values(written(), 'DTSTAMP')).toEqual(['20220630T000000Z']);
  expect(values(written({}, { asOf: '2022-07-01' }), 'DTSTAMP')).toEqual(['20220701T000000Z']);
});

// A person has read it: UPDATE with `npx vitest run -u test/exchange`, and read it again.
test('the demo plan, to the letter', async () => {
  const { code, out } = await plan(['export', 'ics', '--plan', 'demo'], root);
  expect(code).toBe(0);
  await expect(out.replaceAll('\r\n', '\n')).toMatchFileSnapshot('golden/demo.ics');
});
