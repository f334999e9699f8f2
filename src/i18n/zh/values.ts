/** What all views say alike in Chinese: lights, states, comparators, kinds, reasons, the headings of tables. */
import { percentText } from '../../model/percent.ts';
import type { NumberTarget } from '../../model/target.ts';
import type { ReasonCode } from '../../projection/light.ts';
import type * as en from '../en/values.ts';
import { someOf } from '../some-of.ts';
import type { Translation } from '../translation.ts';
import { amount, number } from './amounts.ts';

const PER = { week: '每周', month: '每月', quarter: '每季度', 'half-year': '每半年', year: '每年' };

const comparators: Translation<typeof en.words.comparators> = {
  about: (value) => `${value}左右`,
  at_least: (value) => `不少于${value}`,
  more_than: (value) => `超过${value}`,
  exactly: (value) => `${value}`,
  at_most: (value) => `不超过${value}`,
  stretch: (target) => `争取${target}`,
  unquantified: (word) => `${word}（数量未定）`,
};

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
  unconfirmed: '待核',
  toConfirm: (title) => `${title}（待核）`,
  ongoing: '持续推进',
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
    carried: '已结转',
  },
  comparators,
  ofTarget,
  standsAt,
  serving: {
    through: '由其下级计入',
    silent: '尚未报数',
    doneSilent: '已办结，未报数',
    unit: (value) => `${value}，单位不同，不合计`,
    share: (value) => `${value}，比率不合计`,
  },
  counts: {
    cumulative: '累计数',
    level: '当前值，后报的取代先报的',
    period: (per) => (per === undefined ? '各月的当期数相加' : `${PER[per]}报一次当期数，各期相加`),
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
    launch: '启动',
    filing: '备案',
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
      case 'milestoneMissed':
        return `节点逾期${reason.days}天：${reason.titles.join('、')}`;
      case 'blocked':
        return reason.problem === undefined ? `${reason.since}起受阻` : `${reason.since}起受阻：${reason.problem}`;
      case 'behind':
        return `滞后：时间已过${percentText(reason.elapsed)}，进度${percentText(reason.percent)}`;
      case 'exceeded':
        return `${reason.target.comparator === 'exactly' ? '超出目标' : '超出上限'}：${ofTarget(reason)}`;
      case 'short':
        return standsAt(reason.value, reason.target);
      case 'unreportedPeriods':
        return `${reason.ids.length}期没有报数：${someOf(reason.ids, '、', '等')}`;
      case 'problem':
        return `${reason.on}报告问题：${reason.problem}`;
      case 'dueSoon':
        return `${reason.milestone === undefined ? '' : `节点“${reason.milestone}”`}${reason.days === 0 ? '今天到期' : `${reason.days}天后到期`}`;
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
      case 'unreported':
        return `未报数（目标${comparators[reason.target.comparator](amount(reason.target.value, reason.target.unit))}）`;
      case 'cancelled':
        return reason.reason === undefined ? `${reason.on}取消` : `${reason.on}取消：${reason.reason}`;
      case 'carried':
        return `${reason.on}结转至${reason.to.join('、')}`;
      case 'notStarted':
        return `${reason.start}开始`;
      case 'unscheduled':
        return '未排期';
      case 'ongoing':
        return '持续推进';
      case 'unclosed':
        return `计划期到 ${reason.end} 为止，请记一条收尾的记录`;
      case 'waiting':
        return `等待${reason.on.join('、')}`;
      case 'reopened':
        return `${reason.on}重新启动`;
      case 'onTrack':
        return '正常推进';
    }
  },
  reasonCount: (code, count) => {
    const words: Record<ReasonCode, string> = {
      overdue: '逾期',
      periodOver: '期满未结',
      missed: '漏报',
      milestoneMissed: '节点逾期',
      blocked: '受阻',
      behind: '滞后',
      exceeded: '超出目标',
      short: '低于目标',
      unreportedPeriods: '缺报数',
      problem: '有问题',
      dueSoon: '临期',
      periodEnding: '临近期末',
      stale: '久未更新',
      done: '办结',
      verified: '销号',
      targetMissed: '未达目标',
      unreported: '未报数',
      cancelled: '取消',
      carried: '结转',
      notStarted: '未到开始时间',
      unscheduled: '未排期',
      ongoing: '持续推进',
      unclosed: '待收尾',
      waiting: '等待前置',
      reopened: '重新启动',
      onTrack: '正常推进',
    };
    return `${count}项${words[code]}`;
  },
  noMeasures: '没有举措',
  planTitle: ({ title, revision }) => (revision === undefined ? title : `${title}（版本 ${revision}）`),
  termed: (term, date) => `${term}（${date}）`,
};

/** A number beside the one that was promised: 20/30所; one that is to come down or stay below, beside its limit: 6.5%（不超过5.9%）. */
function ofTarget({ value, target }: { readonly value: number; readonly target: NumberTarget }): string {
  const { comparator } = target;
  if (comparator === 'at_most') {
    return `${amount(value, target.unit)}（${comparators[comparator](amount(target.value, target.unit))}）`;
  }
  return `${number(value, target.unit)}/${amount(target.value, target.unit)}`;
}

/** A level that is below its target now: 现为5.9%，低于不少于6.5%. */
function standsAt(value: number, { comparator, value: promised, unit }: NumberTarget): string {
  const target = comparators[comparator](amount(promised, unit));
  // 低于超过6.5% would be no Chinese.
  return `现为${amount(value, unit)}，${comparator === 'more_than' ? `没有${target}` : `低于${target}`}`;
}
