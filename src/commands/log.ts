/** `plan log ID`: what happened: a stage reached, a number, a remark. */
import { isMemberOn } from '../model/roster.ts';
import { answered, type Choice } from '../session/ask.ts';
import type { Command } from '../session/command.ts';
import { amountOption, evidenceOption, evidenceOptions } from '../session/entry-options.ts';
import { addRecordingOptions, type Fields, record, type Subject } from '../session/recording.ts';
import type { Session } from '../session/session.ts';
import { UsageError } from '../session/usage-error.ts';

export const log: Command = {
  writes: true,
  define(command, messages) {
    const { help } = messages;
    addRecordingOptions(command, messages);
    command
      .option('--stage <stage>', help.log.stage)
      .option('--member <id>', help.log.member)
      .option('--occurrence <period>', help.log.occurrence)
      .option('--waive', help.log.waive)
      .option('--reason <text>', help.cancel.reason)
      .option('--value <number>', help.log.value)
      .option('--add <number>', help.log.add)
      .option('--percent <number>', help.log.percent)
      .option('--resume', help.log.resume)
      .option('--problem <text>', help.block.problem)
      .option('--next <text>', help.block.next)
      .option('--highlight', help.log.highlight);
    evidenceOption(command, messages);
  },
  examples: ({ help }) => help.log.examples,
  run: (context, args, options) => record(context, args, options, fieldsOf),
};

async function fieldsOf(subject: Subject): Promise<Fields> {
  const { options, state, session } = subject;
  if (options.flag('resume') && state.state !== 'blocked') {
    throw new UsageError((m) => m.record.notBlocked(state.measure.id, m.states[state.state]), session.language);
  }
  const member = memberOf(subject);
  const texts = ['stage', 'occurrence', 'problem', 'next', 'reason'] as const;
  const numbers = ['value', 'add', 'percent'] as const;
  const fields: Fields = {
    ...Object.fromEntries(texts.flatMap((name) => pair(name, options.text(name)?.trim()))),
    ...Object.fromEntries(numbers.flatMap((name) => pair(name, amountOption(subject, name)))),
    ...(member !== undefined && { member }),
    ...(options.flag('waive') && { waive: true as const }),
    ...(options.flag('resume') && { state: 'active' as const }),
    ...(options.flag('highlight') && { highlight: true as const }),
    ...evidenceOptions(subject),
  };
  const { member: _member, highlight: _highlight, ...others } = fields;
  const saysSomething = Object.keys(others).length > 0 || options.text('note')?.trim();
  return saysSomething ? fields : asked(subject, member);
}

/**
 * The id of the roster's member that --member names, by its id or its name.
 * @throws UsageError where it names none, or more than one
 */
function memberOf({ options, state, session }: Subject): string | undefined {
  const text = options.text('member')?.trim();
  const members = state.roster?.members ?? [];
  if (!text || members.length === 0) return text || undefined;
  const exact = members.filter(({ id, name }) => id === text || name === text);
  const [found, ...others] = exact.length > 0 ? exact : members.filter(({ name }) => name.includes(text));
  if (found && others.length === 0) return found.id;
  throw new UsageError(
    ({ show, listSeparator }) =>
      show.noMember(text, members.map(({ id, name }) => `${name}（${id}）`).join(listSeparator)),
    session.language,
  );
}

function pair<T>(name: string, value: T | undefined): readonly (readonly [string, T])[] {
  return value === undefined || value === '' ? [] : [[name, value]];
}

/** Nothing was given, or a member at the most: who reached which stage, and a remark, are asked for. */
async function asked(subject: Subject, given: string | undefined): Promise<Fields> {
  const { session, state } = subject;
  const { kind, roster } = state;
  const words = session.messages.record;
  const present = (roster?.members ?? []).filter((one) => isMemberOn(one, subject.date));
  const members = present.map(({ id, name }) => ({ value: id, label: name }));
  const member = given ?? (await chosen(words.askMember, { value: '', label: words.noMember }, members, session));
  const stages = (member && roster?.stages) || (kind?.stages ?? []);
  const steps = stages.map((stage) => ({ value: stage, label: stage }));
  const stage = await chosen(words.askStage, { value: '', label: words.noStage }, steps, session);
  const { ask } = session.context;
  const note = ask && (await answered(ask.text(words.askNote), session.language));
  if (!stage && !note) throw new UsageError((m) => m.record.nothing, session.language);
  return { ...(stage && { stage, ...(member && { member }) }), ...(note && { note }) };
}

/** The value of one of `choices`, or of `none`; that of `none` where there is nothing to choose, or nobody to ask. */
async function chosen(
  question: string,
  none: Choice,
  choices: readonly Choice[],
  { context: { ask }, language }: Session,
): Promise<string> {
  if (ask === undefined || choices.length === 0) return none.value;
  return answered(ask.choose(question, [none, ...choices]), language);
}
