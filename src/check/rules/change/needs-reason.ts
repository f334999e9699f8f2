/** What the journal can't amend by itself may be edited, along with an entry that gives the reason. */
import { isPromise } from '../../../change/judge.ts';
import { fieldName, placeForReason } from '../../../change/reasons.ts';
import type { ChangeRule } from '../../rule.ts';

export const changeNeedsReason: ChangeRule<{ change: string; id: string; field: string }> = {
  id: 'change/needs-reason',
  family: 'change',
  tier: 'always',
  severity: 'error',
  followsFrom: 'error',
  text: {
    zh: {
      message: ({ change }) => `${change}，没有写明原因。`,
      advice: ({ id, field }) =>
        `在同一次改动里为它单记一条写明原因的日志，并写到“${field}”：plan log ${id} -m ${field}改动 --reason 原因；不该改的请改回原样。`,
    },
    en: {
      message: ({ change }) => `${change}. No reason is given.`,
      advice: ({ id, field }) =>
        `Restore the original, or record the reason in the same change, in an entry of its own that names "${field}": plan log ${id} -m "${field} changed" --reason WHY`,
    },
  },
  why: {
    zh: '权重、周期、覆盖范围等改了，进度和灯号会跟着变；事后要查得到是谁、为什么改的。一条原因只管它写到的那一项、那一处。',
    en: 'A new weight, recurrence or scope changes progress and lights; it must be possible to see later who changed it and why. A reason holds for the one field and the one measure that it names.',
  },
  example: {
    in: 'measures',
    before: '- { id: 1-1, title: 立项学校 }',
    bad: '- { id: 1-1, title: 立项学校, weight: 3 }',
    good: '- { id: 1-1, title: 立项学校 }',
  },
  judge(judged, report) {
    const { breaches, say, after } = judged;
    for (const { change, topic, permission } of breaches) {
      if (isPromise(topic) || permission !== 'amend') continue;
      const place = placeForReason(change, judged);
      const which = place && after.plans.length > 1 && place.plan.id !== after.defaultPlan;
      const id = place ? `${place.id}${which ? ` --plan ${place.plan.id}` : ''}` : ID;
      report({ at: change.at, args: { change: say(change), id, field: fieldName(change, topic) } });
    }
  },
};

/** Where no measure is left to give the reason on. */
const ID = { zh: '编号', en: 'ID' };
