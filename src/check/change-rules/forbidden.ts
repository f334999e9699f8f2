/** What the workspace forbids to be changed once the plan is approved. */
import type { Topic } from '../../model/policy.ts';
import type { ChangeRule } from '../change-rule.ts';

/** Those have a rule of their own, which says what to do instead. */
const OTHERS: readonly Topic[] = ['issued', 'removed', 'numbering'];

export const forbidden: ChangeRule = {
  id: 'change/forbidden',
  tier: 'default',
  severity: 'error',
  text: {
    zh: {
      message: '{change}；计划批准以后不许这样改。',
      mend: '请改回原样。确实要放开的，先单独改 workspace.yaml 的 changes: {{topic}: …}，合并以后再改这里。',
    },
    en: {
      message: '{change}: not permitted once the plan is approved.',
      mend: 'Put it back as it was. To permit it, change workspace.yaml first, on its own: changes: {{topic}: …}.',
    },
  },
  why: {
    zh: '计划期和批准日期是其他一切的依据，改了它们，别的规则就失去了意义；工作区还可以禁止别的改动。',
    en: 'All else hangs on the period and the date of approval; and a workspace may forbid other changes too.',
  },
  judge({ breaches, say }, report) {
    for (const { change, topic, permission } of breaches) {
      if (permission !== 'forbidden' || OTHERS.includes(topic)) continue;
      report({ at: change.at, args: { change: say(change), topic } });
    }
  },
};
