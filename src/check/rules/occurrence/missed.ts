/** Every occurrence that fell due was met or waived. */

import { listed } from '../../../model/listed.ts';
import { plural } from '../../../model/plural.ts';
import { measureStates } from '../../../projection/state.ts';
import type { ModelRule } from '../../rule.ts';

export const occurrenceMissed: ModelRule<{ id: string; count: number; ids: string }> = {
  id: 'occurrence/missed',
  family: 'model',
  tier: 'named',
  severity: 'warning',
  text: {
    zh: {
      message: ({ id, count, ids }) => `举措 ${id} 有 ${count} 期到期没有完成：${ids}。`,
      advice: '完成了的补记 occurrence；不必做的记 waive: true，写明 reason。',
    },
    en: {
      message: ({ id, count, ids }) => `Measure ${id} has missed ${plural(count, 'occurrence')}: ${ids}.`,
      advice:
        'Record those that were met (occurrence), and waive those that are not needed (waive: true), with the reason.',
    },
  },
  why: {
    zh: '按期要报的材料漏了哪几期，一看就知道。',
    en: 'Shows at a glance which of the periodic reports are missing.',
  },
  example: {
    in: 'annex',
    bad: `annex: routine
title: 日常工作
tasks:
  - id: R1
    title: 报送月报
    measures:
      - { id: R1-1, title: 报送月报, kind: recurring, repeat: { every: half-year, on: { month: 6, day: 29 } } }`,
    good: `annex: routine
title: 日常工作
tasks:
  - id: R1
    title: 报送月报
    measures:
      - { id: R1-1, title: 报送月报, kind: recurring, repeat: { every: half-year, on: { month: 6, day: 30 } } }`,
  },
  check({ states }, report) {
    for (const { measure, reasons } of states().flatMap(measureStates)) {
      const missed = reasons.find((reason) => reason.code === 'missed');
      if (missed === undefined || measure.lost?.includes('repeat')) continue;
      const args = { id: measure.id, count: missed.ids.length, ids: listed(missed.ids) };
      report({ at: measure, key: ['repeat'], args });
    }
  },
};
