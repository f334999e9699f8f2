/** An amendment that was entered once the promise had fallen due is not dated before that. */
import { policyFor } from '../../../change/judge.ts';
import { earlier, type PlanDate } from '../../../model/date.ts';
import type { Amendment, Entry } from '../../../model/journal.ts';
import { wasApproved } from '../../judged.ts';
import type { ChangeRule } from '../../rule.ts';

export const changeLateAmendment: ChangeRule<{ change: string; limit: string; entered: string; id: string }> = {
  id: 'change/late-amendment',
  family: 'change',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ change, limit, entered }) =>
        `${change}；承诺在 ${limit} 到期，这条调整 ${entered} 才记，日期却写在到期以前。`,
      advice: ({ id }) =>
        `按实际日期记：plan amend ${id}（不写 --date）；上级文件当时就已调整的，在原因里写明文号，如“依据鲁教职字〔2022〕3号”。`,
    },
    en: {
      message: ({ change, limit, entered }) =>
        `${change}. The promise fell due on ${limit}; this amendment was entered on ${entered}, and is dated before it fell due.`,
      advice: ({ id }) =>
        `Date it as it was entered: plan amend ${id} (without --date). If a document had changed the promise by then, name its number in the reason, such as 鲁教职字〔2022〕3号.`,
    },
  },
  why: {
    zh: '到期以后再倒填日期，逾期就从来没有发生过；确有文件在先的，写明文号就查得到。',
    en: 'Dated back, an amendment makes it seem that nothing was ever overdue. Where a document did come first, its number shows it.',
  },
  example: {
    in: '2022/journal/2022-W43.yaml',
    asOf: '2022-12-01',
    before: '- { date: 2022-10-28, on: 1-1, note: 评审未完, by: 张三 }',
    bad: `- { date: 2022-10-28, on: 1-1, note: 评审未完, by: 张三 }
- { date: 2022-10-28, on: 1-1, amend: { due: 2022-12-20 }, reason: 评审推迟, by: 张三 }`,
    good: `- { date: 2022-10-28, on: 1-1, note: 评审未完, by: 张三 }
- { date: 2022-10-28, on: 1-1, amend: { due: 2022-12-20 }, reason: 依据鲁教职字〔2022〕3号, by: 张三 }`,
  },
  judge(judged, report) {
    const permission = policyFor(judged)('late');
    if (permission === 'allowed') return;
    for (const change of judged.changes) {
      if (change.what !== 'entry-added' || change.formerly === undefined || !wasApproved(change, judged)) continue;
      const { entry, formerly } = change;
      const plan = judged.before.plans.find(({ id }) => id === change.plan);
      const limit = limitsOf(entry, formerly, plan?.period.end).find((day) => entry.date <= day && day < judged.asOf);
      if (limit === undefined) continue;
      if (permission === 'amend' && namesDocument(entry)) continue;
      const entered = earlier(judged.enteredOn(entry) ?? judged.asOf, judged.asOf);
      if (entered <= limit) continue;
      report({ at: change.at, key: ['date'], args: { change: judged.say(change), limit, entered, id: entry.on } });
    }
  },
};

/** When what the entry amends fell due, before it was amended. */
function limitsOf({ amend = {} }: Entry, formerly: Amendment, end: PlanDate | undefined): readonly PlanDate[] {
  const { milestones: moved = [], ...others } = amend;
  const titles = new Set(moved.map(({ title }) => title));
  const steps = (formerly.milestones ?? []).filter(({ title }) => titles.has(title));
  return [...(Object.keys(others).length > 0 ? [formerly.due ?? end] : []), ...steps.map(({ due }) => due)].flatMap(
    (day) => day ?? [],
  );
}

/** Whether the reason, or the evidence, has the number of a document, such as 鲁教职字〔2022〕3号. */
function namesDocument({ reason = '', evidence }: Entry): boolean {
  return [reason, ...evidence.flatMap(({ ref = [] }) => ref)].some((text) => DOCUMENT_NUMBER.test(text));
}

const DOCUMENT_NUMBER = /[〔[［(（【](?:19|20)\d{2}[〕\]］)）】](?:第)?\d+号/;
