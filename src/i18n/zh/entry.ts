/** What a journal entry says, in Chinese. */
import type * as en from '../en/entry.ts';
import type { Translation } from '../translation.ts';
import { occurrenceName } from './occurrence.ts';

export const words: Translation<typeof en.words> = {
  corrects: (day, on) => (on === undefined ? `更正${day}的记录` : `${on}更正`),
  withdraws: (day) => `撤回${day}的记录`,
  occurrence: (id) => `完成${occurrenceName(id)}`,
  waived: (id) => `免报${occurrenceName(id)}`,
  milestone: (title) => `完成节点“${title}”`,
  stage: (stage) => `到达“${stage}”阶段`,
  member: (member, stage) => `${member}到达“${stage}”阶段`,
  figure: {
    total: (value) => `累计${value}`,
    present: (value) => `现为${value}`,
    ofPeriod: (value) => `当期${value}`,
  },
  add: (value) => `新增${value}`,
  percent: (percent) => `完成${percent}`,
  problem: (text) => `存在问题：${text}`,
  next: (text) => `下一步打算：${text}`,
  amendDue: (date) => `时限调整为${date}`,
  amendMilestone: (title, date) => `节点“${title}”的时限调整为${date}`,
  amendLead: (lead) => `牵头单位调整为${lead}`,
  amendTarget: (target) => `目标调整为${target}`,
  reason: (text) => `原因：${text}`,
  evidence: (text) => `佐证：${text}`,
  by: (name) => `记录人：${name}`,
  highlight: '列为亮点',
  reopened: '重启',
};
