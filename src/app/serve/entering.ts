/** What a form that was sent says, entered as its command would enter it: by the same code, under the same lock. */
import { join } from 'node:path';
import {
  type Changed,
  type EntryForm,
  fieldFor,
  KINDS,
  type Kind,
  labelOf,
  type Outcome,
} from '../../render/site/entry-form.ts';
import { flagOf, type Given } from '../command/options.ts';
import type { Context } from '../context.ts';
import { expectCharacters } from '../input.ts';
import type { Session } from '../open/session.ts';
import { amend } from '../record/entries/amend.ts';
import { block } from '../record/entries/block.ts';
import { done } from '../record/entries/done.ts';
import type { Enterable } from '../record/entries/kind.ts';
import { log } from '../record/entries/log.ts';
import { verify } from '../record/entries/verify.ts';
import type { Recording } from '../record/record.ts';
import { UsageError } from '../usage-error.ts';
import { blank, type Entered } from './pages.ts';
import { changedSince, digestOf } from './seen.ts';

const ENTERED_BY: Readonly<Record<Kind, Enterable>> = { log, done, verify, block, amend };

/** The measure is not any more what the page showed. */
class StalePage extends UsageError {
  constructor(
    readonly changed: Changed,
    language: Session['language'],
  ) {
    super((m) => m.serve.stale, language);
  }
}

/**
 * Enters what `sent` says of the measure, or shows what would change by it; a change of the promise is shown before it is made.
 * @returns the form as it is to be shown again, with what became of it; undefined where it is no form of ours
 */
export async function entered(
  sent: URLSearchParams,
  on: Entered,
  session: Session,
): Promise<(EntryForm & { readonly outcome: Outcome }) | undefined> {
  const kind = KINDS.find((one) => one === sent.get('kind'));
  const seen = sent.get('seen');
  if (kind === undefined || seen === null) return undefined;
  const fresh = blank(on, session);
  const typed = typedIn(sent);
  const meant = digestOf(JSON.stringify([kind, ...typed].sort()));
  const isToConfirm = kind === 'amend' && sent.get('previewed') !== meant;
  const isPreview = isToConfirm || sent.get('act') === 'preview';
  const form = { ...fresh, kind, typed, seen };
  const given = givenOf(kind, typed);
  if (fresh.by !== undefined) given.delete('by');
  if (isPreview) given.set('dryRun', [true]);
  const { plan } = on.plan.state;
  try {
    for (const text of typed.values()) expectCharacters(text, session.language);
    const { recorded, notes } = await ENTERED_BY[kind].enter(
      contextFor(session, plan.file),
      { plan: plan.id, id: on.state.measure.id },
      given,
      (subject) => expectSeen(seen, subject),
    );
    const outcome = { recorded, notes: notes.map((note) => inForm(note, kind, session)), isToConfirm };
    return { ...form, outcome, ...(isPreview && { previewed: meant }) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const said = error.say(session.messages);
    const field = fieldIn(said, kind);
    const refused = inForm(said, kind, session);
    if (error instanceof StalePage) return { ...form, seen: fresh.seen, outcome: { refused, changed: error.changed } };
    return { ...form, outcome: { refused, ...(field !== undefined && { field }) } };
  }
}

/** A file of evidence is named as from the plan's folder, which is where the office keeps it. */
function contextFor({ context, root, language }: Session, planFile: string): Context {
  const { ask: _ask, ...rest } = context;
  return { ...rest, language, dir: root, cwd: join(root, planFile, '..') };
}

/** @throws StalePage where the measure has changed since; asked again under the lock */
function expectSeen(seen: string, { session, plan, state }: Recording<unknown>): void {
  const now = session.workspace.plans.find(({ file }) => file === plan.file) ?? plan;
  const changed = changedSince(seen, now, state);
  if (changed !== undefined) throw new StalePage(changed, session.language);
}

/** What stands in the fields, each by its name; those that hold nothing are left out. */
function typedIn(sent: URLSearchParams): ReadonlyMap<string, string> {
  const own = ['kind', 'seen', 'previewed', 'act'];
  const all = [...sent].map(([name, text]) => [name, text.replaceAll('\r\n', '\n')] as const);
  return new Map(all.filter(([name, text]) => !own.includes(name) && text.trim() !== ''));
}

/** The values of the options of the kind's command. */
function givenOf(kind: Kind, typed: ReadonlyMap<string, string>): Map<string, Given> {
  const given = new Map<string, Given>();
  for (const [key, { placeholder }] of Object.entries(ENTERED_BY[kind].options)) {
    const text = typed.get(fieldFor(kind, key));
    if (text === undefined || key === 'dryRun') continue;
    if (placeholder === undefined) given.set(key, [true]);
    else given.set(key, key === 'evidence' ? text.split('\n').filter((line) => line.trim() !== '') : [text.trim()]);
  }
  return given;
}

/** The fields of the kind's form by the options that a refusal names them by. */
function fieldsOf(kind: Kind): ReadonlyMap<string, string> {
  const keys = Object.keys(ENTERED_BY[kind].options);
  return new Map([...keys.map((key) => [flagOf(key), fieldFor(kind, key)] as const), ['-m', 'note']]);
}

/** An option as a person types it. */
const OPTION = /( ?)(?<![\w-])(-m|--[a-z-]+)( ?)/g;

/** The field that a refusal is about: the first that it names. */
function fieldIn(text: string, kind: Kind): string | undefined {
  const fields = fieldsOf(kind);
  return [...text.matchAll(OPTION)].flatMap(([, , option = '']) => fields.get(option) ?? [])[0];
}

/** A sentence that names options, as one that names the fields of the form. */
function inForm(text: string, kind: Kind, { messages, language }: Session): string {
  const fields = fieldsOf(kind);
  return text.replace(OPTION, (whole, before: string, option: string, after: string) => {
    const label = labelOf(fields.get(option) ?? '', messages);
    if (label === undefined) return whole;
    const quoted = messages.serve.quoted(label);
    return language === 'zh' ? quoted : before + quoted + after;
  });
}
