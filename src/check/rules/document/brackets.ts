/** The year of a document's number stands in its proper brackets: 〔2022〕 (GB/T 9704-2012, 7.2.5). */
import type { KeyPath, Place } from '../../../model/finding.ts';
import { measuresOf } from '../../../model/plan.ts';
import type { ModelRule } from '../../rule.ts';

export const documentBrackets: ModelRule<{ number: string; mended: string }> = {
  id: 'document/brackets',
  family: 'model',
  tier: 'strict',
  severity: 'warning',
  text: {
    zh: {
      message: ({ number }) => `文号“${number}”的年份没有用六角括号。`,
      advice: ({ mended }) => `写作“${mended}”。`,
    },
    en: {
      message: ({ number }) => `The year in the document number "${number}" is not enclosed in 〔〕.`,
      advice: ({ mended }) => `Write "${mended}".`,
    },
  },
  why: {
    zh: '发文字号的年份用六角括号〔〕（GB/T 9704-2012）；写法不一，就搜不到同一份文件。',
    en: 'The standard for official documents (GB/T 9704-2012) requires 〔〕 around the year; with other brackets, a search misses the document.',
  },
  example: {
    in: 'measure',
    bad: 'documents: [{ title: 关于推进试验区建设的通知, number: 鲁教职字(2022)3号 }]',
    good: 'documents: [{ title: 关于推进试验区建设的通知, number: 鲁教职字〔2022〕3号 }]',
  },
  check({ plans }, report) {
    const expect = (at: Place, key: KeyPath, number: string | undefined): void => {
      const mended = number?.replace(/[（(［[【{](\d{4})[）)］\]】}](?=第?\d+号)/g, '〔$1〕');
      if (number === undefined || mended === undefined || mended === number) return;
      report({ at, key, args: { number, mended }, fix: { what: 'value', value: mended } });
    };
    for (const plan of plans) {
      for (const measure of measuresOf(plan)) {
        for (const [i, { number }] of measure.documents.entries()) expect(measure, ['documents', i, 'number'], number);
      }
      for (const entry of plan.journal) {
        for (const [i, { ref }] of entry.evidence.entries()) expect(entry, ['evidence', i, 'ref'], ref);
      }
    }
  },
};
