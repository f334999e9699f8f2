/** Which member of a roster an entry is about. */
import { isMemberOn, type Member, type Roster } from '../../model/roster.ts';
import { answered, type Choice } from '../ask.ts';
import type { Session } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';
import type { Recording } from './record.ts';

/** What the options say of a member. */
type Naming = Recording<{
  readonly member: string | undefined;
  readonly stage: string | undefined;
  readonly note: string | undefined;
}>;

/**
 * The id of the roster's member that --member names, by its id or its name. Where none is named, but a stage that only
 * the members go through, it is asked for.
 * @throws UsageError where it names none, or more than one; or where member and stage do not go together
 */
export async function memberOf(subject: Naming): Promise<string | undefined> {
  const { options, state, session } = subject;
  const { measure, roster, kind } = state;
  const text = options.member?.trim();
  const stage = options.stage?.trim();
  const members = roster?.members ?? [];
  const { language, context } = session;
  if (!text) {
    const ofMembers = roster?.stages ?? [];
    if (!stage || members.length === 0 || kind?.stages.includes(stage) || !ofMembers.includes(stage)) return undefined;
    const who = await chosenMember(subject);
    if (who) return who;
    const known = namesOf(members.filter((one) => isMemberOn(one, subject.date)));
    throw new UsageError((m) => m.log.whose(measure.id, stage, known.join(m.listSeparator)), language);
  }
  if (measure.roster === undefined) throw new UsageError((m) => m.log.noRoster(measure.id), language);
  // One that could not be read, or has no members yet, is a finding of its own.
  if (members.length === 0) return text;
  const saysMore = options.note?.trim() || !context.ask;
  if (!stage && saysMore) {
    const stages = roster?.stages ?? kind?.stages ?? [];
    throw new UsageError((m) => m.log.memberWithoutStage(stages.join(m.listSeparator) || m.none), language);
  }
  return roster === undefined ? text : memberNamed(text, roster, session).id;
}

/**
 * The roster's member of that id or name, or with those words in its name.
 * @throws UsageError where there is none, or more than one
 */
export function memberNamed(text: string, { id: roster, file, members }: Roster, session: Session): Member {
  const exact = members.filter(({ id, name }) => id === text || name === text);
  const [found, ...others] = exact.length > 0 ? exact : members.filter(({ name }) => name.includes(text));
  if (found && others.length === 0) return found;
  throw new UsageError(({ log, listSeparator, none }) => {
    const known = namesOf(members).join(listSeparator) || none;
    if (found) return log.severalMembers(text, known);
    return log.noMember(text, known, session.shownPath(file), `plan roster ${roster} add ${quoted(text)}`);
  }, session.language);
}

/** As a shell takes it for one word. */
function quoted(text: string): string {
  return /\s/.test(text) ? `"${text}"` : text;
}

function namesOf(members: readonly Member[]): readonly string[] {
  return members.map(({ id, name }) => `${name}（${id}）`);
}

/** Who it is about, asked at a terminal: a member of the day, or with `none` also nobody; else an empty text. */
export async function chosenMember({ session, state, date }: Recording<unknown>, none?: Choice): Promise<string> {
  const present = (state.roster?.members ?? []).filter((one) => isMemberOn(one, date));
  const members = present.map(({ id, name }) => ({ value: id, label: name }));
  return chosen(session.messages.log.askMember, none, members, session);
}

/** The value of one of `choices`, or of `none`; an empty one where there is nothing to choose, or nobody to ask. */
export async function chosen(
  question: string,
  none: Choice | undefined,
  choices: readonly Choice[],
  { context: { ask }, language }: Session,
): Promise<string> {
  if (ask === undefined || choices.length === 0) return '';
  return answered(ask.choose(question, none ? [none, ...choices] : choices), language);
}
