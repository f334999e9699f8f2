/** What the checks of the set-up look at, and what a check is. */
import { relative, sep } from 'node:path';
import { findWorkspace } from '../../files/find.ts';
import { gitVersion } from '../../git/setup.ts';
import { type Messages, messagesIn } from '../../i18n/messages.ts';
import type { Remark } from '../../model/remark.ts';
import type { Context } from '../context.ts';
import { openSession, type Session } from '../open/session.ts';

export interface Subject {
  readonly context: Context;
  readonly messages: Messages;
  /** The workspace with all of its plans; undefined where there is none. */
  readonly session: Session | undefined;
  /** Undefined where there is no git. */
  readonly git: string | undefined;
  /** A path as seen from where the reader is. */
  readonly shown: (path: string) => string;
}

/** One thing to look at; it changes nothing. A check without a remark had nothing to look at. */
export interface SetupCheck {
  /** What programs know it by. */
  readonly name: string;
  look(subject: Subject): readonly Remark[] | Promise<readonly Remark[]>;
}

/**
 * What there is to look at from where the reader is.
 * @throws UsageError where the workspace that was named is none
 */
export async function subjectOf(context: Context): Promise<Subject> {
  const { cwd, dir } = context;
  const isThere = dir !== undefined || findWorkspace(cwd, undefined) !== undefined;
  const session = isThere ? await openSession(context, { plan: 'all' }) : undefined;
  return {
    context,
    messages: session?.messages ?? (await messagesIn(context.language ?? 'zh')),
    session,
    git: gitVersion(session?.root ?? cwd),
    shown: (path) => relative(cwd, path).split(sep).join('/') || '.',
  };
}
