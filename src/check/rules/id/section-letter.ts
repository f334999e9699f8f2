/** The main tasks are numbered plainly; those of an annex have a letter of its own before the number. */
import type { ModelRule } from '../../rule.ts';

export const idSectionLetter: ModelRule<{ id: string; where: string }> = {
  id: 'id/section-letter',
  family: 'model',
  tier: 'strict',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, where }) => `任务 ${id} 的编号不合它所在的部分：${where}。`,
      advice: '主要任务写数字（"4"），附件的任务写同一个字母加数字（"R8"）。',
    },
    en: {
      message: ({ id, where }) => `The id of task ${id} does not fit its section: ${where}.`,
      advice: 'Give a main task a number ("4"), and each task of an annex the same letter and a number ("R8").',
    },
  },
  why: {
    zh: '编号一看就知道是主要任务还是附件；命令里写的“附8”就是 R8。',
    en: 'The id shows whether a task is a main task or belongs to an annex; commands accept 附8 for R8.',
  },
  example: {
    in: 'annex',
    bad: `annex: routine
title: 日常工作
tasks:
  - { id: "2", title: 报送月报, measures: [] }`,
    good: `annex: routine
title: 日常工作
tasks:
  - { id: R2, title: 报送月报, measures: [] }`,
  },
  check({ plans }, report) {
    for (const { tasks, id: section } of plans.flatMap(({ sections }) => sections)) {
      const [first] = tasks;
      for (const task of tasks) {
        const letter = letterOf(task.id);
        const wanted = section === 'main' || first === undefined ? '' : letterOf(first.id) || ANY;
        if (letter === wanted || (wanted === ANY && letter !== '')) continue;
        const where = section === 'main' ? MAIN : wanted === ANY ? ANNEX : otherLetter(wanted);
        report({ at: task, key: ['id'], args: { id: task.id, where } });
      }
    }
  },
};

/** An annex whose first task has no letter: it is to have one. */
const ANY = '*';

const MAIN = { zh: '主要任务的编号不带字母', en: 'the ids of main tasks have no letter' };
const ANNEX = { zh: '附件的编号要带字母', en: 'the ids of an annex begin with a letter' };

function otherLetter(letter: string) {
  return { zh: `这个附件的编号以 ${letter} 开头`, en: `the ids of this annex begin with ${letter}` };
}

function letterOf(id: string): string {
  return /^[A-Z]/.exec(id)?.[0] ?? '';
}
