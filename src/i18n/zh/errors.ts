/** What can go wrong with any command, in Chinese. */
import type * as en from '../en/errors.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  prefix: (message) => `plan：${message}`,
  noWorkspace: (folder) =>
    `在 ${folder} 和上级文件夹里都没有找到 workspace.yaml。请先进入计划所在的文件夹，或用 --dir（或环境变量 PLAN_DIR）指明。`,
  noWorkspaceIn: (folder) => `${folder} 里没有 workspace.yaml。`,
  badFormat: (format, known) => `没有 ${format} 这种格式，可以写：${known}。`,
  formats: (known) => `可用的格式：${known}。`,
  unknownPlan: (id, known) => `没有 ${id} 这份计划。现有的计划：${known}。`,
  noPlans: '工作区里还没有计划：新建一个文件夹，在里面放一个 plan.yaml。',
  unreadablePlans: '没有一份计划能读出来；请看 plan check。',
  unreadablePlan: (id) => `计划 ${id} 读不出来；请看 plan check。`,
  ambiguousPlan: (known) => `工作区里有几份计划，又没有写明默认的一份；请用 --plan 选择：${known}，或 all（全部）。`,
  badDate: (text) => `${text} 不是有效的日期；请写成 年-月-日，如 2022-06-30；也核对这个月有没有这一天。`,
  badWidth: (text) => `${text} 不是有效的宽度；请给出 40 到 1000 之间的列数。`,
  badLanguage: (text) => `没有 ${text} 这种语言；只有 zh 和 en。`,
  internal: (message) =>
    `plan 程序内部出错：${message}。请把刚才的命令报告给维护人员；设环境变量 PLAN_DEBUG=文件名 再运行一次，细节就写进那个文件。`,
  internalIn: (message, file) => `plan 程序内部出错：${message}。请把刚才的命令和 ${file} 报告给维护人员。`,
  reasons: { ENOSPC: '磁盘已满', EDQUOT: '超过了磁盘配额', EBADF: '输出没有打开', EIO: '设备读写出错' },
  notPrinted: (reason) => `结果没能写到标准输出（${reason}）；请腾出空间，或换个地方输出。`,
  notUtf8: (text) =>
    `“${text}”里有不是 UTF-8 的字节（显示为 �），认不出是什么字，没有写入。请先把终端改成 UTF-8 再重新输入：Windows 上运行 chcp 65001，Linux 和 macOS 上运行 export LANG=zh_CN.UTF-8。`,
  missing: (option, question) => `缺少 ${option}：${question}`,
  empty: '这一项不能空着。',
  abandoned: '已退出，没有写入任何内容。',
  unknownLeader: (leader, known) =>
    `没有“${leader}”分管的举措，${known === undefined ? '也没有写明别的分管领导' : `分管领导有：${known}`}。`,
  unknownUnit: (unit, known) =>
    `没有由“${unit}”牵头的举措，${known === undefined ? '各项举措都还没有定牵头单位' : `牵头单位有：${known}`}。`,
};
