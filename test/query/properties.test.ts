import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bothLanguages, vocabularyOf } from '../../src/app/open/vocabulary.ts';
import { NO_OWN_DAYS } from '../../src/model/calendar.ts';
import { kindsWith } from '../../src/model/kind.ts';
import { DEFAULT_THRESHOLDS } from '../../src/model/plan.ts';
import { project } from '../../src/projection/project.ts';
import { measureStates } from '../../src/projection/state.ts';
import { compiled } from '../../src/query/compile.ts';
import { Ear } from '../../src/query/ear.ts';
import { parseQuery } from '../../src/query/parse.ts';
import { type Query, queryText } from '../../src/query/tree.ts';
import { aMeasure, anEntry, aPlan, aSection, aTask, aWorkspace, day } from '../support/model.ts';
import { runs, some } from '../support/stress.ts';

const LEADS = ['教务处', '学生处', '信息中心'];
const PLAN = aPlan({
  sections: [
    aSection({
      tasks: [
        aTask({
          id: '1',
          title: '建设',
          measures: Array.from({ length: 12 }, (_, i) =>
            aMeasure({
              id: `1-${i + 1}`,
              title: ['专业群', '产教融合', '实训基地'][i % 3] ?? '',
              ...(i % 4 < 3 && { leads: [LEADS[i % 4] ?? ''] }),
              ...(i % 5 > 0 && { due: day(`2022-${String(i + 1).padStart(2, '0')}-15`) }),
            }),
          ),
        }),
      ],
    }),
  ],
  journal: [anEntry({ on: '1-2', state: 'blocked' }), anEntry({ on: '1-5', state: 'done' })],
});
const STATE = project(
  PLAN,
  { kinds: kindsWith([]), thresholds: DEFAULT_THRESHOLDS, calendar: NO_OWN_DAYS, units: [], plans: [] },
  day('2022-06-20'),
);
const VOCABULARY = vocabularyOf(
  aWorkspace(PLAN, { queries: new Map([['本处', '牵头:教务处']]) }),
  await bothLanguages(),
);

function found(text: string): readonly string[] {
  const query = compiled(text, { plans: [STATE], vocabulary: VOCABULARY, ear: new Ear() });
  if (!query.ok) throw new Error(`${text}: ${query.fault.why}`);
  return measureStates(STATE).flatMap((state) => (query.matches(state, STATE) ? [state.measure.id] : []));
}

const ALL = measureStates(STATE).map(({ measure }) => measure.id);
const NOWHERE = { from: 0, to: 0 };
const isKey = (word: string): boolean => ['灯', '牵头', 'light'].includes(word);

/** Texts of words and values: of all that the grammar has signs for. */
const text = fc.oneof(
  fc.constantFrom(
    '红',
    '专业群',
    '或',
    '非',
    'OR',
    '2022-06..2022-08',
    '<50',
    '6月底前',
    '各县（市、区）',
    '“甲”',
    'a\\b',
  ),
  fc.string({ minLength: 1, maxLength: 6 }),
  fc.string({ unit: fc.constantFrom(...' 甲:：,，、|()（）"“”「」\\-@!&《》'), minLength: 1, maxLength: 6 }),
);

/** Any query, without places. */
const tree: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'query' },
    text.map((word): Query => ({ is: 'word', text: word, ...NOWHERE })),
    fc
      .record({
        key: fc.constantFrom('灯', '牵头', 'light', '颜色'),
        values: fc.array(fc.record({ text, not: fc.boolean() }), { minLength: 1, maxLength: 3 }),
      })
      .map(
        ({ key, values }): Query => ({
          is: 'filter',
          key,
          values: values.map((one) => ({ ...one, ...NOWHERE })),
          ...NOWHERE,
        }),
      ),
    fc.constantFrom('本处', 'mine').map((name): Query => ({ is: 'named', name, ...NOWHERE })),
    tie('query').map((of): Query => ({ is: 'not', of, ...NOWHERE })),
    fc
      .record({
        is: fc.constantFrom('all' as const, 'any' as const, 'beside' as const),
        of: fc.array(tie('query'), { minLength: 2, maxLength: 3 }),
      })
      .map((node): Query => ({ ...node, ...NOWHERE })),
  ),
})).query;

/** The same without places. */
function bare(query: Query): Query {
  switch (query.is) {
    case 'filter':
      return { ...query, ...NOWHERE, values: query.values.map((value) => ({ ...value, ...NOWHERE })) };
    case 'not':
      return { ...query, ...NOWHERE, of: bare(query.of) };
    case 'all':
    case 'any':
    case 'beside':
      return { ...query, ...NOWHERE, of: query.of.map(bare) };
    default:
      return { ...query, ...NOWHERE };
  }
}

test('what a query is written as parses to the same', () => {
  fc.assert(
    fc.property(tree, (query) => {
      const parsed = parseQuery(queryText(query), isKey);
      expect(parsed.ok && parsed.query && bare(parsed.query)).toEqual(query);
    }),
    { numRuns: runs(2000, 200) },
  );
});

/** Queries that mean something here. */
const query = fc.constantFrom(
  ...[
    '灯:红',
    '灯:-红',
    '牵头:教务处',
    '牵头:未定',
    '时限:6月',
    '时限:<2022-07-01',
    '进度:100',
    '状态:未办结',
    '专业群',
    '1-3',
    '@本处',
  ],
  ...['逾期:是', '(灯:红 或 牵头:学生处)', '非 融合', '时限:2022-03..2022-06,未定'],
);

describe('of what is found', () => {
  test('或 unites, 且 intersects, 非 leaves the rest, twice the same', () => {
    fc.assert(
      fc.property(query, query, (a, b) => {
        const [ofA, ofB] = [new Set(found(a)), new Set(found(b))];
        expect(found(`${a} 或 ${b}`)).toEqual(ALL.filter((id) => ofA.has(id) || ofB.has(id)));
        expect(found(`${a} 且 ${b}`)).toEqual(ALL.filter((id) => ofA.has(id) && ofB.has(id)));
        expect(found(`非 (${a})`)).toEqual(ALL.filter((id) => !ofA.has(id)));
        expect(found(`NOT NOT (${a})`)).toEqual(found(a));
        expect(found(`-(${a} | ${b})`)).toEqual(found(`-(${a}) & -(${b})`));
      }),
      { numRuns: runs(200, 20) },
    );
  });

  test('the order of what stands side by side is no matter', () => {
    fc.assert(
      fc.property(fc.array(query, { minLength: 2, maxLength: 5 }), (terms) => {
        expect(found([...terms].reverse().join(' '))).toEqual(found(terms.join(' ')));
      }),
      { numRuns: runs(200, 20) },
    );
  });
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    ...[
      '灯:',
      '红',
      ' ',
      '　',
      '或',
      '非',
      '(',
      '）',
      '"',
      '“',
      '\\',
      ',',
      '、',
      '|',
      '-',
      '@',
      '本处',
      '..',
      '<',
      '时限:',
      '6月底前',
      'zj',
      '《',
    ],
  );

  test('is a query, or is refused at a place within it', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 20 }).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(anything, (given) => {
        const read = compiled(given, { plans: [STATE], vocabulary: VOCABULARY, ear: new Ear() });
        if (read.ok) return;
        const { from, to, text: of } = read.fault;
        expect(0 <= from && from <= to && to <= of.length).toBe(true);
      }),
      { numRuns: runs(3000, 300) },
    );
  });

  test.each(some(['灯:红|', '甲(', '“甲', '《', '(', '灯:', '非 ', '"', '\\', '@', '- ', 'a'.repeat(50)], 4))(
    '%s repeated takes no longer than its length asks for',
    (piece) => {
      const from = performance.now();
      parseQuery(piece.repeat(30_000), isKey);
      // Linear time is some tens of milliseconds on a quiet machine; quadratic time is minutes.
      expect(performance.now() - from).toBeLessThan(3000);
    },
  );

  test('queries that name each other twice do not grow without end', () => {
    const queries = new Map(Array.from({ length: 30 }, (_, i) => [`q${i + 1}`, `@q${i} @q${i}`]));
    const vocabulary = { ...VOCABULARY, queries: queries.set('q0', '灯:红') };
    const read = compiled('@q30', { plans: [STATE], vocabulary, ear: new Ear() });
    expect(read).toMatchObject({ ok: false, fault: { why: 'depth' } });
  });
});
