/** What the columns of a filled-in ledger are, by the words above them. */
import { squeezed } from '../words.ts';

/** `reached` are the stages of a roster, each with a column of days; what has no name here is left out. */
export type LedgerColumn =
  | 'id'
  | 'plan'
  | 'day'
  | 'number'
  | 'member'
  | 'task'
  | 'measure'
  | 'target'
  | 'leader'
  | 'lead'
  | 'with'
  | 'due'
  | 'value'
  | 'add'
  | 'percent'
  | 'light'
  | 'stage'
  | 'status'
  | 'note'
  | 'problem'
  | 'next'
  | 'evidence'
  | 'remark';

/** The first that fits counts: the words of our own ledgers in either language, and those of offices. */
const WORDS: readonly (readonly [column: LedgerColumn | undefined, pattern: RegExp])[] = [
  ['day', /^(?:截至日期|asof)$/],
  [undefined, /^(?:上|前|去)(?:月|期|周|季|年|次)|联系|电话|^date$|^entry$|日期$|^记录/],
  ['id', /^(?:编号|举措编号|identifier|measureid)$/],
  ['plan', /^(?:计划编号|planid)$/],
  ['number', /^(?:序号|序|号|no\.?)$/],
  ['member', /^(?:成员|成员名称|member)$/],
  ['add', /新增|本[月期周季]完成[数量]/],
  ['percent', /完成率|完成比例|百分比|^(?:总体|工作|完成|当前)?进度(?:%)?$|^done$/],
  ['light', /灯|^light$/],
  ['problem', /问题|困难|^problems?$/],
  ['next', /下一?步|^nextsteps?$/],
  ['note', /进展|完成情况|工作动态|落实情况|推进情况|^progress/],
  ['evidence', /佐证|证明材料|附件|^evidence$/],
  ['remark', /备注|说明|^remarks?$/],
  ['status', /状态|是否完成|^status$/],
  ['stage', /^(?:当前|目前|所到|所处)?阶段$|^stage(?:reached)?$/],
  ['value', /完成数|完成量|完成值|累计|实际完成|当前值|^value$/],
  ['due', /时限|完成时间|期限|时间节点|^deadline$/],
  ['leader', /领导|^incharge$/],
  ['lead', /牵头|主责|主办|责任(?:单位|科室|部门|处室)|^lead$/],
  ['with', /配合|协同|协办|参与|^with$/],
  ['measure', /举措|措施|具体要求|工作内容|任务内容|^measure$/],
  ['task', /任务|事项|重点工作|^task$/],
  ['target', /目标|计划数|^target$/],
];

/** The column that a header names; undefined for what is left out. */
export function columnNamed(header: string): LedgerColumn | undefined {
  const words = squeezed(header)
    .toLowerCase()
    .replace(/[(（][^()（）]*[)）]/g, '');
  return words === '' ? undefined : WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}
