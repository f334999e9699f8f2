/** What all views say alike in Chinese: lights, states, comparators, kinds, reasons, the headings of tables. */
import { percentText } from '../../model/percent.ts';
import type { NumberTarget } from '../../model/target.ts';
import type { ReasonCode } from '../../projection/light.ts';
import type * as en from '../en/values.ts';
import { someOf } from '../some-of.ts';
import type { Translation } from '../translation.ts';
import { amount, number } from './amounts.ts';

export const words: Translation<typeof en.words> = {
  number,
  amount,
  labelled: (label, value) => `${label}：${value}`,
  arrow: (was, is) => `${was} → ${is}`,
  listSeparator: '、',
  partSeparator: '，',
  clauseSeparator: '；',
  none: '无',
  undecided: '未定',
  points: (points) => `${points}个百分点`,
  noEntry: '还没有记录',
  noStage: '还没有到任何阶段',
  severities: { error: '错误', warning: '提醒' },
  lights: { red: '红', yellow: '黄', green: '绿', blue: '蓝', grey: '灰' },
  states: {
    planned: '未启动',
    active: '进行中',
    blocked: '受阻',
    done: '已办结',
    verified: '已销号',
    cancelled: '已取消',
  },
  comparators: {
    about: (value) => `${value}左右`,
    at_least: (value) => `不少于${value}`,
    more_than: (value) => `超过${value}`,
    exactly: (value) => `${value}`,
    at_most: (value) => `不超过${value}`,
    stretch: (target) => `争取${target}`,
    unquantified: (word) => `${word}（数量未定）`,
  },
  kinds: {
    document: '文件',
    selection: '评选立项',
    acceptance: '验收考核',
    inspection: '检查督导',
    event: '活动会议',
    system: '平台系统',
    mechanism: '制度机制',
    construction: '项目建设',
    study: '研究总结',
    training: '培训',
    assistance: '帮扶',
    promotion: '推动引导',
    recurring: '日常',
    cooperation: '配合',
  },
  columns: {
    id: '编号',
    task: '任务',
    measure: '举措',
    kind: '类型',
    target: '目标',
    lead: '牵头',
    due: '时限',
    nextDue: '最近时限',
    progress: '进度',
    light: '灯',
    why: '说明',
    done: '办结',
  },
  reason: (reason) => {
    switch (reason.code) {
      case 'overdue':
        return `逾期${reason.days}天（时限${reason.deadline}）`;
      case 'periodOver':
        return `期满未结：计划期已过${reason.days}天`;
      case 'missed':
        return `漏报${reason.ids.length}期：${someOf(reason.ids, '、', '等')}`;
      case 'blocked':
        return reason.problem === undefined ? `${reason.since}起受阻` : `${reason.since}起受阻：${reason.problem}`;
      case 'behind':
        return `滞后：时间已过${percentText(reason.elapsed)}，进度${percentText(reason.percent)}`;
      case 'exceeded':
        return `超出上限：${ofTarget(reason)}`;
      case 'dueSoon':
        return reason.days === 0 ? '今天到期' : `${reason.days}天后到期`;
      case 'periodEnding':
        return reason.days === 0 ? '今天是计划期末' : `距计划期末${reason.days}天`;
      case 'stale':
        return `${reason.days}天没有更新`;
      case 'done':
        return `${reason.on}办结`;
      case 'verified':
        return `${reason.on}销号`;
      case 'targetMissed':
        return reason.target.stretch ? `未达争取目标：${ofTarget(reason)}` : `未达目标：${ofTarget(reason)}`;
      case 'cancelled':
        return reason.reason === undefined ? `${reason.on}取消` : `${reason.on}取消：${reason.reason}`;
      case 'notStarted':
        return `${reason.start}开始`;
      case 'waiting':
        return `等待${reason.on.join('、')}`;
      case 'onTrack':
        return '正常推进';
    }
  },
  reasonCount: (code, count) => {
    const words: Record<ReasonCode, string> = {
      overdue: '逾期',
      periodOver: '期满未结',
      missed: '漏报',
      blocked: '受阻',
      behind: '滞后',
      exceeded: '超出上限',
      dueSoon: '临期',
      periodEnding: '临近期末',
      stale: '久未更新',
      done: '办结',
      verified: '销号',
      targetMissed: '未达目标',
      cancelled: '取消',
      notStarted: '未到开始时间',
      waiting: '等待前置',
      onTrack: '正常推进',
    };
    return `${count}项${words[code]}`;
  },
  noMeasures: '没有举措',
  planTitle: ({ title, revision }) => (revision === undefined ? title : `${title}（版本 ${revision}）`),
  termed: (term, date) => `${term}（${date}）`,
};

/** A number beside the one that was promised: 20/30所. */
function ofTarget({ value, target }: { readonly value: number; readonly target: NumberTarget }): string {
  return `${number(value, target.unit)}/${amount(target.value, target.unit)}`;
}
