/** What a plan gives as issued stands in the issued document, word for word. */
import type { Place } from '../../../model/finding.ts';
import { tasksOf } from '../../../model/plan.ts';
import { maybe } from '../../maybe.ts';
import type { ModelRule } from '../../rule.ts';

export const textNotInSource: ModelRule<{ source: string; from: string }> = {
  id: 'text/not-in-source',
  family: 'model',
  tier: 'default',
  severity: 'error',
  comparesText: true,
  text: {
    zh: {
      message: ({ source, from }) => `与印发原文不一致：原文（${source}）里没有这段话。${maybe`从“${from}”起不同。`}`,
      advice: '按原文照录，一字不改；原文的笔误写进 errata，不在这里改。',
    },
    en: {
      message: ({ source, from }) =>
        `This is not the issued text: ${source} has no such passage.${maybe` The difference begins at "${from}".`}`,
      advice: 'Copy the document word for word. List its typos under errata instead of correcting them here.',
    },
  },
  why: {
    zh: '印发的文字是承诺的依据，在计划文件里改动一个字也不行。',
    en: 'The issued text is what was promised; not a single character of it may change in the plan file.',
  },
  example: {
    in: 'plan',
    bad: 'principle: 立项30所左右高水平中职学校,推进示范区建设,推广高水平学校的经验。',
    good: 'principle: 立项30所左右高水平中职学校,推进试验区建设,推广高水平学校的经验。',
  },
  check({ plans }, report) {
    for (const plan of plans) {
      const { source } = plan;
      if (source === undefined) continue;
      const expect = (at: Place, key: string, text: string | undefined): void => {
        if (text === undefined || source.text.includes(text)) return;
        const args = { source: source.file, from: firstDifference(text, source.text) };
        report({ at, key: [key], args, against: [{ file: source.file, path: [] }] });
      };
      expect(plan, 'principle', plan.principle);
      for (const section of plan.sections) {
        expect(section, 'heading', section.heading);
        expect(section, 'title', section.title);
      }
      for (const task of tasksOf(plan)) {
        expect(task, 'title', task.title);
        expect(task, 'text', task.text);
      }
    }
  },
};

/** A few characters of `text` from where the longest beginning that `source` has comes to its end. */
function firstDifference(text: string, source: string): string {
  let known = 0;
  let unknown = text.length;
  while (known + 1 < unknown) {
    const middle = (known + unknown) >> 1;
    if (source.includes(text.slice(0, middle))) known = middle;
    else unknown = middle;
  }
  return text.slice(known, known + 12);
}
