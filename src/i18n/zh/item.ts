/** How a task or measure is asked for, and not found, in Chinese. */
import type * as en from '../en/item.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  several: (words, count) => `有${count}个名称里都有“${words}”。`,
  unknown: (id) => `计划里没有 ${id} 这项任务或举措。`,
  didYouMean: (ids) => `您要找的是不是：${ids}`,
  ofTask: (id, count) => `${id} 是一项任务，有${count}项举措；请写明是哪一项。`,
  id: '编号',
  askMeasure: '哪一项举措？（编号，或名称里的字）',
  askWhich: '是其中哪一项？',
};
