/**
 * A quarter as an invented education bureau spends it: a plan drawn up with the tool, four people who enter what happens, and
 * all that comes between: a superior's new deadline, a merged unit, a duty met late, corrections, comings and goings.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { planDate } from '../../src/model/date.ts';
import { Office } from './office.ts';
import { git, identify } from './repository.ts';

type Command = readonly string[];

/** Who did what on a day, in one commit; what is no command is done by hand. */
type Day = readonly [day: string, who: string, ...deeds: readonly (Command | ((office: Office) => void))[]];

const PLAN = '2022/plan.yaml';
const MET = 'log 1-2 --occurrence';

/** Words divided by spaces, as at a terminal. */
const typed = (line: string): Command => line.split(' ');

/** The plan with the tool: the sample makes way for the office's own tasks. */
const DRAWN_UP: readonly Command[] = [
  'new section 一、深化改革 健全管理制度 --lead 职教科 --leader 李副局长 --owner 张三',
  'new measure 1 印发管理办法 --kind document --due 5月底前',
  'new measure 1 每月调度 --every month',
  'new section 二、加强培训 培训教师 --lead 师资科、人事科 --with 各学校',
  'new measure 2 教师轮训 --target 不少于600人次 --due 2022-11-30',
  'new roster 示范学校 --stages 申报、建设、验收 --size 4',
  'new measure 2 建设示范学校 --roster shi-fan-xue-xiao --due 2022-12-20',
  'new section 三、改善条件 改造实训室 --lead 装备科',
  'new measure 3 改造实训室 --kind construction --target 12个 --due 9月底前',
  'new measure 3 建成管理平台 --kind system --due 6月底前 --lead 信息中心',
  'new measure 3 校企合作签约 --target 不少于6家 --due 9月底前',
  'roster 示范学校 add 第一中学 第二中学 第三中学 第四中学',
].map(typed);

const APRIL: readonly Day[] = [
  ['2022-04-08', '王静', typed('log 1-1 --stage 起草')],
  ['2022-04-12', '李明', typed('log 2-1 --value 80 -m 第一期开班')],
  ['2022-04-15', '赵宇', typed('log 3-1 --stage 规划'), typed('log 3-2 --stage 需求 -m 完成需求调研')],
  [
    '2022-04-20',
    '李明',
    typed('log 2-2 --member 第一中学 --stage 申报'),
    typed('log 2-2 --member 第二中学 --stage 申报'),
  ],
  ['2022-04-28', '张三', typed(`${MET} 2022-04 -m 调度三项工作`)],
];

const MAY: readonly Day[] = [
  ['2022-05-10', '赵宇', typed('block 3-1 --problem 施工图审查未通过 --next 补报材料')],
  ['2022-05-12', '张三', typed('amend task:3 --due 10月底前 --reason 省厅通知统一延至10月底 --yes')],
  ['2022-05-13', '李明', typed('log 2-1 --value 410')],
  ['2022-05-18', '李明', typed('log 2-1 --corrects 2022-05-13 --value 210 --reason 签到表重复计了一期')],
  ['2022-05-20', '赵宇', typed('log 3-1 --resume -m 施工图审查通过'), typed('log 3-1 --add 2 --stage 建设')],
  ['2022-05-25', '赵宇', typed('log 3-3 --add 2 -m 签约2家')],
  ['2022-05-27', '赵宇', typed('withdraw 3-3 --corrects 2022-05-25 --reason 协议尚未盖章')],
  ['2022-05-31', '张三', (office) => office.edit('workspace.yaml', '装备科, 信息中心', MERGED_UNITS)],
];

/** Two units become one; the plan keeps the old names. */
const MERGED_UNITS =
  '{ name: 装备与信息中心, formerly: [{ name: 装备科, until: 2022-05-31 }, { name: 信息中心, until: 2022-05-31 }] }';

const JUNE: readonly Day[] = [
  ['2022-06-06', '张三', typed(`${MET} 2022-05 -m 与6月的会议合并召开`)],
  [
    '2022-06-10',
    '李明',
    typed('roster 示范学校 remove 第四中学 --left 2022-06-10 --reason 学校撤并'),
    typed('roster 示范学校 add 第五中学 --joined 2022-06-10 --reason 增补'),
    typed('log 2-2 --member 第一中学 --stage 建设'),
    typed('log 2-2 --member 第三中学 --stage 申报'),
  ],
  ['2022-06-15', '王静', typed('done 1-1 --evidence 教发〔2022〕12号')],
  ['2022-06-16', '张三', typed('verify 1-1')],
  ['2022-06-20', '赵宇', typed('log 3-2 --stage 上线'), typed('done 3-2 --evidence 验收报告')],
  ['2022-06-24', '赵宇', typed('reopen 3-2 --reason 试用发现统计口径不一致')],
  ['2022-06-27', '赵宇', typed('log 3-3 --add 3 -m 首批3家签约'), typed('log 3-1 --add 3')],
  ['2022-06-28', '张三', typed(`${MET} 2022-06`)],
  ['2022-06-30', '李明', typed('log 2-1 --value 352 -m 三期结束')],
];

/** The office at the end of the quarter, in an empty folder. */
export async function livedQuarter(folder: string): Promise<Office> {
  const office = new Office('2022-03-28', folder);
  await drawUp(office);
  for (const day of APRIL) await live(office, day);
  await apart(office);
  for (const day of [...MAY, ...JUNE]) await live(office, day);
  return office;
}

async function drawUp(office: Office): Promise<void> {
  const { folder } = office;
  identify(folder, '张三');
  await office.plan(...typed('init --title 教育局重点工作 --year 2022 --lead 职教科 --yes'));
  office.edit(PLAN, /^# 这是样例.*\n/m, '');
  office.edit(PLAN, /^tasks:[\s\S]*/m, 'tasks: []\n');
  rmSync(join(folder, 'plans/2022/rosters'), { recursive: true });
  office.edit('workspace.yaml', /^default:/m, 'units: [职教科, 师资科, 人事科, 装备科, 信息中心]\ndefault:');
  office.edit('workspace.yaml', /^default:/m, 'people: [张三, 王静, 李明, 赵宇]\ndefault:');
  for (const command of DRAWN_UP) await office.plan(...command);
  office.edit(PLAN, 'repeat: { every: month }', 'start: 2022-04-01\n        repeat: { every: month }');
  await office.plan('check');
  git(folder, ['add', '-A']);
  git(folder, ['commit', '-q', '-m', '讨论稿']);
  office.day = planDate('2022-04-01');
  office.edit(PLAN, /^tasks:/m, 'approved: 2022-04-01\ntasks:');
  await office.commit('批准');
}

async function live(office: Office, [day, who, ...deeds]: Day): Promise<void> {
  office.day = planDate(day);
  identify(office.folder, who);
  for (const deed of deeds) {
    if (typeof deed === 'function') deed(office);
    else await office.plan(...deed);
  }
  await office.commit(`${who} ${day}`);
  // What everybody looks at after it.
  await office.plan('status');
}

/** Two people go on apart in one week, and what they did is merged. */
async function apart(office: Office): Promise<void> {
  git(office.folder, ['checkout', '-q', '-b', 'wangjing']);
  await live(office, ['2022-05-06', '王静', typed('log 1-1 --stage 征求意见'), typed('log 2-1 --value 140 -m 第二期')]);
  git(office.folder, ['checkout', '-q', 'main']);
  await live(office, ['2022-05-06', '赵宇', typed('log 3-2 --stage 开发'), typed('log 3-3 -m 与4家企业洽谈')]);
  await office.merge('wangjing');
}
