/** Members of a roster that come and go: one that leaves stays in the file, with the day and the reason. */

import type { PlanDate } from '../../model/date.ts';
import type { Plan } from '../../model/plan.ts';
import type { Member, Roster } from '../../model/roster.ts';
import { typedDateIn } from '../../model/term.ts';
import { answerNeeded } from '../ask.ts';
import type { Result } from '../command/result.ts';
import { expectCharacters } from '../input.ts';
import { type Session, todayIn } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';
import { addTo, editedViews } from './edited.ts';
import { memberNamed } from './member.ts';
import { required } from './record.ts';
import { isSlug, slugFrom } from './slug.ts';
import type { Reading } from './store.ts';

/** What the options say of a member, and how it is written. */
interface MemberOptions {
  readonly joined: string | undefined;
  readonly left: string | undefined;
  readonly reason: string | undefined;
  readonly id: string | undefined;
  readonly dryRun: boolean;
}

/** The roster that is meant, where it stands. */
interface Placing {
  readonly reading: Reading;
  readonly plan: Plan;
  readonly roster: Roster;
}

/**
 * Adds members with these names.
 * @throws UsageError where one is there already, or its id can't be made or is taken
 */
export async function addMembers(
  { reading, plan, roster }: Placing,
  names: readonly string[],
  options: MemberOptions,
): Promise<Result> {
  const { session } = reading;
  const { language, messages } = session;
  const wanted = await namesOf(names, session);
  if (wanted.length > 1 && options.id !== undefined) throw new UsageError((m) => m.roster.onlyOne('--id'), language);
  const joined = dateOf(options.joined, plan, session);
  const reason = textOf(options.reason, session);
  const members: Member[] = [];
  for (const name of wanted) {
    const known = [...roster.members, ...members];
    const id = await idFor(name, options.id, known, session);
    members.push({ id, name, ...(joined && { joined }), ...(reason && { reason }), file: roster.file, path: [] });
  }
  const change = await addTo(reading, roster.file, {
    plan: plan.id,
    dryRun: options.dryRun,
    made(now) {
      const there = rosterIn(now, plan, roster)?.members ?? [];
      for (const member of members) expectFree(member, there, now);
      return members.map(({ file: _file, path: _path, ...item }) => ({
        path: ['members'],
        addition: { item },
        from: there.length,
      }));
    },
  });
  const said = members.map(({ name, id }) => messages.roster.addedAs(name, id)).join(messages.listSeparator);
  return editedViews(change, (place) => messages.roster.added(said, place), session);
}

/**
 * Records that the member of that name or id leaves.
 * @throws UsageError where it is none, or has left; or where no reason is given and nobody can be asked
 */
export async function removeMember(
  { reading, plan, roster }: Placing,
  names: readonly string[],
  options: MemberOptions,
): Promise<Result> {
  const { session } = reading;
  const { language, messages } = session;
  const [name = '', ...others] = await namesOf(names, session);
  if (others.length > 0) throw new UsageError((m) => m.roster.onlyOne('remove'), language);
  const found = memberNamed(name, roster, session);
  const left = dateOf(options.left, plan, session) ?? todayIn(session);
  expectPresent(found, session);
  const { reason: standing } = found;
  const isSaid = standing !== undefined;
  // The one place for a reason says why it joined, and stays.
  const reason = isSaid ? standing : await required('reason', options, (m) => m.roster.askReason, session);
  expectCharacters(reason, language);
  const change = await addTo(reading, roster.file, {
    plan: plan.id,
    dryRun: options.dryRun,
    made(now) {
      const member = memberNamed(found.id, rosterIn(now, plan, roster) ?? roster, now);
      expectPresent(member, now);
      const pairs = { left, ...(member.reason === undefined && { reason }) };
      return [{ path: member.path, addition: { pairs } }];
    },
  });
  const views = await editedViews(change, (place) => messages.roster.removed(found.name, left, place), session);
  if (!isSaid || options.reason === undefined) return views;
  return { ...views, notes: [messages.roster.reasonStays(found.name, standing), ...(views.notes ?? [])] };
}

/** The roster in the workspace as it is by then. */
function rosterIn({ workspace }: Session, plan: Plan, { file }: Roster): Roster | undefined {
  const same = workspace.plans.find((one) => one.file === plan.file);
  return same?.rosters.find((one) => one.file === file);
}

async function namesOf(names: readonly string[], session: Session): Promise<readonly string[]> {
  const { context, language, messages } = session;
  const given = names.map((name) => name.trim()).filter((name) => name !== '');
  if (given.length > 0) return given;
  const { ask } = context;
  if (ask === undefined) throw new UsageError((m) => m.errors.missing(m.roster.names, m.roster.askNames), language);
  return [await answerNeeded(ask, messages.roster.askNames, (answer) => answer, language)];
}

async function idFor(
  name: string,
  given: string | undefined,
  known: readonly Member[],
  session: Session,
): Promise<string> {
  const { language } = session;
  const same = known.find((member) => member.name === name);
  if (same) throw new UsageError((m) => m.roster.isMember(name), language);
  const id = given?.trim();
  if (id) {
    if (!isSlug(id)) throw new UsageError((m) => m.roster.badId(id), language);
    return id;
  }
  const made = await slugFrom(name, new Set(known.map((member) => member.id)));
  if (made === undefined) throw new UsageError((m) => m.roster.noId(name), language);
  return made;
}

function expectFree({ id, name }: Member, there: readonly Member[], { language }: Session): void {
  const taken = there.find((member) => member.id === id);
  if (taken) throw new UsageError((m) => m.roster.taken(id, taken.name), language);
  if (there.some((member) => member.name === name)) throw new UsageError((m) => m.roster.isMember(name), language);
}

function expectPresent({ name, left }: Member, { language }: Session): void {
  if (left !== undefined) throw new UsageError((m) => m.roster.hasLeft(name, left), language);
}

function dateOf(text: string | undefined, plan: Plan, { language }: Session): PlanDate | undefined {
  if (text === undefined) return undefined;
  const date = typedDateIn(text, plan.period);
  if (date === undefined) throw new UsageError((m) => m.errors.badDate(text), language);
  return date;
}

function textOf(text: string | undefined, { language }: Session): string | undefined {
  expectCharacters(text ?? '', language);
  return text?.trim() || undefined;
}
