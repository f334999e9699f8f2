/** What happened: a stage reached, a number, a remark: what `plan log` enters. */

import { flag, text, type Values } from '../../command/options.ts';
import { UsageError } from '../../usage-error.ts';
import { askedFields } from '../asked.ts';
import { amountFrom, dayCorrected, evidenceFrom, milestoneFrom, occurrenceFrom } from '../fields.ts';
import { memberOf } from '../member.ts';
import { evidenceOptions, recordingOptions } from '../options.ts';
import type { Fields, Recording } from '../record.ts';
import { entryKind } from './kind.ts';

const options = {
  ...recordingOptions,
  stage: text('<stage>', ({ help }) => help.log.stage),
  milestone: text('<title>', ({ help }) => help.log.milestone),
  member: text('<name>', ({ help }) => help.log.member),
  occurrence: text('<period>', ({ help }) => help.log.occurrence),
  waive: flag(({ help }) => help.log.waive),
  reason: text('<text>', ({ help }) => help.cancel.reason),
  value: text('<number>', ({ help }) => help.log.value),
  add: text('<number>', ({ help }) => help.log.add),
  percent: text('<number>', ({ help }) => help.log.percent),
  resume: flag(({ help }) => help.log.resume),
  problem: text('<text>', ({ help }) => help.block.problem),
  next: text('<text>', ({ help }) => help.block.next),
  corrects: text('<date>', ({ help }) => help.log.corrects),
  highlight: flag(({ help }) => help.log.highlight),
  ...evidenceOptions,
};

export const log = entryKind({ options, expect, fieldsOf });

type Logging = Recording<Values<typeof options>>;

function expect({ options, state, session }: Logging): void {
  if (!options.resume || state.state === 'blocked') return;
  throw new UsageError((m) => m.log.notBlocked(state.measure.id, m.states[state.state]), session.language);
}

async function fieldsOf(subject: Logging): Promise<Fields> {
  const { options } = subject;
  const member = await memberOf(subject);
  const texts = ['stage', 'problem', 'next', 'reason'] as const;
  const numbers = ['value', 'add', 'percent'] as const;
  const fields: Fields = {
    ...Object.fromEntries(texts.flatMap((key) => pair(key, options[key]?.trim()))),
    ...Object.fromEntries(numbers.flatMap((key) => pair(key, amountFrom(key, subject)))),
    ...milestoneFrom(subject),
    ...(member !== undefined && { member }),
    ...occurrenceFrom(subject),
    ...(options.corrects !== undefined && { corrects: dayCorrected(options.corrects, subject) }),
    ...(options.waive && { waive: true as const }),
    ...(options.resume && { state: 'active' as const }),
    ...(options.highlight && { highlight: true as const }),
    ...evidenceFrom(subject),
  };
  const { member: _member, highlight: _highlight, corrects: _corrects, ...others } = fields;
  const saysSomething = Object.keys(others).length > 0 || options.note?.trim();
  if (saysSomething) return fields;
  if (subject.isOneOfSeveral) throw new UsageError((m) => m.log.nothing, subject.session.language);
  return { ...(await askedFields(subject, member)), ...fields };
}

function pair<T>(key: string, value: T | undefined): readonly (readonly [string, T])[] {
  return value === undefined || value === '' ? [] : [[key, value]];
}
