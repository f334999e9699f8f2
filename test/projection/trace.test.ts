import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planDate } from '../../src/model/date.ts';
import type { Plan, Task } from '../../src/model/plan.ts';
import { type Coverage, trace } from '../../src/projection/trace.ts';
import { aMeasure, aPlan, aSection, aTask } from '../support/model.ts';
import { runs } from '../support/stress.ts';

const quotes = (...texts: readonly string[]) => texts.map((quote, i) => aMeasure({ id: `1-${i + 1}`, quote }));

/** The coverage of a document that is one task, `1.建设学校。` with `text` after it. */
function covered(text: string, over: Partial<Task>): Coverage {
  return trace(aPlan({ tasks: [aTask({ text, measures: [], ...over })] }), `1.建设学校。${text}`);
}

const left = ({ passages }: Coverage): readonly string[] => passages.map(({ text }) => text);

/** Letters, digits and Han characters. */
const letters = (text: string): number => [...text].filter((character) => /[\p{L}\p{N}]/u.test(character)).length;

describe('what is covered', () => {
  test('everything, where every passage is quoted, context or heading', () => {
    const coverage = covered('立项30所学校,推进建设。按上级要求。', {
      measures: quotes('立项30所学校', '推进建设'),
      context: ['按上级要求'],
    });
    expect(coverage).toMatchObject({
      characters: 20,
      quoted: 11,
      headings: 4,
      context: 5,
      left: 0,
      percent: 100,
      passages: [],
    });
  });

  test('an empty document is covered', () => {
    expect(trace(aPlan(), '')).toMatchObject({ characters: 0, percent: 100, passages: [] });
  });

  test('a plan without tasks covers nothing', () => {
    const coverage = trace(aPlan({ tasks: [] }), '立项学校。');
    expect(coverage).toMatchObject({ characters: 4, left: 4, percent: 0 });
    expect(left(coverage)).toEqual(['立项学校']);
  });

  test('the principle is context', () => {
    const source = '以质量为先。\n1.建设学校。';
    const coverage = trace(aPlan({ principle: '以质量为先。', tasks: [aTask({ text: '' })] }), source);
    expect(coverage).toMatchObject({ context: 5, headings: 4, left: 0 });
    expect(coverage.contexts).toEqual([{ start: 0, end: 5, text: '以质量为先' }]);
  });

  test('the title of a task with a text is a heading', () => {
    expect(covered('推进。', {})).toMatchObject({ headings: 4, quoted: 0, left: 2 });
  });

  test('a task of one sentence is its own promise: its title is no heading', () => {
    const plan = aPlan({ tasks: [aTask({ measures: [] })] });
    expect(trace(plan, '1.建设学校。')).toMatchObject({ headings: 0, left: 4 });
    const promised = aPlan({ tasks: [aTask({ measures: quotes('建设学校') })] });
    expect(trace(promised, '1.建设学校。')).toMatchObject({ headings: 0, quoted: 4, left: 0 });
  });

  test('a promise prevails over context that it lies in', () => {
    const coverage = covered('为此推进建设工作。', { measures: quotes('推进建设'), context: ['为此推进建设工作'] });
    expect(coverage).toMatchObject({ quoted: 4, context: 4, left: 0 });
    expect(coverage.contexts.map(({ text }) => text)).toEqual(['为此', '工作']);
  });

  test('a promise prevails over the heading', () => {
    expect(covered('推进。', { measures: quotes('建设学校') })).toMatchObject({ quoted: 4, headings: 0 });
  });

  test('a passage quoted twice counts once', () => {
    expect(covered('推进建设。', { measures: quotes('推进建设', '建设') })).toMatchObject({ quoted: 4, left: 0 });
  });

  test('punctuation and space count nowhere', () => {
    expect(covered('“推进”、 (建设);——。', { measures: quotes('“推进”、 (建设)') })).toMatchObject({
      characters: 8,
      quoted: 4,
      left: 0,
    });
  });

  test.each(['1.', '12．', '3、', '4. '])('the number %s before a title does not count', (number) => {
    const plan = aPlan({ tasks: [aTask({ measures: quotes('建设学校') })] });
    expect(trace(plan, `${number}建设学校。`)).toMatchObject({ characters: 4, left: 0 });
  });

  test('a number that does not stand right before a title counts', () => {
    const plan = aPlan({ tasks: [aTask({ measures: quotes('建设学校') })] });
    expect(left(trace(plan, '共12.项\n建设学校。'))).toEqual(['共12.项']);
    expect(left(trace(plan, '第123.建设学校。'))).toEqual(['第']);
  });

  test('a task whose text the document does not have ends with its title', () => {
    const task = aTask({ text: '别的话。', measures: quotes('建设学校') });
    const coverage = trace(aPlan({ tasks: [task] }), '建设学校。推进工作。');
    expect(coverage).toMatchObject({ quoted: 4, left: 4 });
    expect(coverage.passages).toEqual([{ start: 5, end: 9, text: '推进工作' }]);
  });

  test('the title of the plan and the heading and title of an annex do not count', () => {
    const annex = aSection({
      id: 'routine',
      heading: '附件',
      title: '日常工作',
      tasks: [aTask({ id: 'R1', title: '开会', measures: quotes('开会') })],
    });
    const main = aSection({ tasks: [aTask({ measures: quotes('建设学校') })] });
    const source = '测试计划\n1.建设学校。\n附件\n日常工作\n1.开会。';
    expect(trace(aPlan({ sections: [main, annex] }), source)).toMatchObject({ characters: 6, quoted: 6, left: 0 });
  });
});

describe('a document that is a table', () => {
  const row = aTask({
    text: '6月底前开工，年底前建成',
    leads: ['市发改局', '市工信局'],
    with: ['各县（市、区）'],
    leaders: ['周海峰'],
    dueTerm: '年底前',
    due: planDate('2022-12-31'),
    measures: [
      aMeasure({ quote: '建设学校', milestones: [{ title: '开工', due: planDate('2022-06-30'), dueTerm: '6月底前' }] }),
    ],
  });
  const HEADER = '| 序号 | 任务 | 牵头 | 配合 | 领导 | 进度 | 时限 |\n|---|---|---|---|---|---|---|\n';
  const said = '| 1 | 建设学校 | 市发改局、市工信局 | 各县（市、区） | 周海峰 | 6月底前开工，年底前建成 | 年底前 |';
  const leftOf = (source: string): readonly string[] => left(trace(aPlan({ tasks: [row] }), source));

  test('has a header, and cells that are no gap where the keys say the same', () => {
    expect(leftOf(HEADER + said)).toEqual(['年底前建成']);
    expect(leftOf(said.replace('| 年底前 |', '| 2022年12月31日 |'))).toEqual(['年底前建成']);
    expect(leftOf(said.slice(2, -2).replaceAll(' | ', '\t'))).toEqual(['年底前建成']);
  });

  test.each([
    ['市发改局、市工信局', '市发改局、市财政局'],
    ['| 周海峰 |', '| 周海 |'],
    ['| 年底前 |', '| 11月底前 |'],
    ['| 1 |', '| 2 |'],
    ['| 年底前 |', '| 年底前，另报方案 |'],
  ])('is told what they do not say: for %s, %s', (from, to) => {
    expect(leftOf(said.replace(from, to))).toHaveLength(2);
  });

  test('of another row nothing is covered, nor of a line that is no row', () => {
    expect(leftOf(`${said}\n| 2 | 市发改局 |\n市工信局`)).toEqual(['年底前建成', '2', '市发改局', '市工信局']);
  });
});

describe('what is left over', () => {
  test('comes sentence by sentence, without the punctuation around it', () => {
    const text = '推进建设;“加强管理”,做好保障。立项学校!按期完成?';
    expect(left(covered(text, { measures: quotes('立项学校') }))).toEqual([
      '推进建设',
      '加强管理”,做好保障',
      '按期完成',
    ]);
  });

  test('has its offsets in the document and the task it stands in', () => {
    const coverage = covered('推进建设,加强管理。', { measures: quotes('推进建设') });
    expect(coverage.passages).toEqual([{ start: 12, end: 16, text: '加强管理', task: '1' }]);
  });

  test('outside all tasks belongs to none', () => {
    const plan = aPlan({ tasks: [aTask({ measures: quotes('建设学校') })] });
    expect(trace(plan, '前言。\n1.建设学校。\n落款').passages).toEqual([
      { start: 0, end: 2, text: '前言' },
      { start: 12, end: 14, text: '落款' },
    ]);
  });

  test('belongs to its task even where a mark that is no number stands before the title', () => {
    const plan = aPlan({ tasks: [aTask({ measures: [] })] });
    expect(trace(plan, '· 建设学校。').passages).toEqual([{ start: 2, end: 6, text: '建设学校', task: '1' }]);
  });

  test.each(['和', '及', '与', '并', '或', '暨', '以及', '同时', '并且'])('is not a lone %s', (conjunction) => {
    const text = `推进建设${conjunction}加强管理。`;
    const coverage = covered(text, { measures: quotes('推进建设', '加强管理') });
    expect(coverage).toMatchObject({ characters: 12, left: 0, passages: [] });
  });

  test('is a conjunction with more beside it', () => {
    const text = '推进建设并认真加强管理。';
    expect(left(covered(text, { measures: quotes('推进建设', '加强管理') }))).toEqual(['并认真']);
  });

  test('is a quote that stands only in another task', () => {
    const source = '1.建设学校。推进建设。\n2.督查。加强管理。';
    const tasks = [
      aTask({ text: '推进建设。', measures: quotes('加强管理') }),
      aTask({ id: '2', title: '督查', text: '加强管理。', measures: quotes('推进建设') }),
    ];
    expect(trace(aPlan({ tasks }), source).passages).toMatchObject([
      { text: '推进建设', task: '1' },
      { text: '加强管理', task: '2' },
    ]);
  });

  test('is a quote that goes beyond the end of its task', () => {
    const source = '1.建设学校。推进建设。加强管理。';
    const task = aTask({ text: '推进建设。', measures: quotes('推进建设。加强') });
    expect(trace(aPlan({ tasks: [task] }), source)).toMatchObject({ quoted: 0, left: 8 });
  });

  test('is no quote that stands in the text as well as in the title', () => {
    const coverage = covered('今年建设学校。', { measures: quotes('建设学校'), context: ['今年'] });
    expect(coverage).toMatchObject({ headings: 4, quoted: 4, context: 2, left: 0 });
  });

  test('is no heading that an earlier task has in its words', () => {
    const source = '1.建设学校。加强督查。\n2.督查。推进。';
    const tasks = [
      aTask({ text: '加强督查。', measures: quotes('加强督查') }),
      aTask({ id: '2', title: '督查', text: '推进。', measures: quotes('推进') }),
    ];
    expect(trace(aPlan({ tasks }), source)).toMatchObject({ headings: 6, quoted: 6, left: 0 });
  });

  test('is no heading that the principle has in its words', () => {
    const source = '着力建设学校。\n1.建设学校。推进。';
    const task = aTask({ text: '推进。', measures: quotes('推进') });
    expect(trace(aPlan({ principle: '着力建设学校。', tasks: [task] }), source)).toMatchObject({
      context: 6,
      headings: 4,
      quoted: 2,
      left: 0,
    });
  });

  test('keeps characters of two units whole', () => {
    const coverage = covered('表彰赵𠮷。', { measures: quotes('表彰') });
    expect(coverage.passages).toEqual([{ start: 9, end: 12, text: '赵𠮷', task: '1' }]);
    expect(coverage).toMatchObject({ characters: 8, quoted: 2, left: 2 });
  });
});

describe('whatever the document', () => {
  type Use = 'quoted' | 'context' | 'left';

  /** Sentences of tasks, each used in one way; all different, so that each has one place. */
  const aDocument = fc.array(fc.array(fc.constantFrom<Use>('quoted', 'context', 'left'), { maxLength: 5 }), {
    maxLength: 4,
  });

  test('each passage counts as what it is marked', () => {
    fc.assert(
      fc.property(aDocument, (document) => {
        const tasks = document.map((uses, t) => {
          const sentences = uses.map((use, s) => ({ use, text: `任务${t}里的𠮷句${s}` }));
          const of = (wanted: Use) => sentences.filter(({ use }) => use === wanted).map(({ text }) => text);
          const text = sentences.map((sentence) => `${sentence.text}。`).join('');
          return {
            of,
            task: aTask({
              id: `${t + 1}`,
              title: `标题${t}`,
              text,
              context: of('context'),
              measures: quotes(...of('quoted')),
            }),
          };
        });
        const source = tasks.map(({ task }, t) => `${t + 1}.${task.title}。${task.text ?? ''}\n`).join('');
        const coverage = trace(aPlan({ tasks: tasks.map(({ task }) => task) }), source);
        const count = (use: Use) => letters(tasks.flatMap(({ of }) => of(use)).join());
        expect(coverage).toMatchObject({
          quoted: count('quoted'),
          context: count('context'),
          left: count('left'),
          headings: letters(tasks.map(({ task }) => task.title).join()),
        });
        expect(coverage.passages.map(({ text, task }) => ({ text, task }))).toEqual(
          tasks.flatMap(({ of, task }) => of('left').map((text) => ({ text, task: task.id }))),
        );
        expect(coverage.contexts.map(({ text }) => text)).toEqual(tasks.flatMap(({ of }) => of('context')));
      }),
    );
  });

  /** Texts of few characters, so that passages are found, overlap and repeat. */
  const text = (maxLength: number) => fc.string({ unit: fc.constantFrom(...'甲乙和。, 1.\n', '𠮷', 'é'), maxLength });
  const anyTask = fc
    .record({
      title: text(4),
      text: text(8),
      context: fc.array(text(4)),
      measures: fc.array(text(4), { maxLength: 3 }),
    })
    .map(({ measures, ...task }) => aTask({ ...task, measures: quotes(...measures) }));
  const anyPlan: fc.Arbitrary<Plan> = fc
    .record({ principle: text(4), tasks: fc.array(anyTask, { maxLength: 3 }) })
    .map(aPlan);

  test('the parts add up, and are never more than the document holds', () => {
    fc.assert(
      fc.property(anyPlan, text(40), (plan, source) => {
        const { characters, percent, ...coverage } = trace(plan, source);
        expect(coverage.quoted + coverage.headings + coverage.context + coverage.left).toBe(characters);
        expect(characters).toBeLessThanOrEqual(letters(source));
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
        expect(coverage.left).toBe(coverage.passages.reduce((sum, passage) => sum + letters(passage.text), 0));
      }),
      { numRuns: runs(1000) },
    );
  });

  test('every passage is what stands at its offsets, from letter to letter, in order and apart', () => {
    fc.assert(
      fc.property(anyPlan, text(40), (plan, source) => {
        const { passages, contexts } = trace(plan, source);
        for (const list of [passages, contexts]) {
          let end = 0;
          for (const passage of list) {
            expect(source.slice(passage.start, passage.end)).toBe(passage.text);
            expect(passage.text).toMatch(/^[\p{L}\p{N}](.*[\p{L}\p{N}])?$/u);
            expect(passage.start).toBeGreaterThanOrEqual(end);
            end = passage.end;
          }
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});
