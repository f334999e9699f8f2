/** `plan report --verify FILE`: whether a report still follows from the data; if not, who changed: the text or the data. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { patchOf } from '../../edit/patch.ts';
import { MAX_FILE_BYTES } from '../../files/tree.ts';
import { commitOf, GitError, isShallow, prefixOf } from '../../git/git.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { isPlanDate } from '../../model/date.ts';
import type { Language } from '../../model/plan.ts';
import { SOURCES } from '../../model/report-settings.ts';
import { markdownReport } from '../../render/markdown/report.ts';
import { harmless } from '../../render/text/printable.ts';
import { periodCalled } from '../../report/period.ts';
import { languageFrom } from '../command/common-options.ts';
import type { Result } from '../command/result.ts';
import type { Context } from '../context.ts';
import { asked } from '../open/repository.ts';
import { openSession, type Session } from '../open/session.ts';
import { FileFault, UsageError } from '../usage-error.ts';
import { reporter } from './report.ts';
import { isPeriodKind, type PeriodRequest, type ReminderRequest, type ReportRequest, yearStartOf } from './request.ts';
import { DIRTY, NO_REVISION } from './revision-name.ts';

/**
 * `holds`: the report says what the data say. `edited`: the text is not what was written. `outdated`: it is, but the data
 * have changed. `both`. `unclear`: it differs, and the revision that it was written at can't be had again. `unfounded`: it
 * says what the data say, but names a revision that there is not; `misattributed`: one at which the data said otherwise.
 */
type Verdict = 'holds' | 'edited' | 'outdated' | 'both' | 'unclear' | 'unfounded' | 'misattributed';

/** What a report says of itself, in the comment at its end. */
interface Claim {
  readonly request: (Omit<PeriodRequest, 'period'> | ReminderRequest) & { readonly plan: string };
  /** The id of its period, which days it has the plan says; of a reminder the unit that it goes to. */
  readonly on: string;
  readonly language: Language;
  readonly revision: string;
  readonly tool: string;
}

/**
 * Writes the report of `file` anew and says whether the file still says that: with patches where it does not. The exit
 * code is 0 where the report holds, else 1.
 * @throws UsageError where there is no such file, or no report of ours in it
 */
export async function verifyReport(file: string, context: Context): Promise<Result> {
  const text = textIn(resolve(context.cwd, file), file);
  const claim = claimIn(text);
  if (claim === undefined) {
    const isOlder = OLDER.test(text);
    throw new UnreportedError(({ report }) => (isOlder ? report.olderReport(file) : report.noReport(file)));
  }
  const rebuilt = async (at: string | undefined) => rebuild(claim, at, context);
  const now = await rebuilt(undefined);
  const found = foundIn(now.session, claim);
  const then = found === 'there' ? await thenOf(claim, rebuilt) : undefined;
  const verdict = verdictOn(text, now.text, then, found);
  const patches = {
    edited: verdict === 'edited' || verdict === 'both' ? await patchOf(file, then ?? now.text, text) : undefined,
    outdated: verdict === 'outdated' || verdict === 'both' ? await patchOf(file, then ?? '', now.text) : undefined,
    unclear: verdict === 'unclear' ? await patchOf(file, now.text, text) : undefined,
  };
  const { front, session } = now;
  return {
    data: async () =>
      (await import('../../render/json/verification.ts')).verificationJson({ file, verdict, front, patches }),
    text: () => wordsOf(verdict, claim, patches, session),
    exitCode: verdict === 'holds' ? 0 : 1,
  };
}

/** Reports had front matter before they had a comment at the end; their sections were others. */
const OLDER = /^---\nplan: .*\nreport: /;

/** The file is no report: a finding about it, and no wrong usage. */
class UnreportedError extends FileFault {}

interface Rebuilt {
  readonly session: Session;
  readonly text: string;
  readonly front: Readonly<Record<string, string>>;
}

/** The report again, from the work tree or a revision; what it says of its own making is taken over. */
async function rebuild(
  { request, on, language, revision, tool }: Claim,
  at: string | undefined,
  context: Context,
): Promise<Rebuilt> {
  const session = await openSession(context, { plan: request.plan, at });
  const write = await reporter(await inLanguage(session, language), at);
  const document = await write.document(await write.content(wholeRequest(request, on, session)), 'notes');
  const front = { ...document.front, revision, tool };
  return { session, front, text: markdownReport({ ...document, front }) };
}

/** @throws UnreportedError where the report names no period of the plan */
function wholeRequest(request: Claim['request'], on: string, session: Session): ReportRequest {
  if (request.kind === 'reminder') return request;
  const period = periodCalled(on, yearStartOf(request.plan, session));
  if (period !== undefined && request.asOf >= period.start) return { ...request, period };
  throw new UnreportedError(({ report }) => report.noPeriod(on));
}

/** A report is rebuilt in its own language, whatever the reader's. */
async function inLanguage(session: Session, language: Language): Promise<Session> {
  return { ...session, language, messages: await messagesIn(language) };
}

/**
 * Whether the revision that the report names can be had: `there`, `missing`, or `unknown` where nobody can tell: outside of
 * a repository, in one whose history is cut short, and of what was not committed.
 */
function foundIn({ root, language }: Session, { revision }: Claim): 'there' | 'missing' | 'unknown' {
  return asked(() => {
    if (revision === NO_REVISION || prefixOf(root) === undefined) return 'unknown';
    const hash = revision.replace(DIRTY, '');
    if (commitOf(root, hash) === undefined) return isShallow(root) ? 'unknown' : 'missing';
    return revision.endsWith(DIRTY) ? 'unknown' : 'there';
  }, language);
}

/** The text as it was written at the revision; undefined where there was no such report yet. */
async function thenOf({ revision }: Claim, rebuilt: (at: string) => Promise<Rebuilt>): Promise<string | undefined> {
  try {
    return (await rebuilt(revision)).text;
  } catch (error) {
    // A plan that was not there yet.
    if (error instanceof UsageError || error instanceof GitError) return undefined;
    throw error;
  }
}

function verdictOn(text: string, now: string, then: string | undefined, found: ReturnType<typeof foundIn>): Verdict {
  if (text === now) {
    if (found === 'missing') return 'unfounded';
    return found === 'unknown' || then === text ? 'holds' : 'misattributed';
  }
  if (then === undefined) return 'unclear';
  if (text === then) return 'outdated';
  return then === now ? 'edited' : 'both';
}

function wordsOf(
  verdict: Verdict,
  { request, on, revision, tool }: Claim,
  patches: Readonly<Record<'edited' | 'outdated' | 'unclear', string | undefined>>,
  { messages, context }: Session,
): string {
  const { verified } = messages.report;
  const made = tool === `plan ${context.version}` ? [] : [verified.otherTool(tool)];
  const lines = [
    verified[verdict](verified[request.kind === 'reminder' ? 'reminder' : 'report'](on), request.asOf),
    ...(verdict === 'holds' ? [] : made),
    ...(patches.edited === undefined ? [] : [verified.editedPatch, patches.edited]),
    ...(patches.outdated === undefined ? [] : [verified.outdatedPatch(revision.slice(0, 12)), patches.outdated]),
    ...(patches.unclear === undefined ? [] : [verified.unclearPatch, patches.unclear]),
  ];
  return `${harmless(lines.map((line) => line.trimEnd()).join('\n\n'))}\n`;
}

/** @throws UsageError where there is no such file, or it is none that could be a report */
function textIn(path: string, file: string): string {
  const content = contentOf(path);
  if (content !== undefined) return content.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  throw new UsageError(({ report }) => (existsSync(path) ? report.noFile(file) : report.missingFile(file)));
}

/** The text of a regular file of bounded size; undefined for anything else, and where the system refuses. */
function contentOf(path: string): string | undefined {
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= MAX_FILE_BYTES ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

/** What the comment at its end says, where it says all that a report says of itself; the file may hold anything. */
function claimIn(text: string): Claim | undefined {
  const [, yaml] = /^<!--\n([\s\S]{0,10000}?)\n-->$/m.exec(text) ?? [];
  const front = yaml === undefined ? undefined : frontIn(yaml);
  if (front === undefined) return undefined;
  const { plan, report, as_of: asOf = '', unit, leader, number, revision = '', tool = '', form, language } = front;
  const { period, within, reply_by: replyBy } = front;
  const sources = SOURCES.find((one) => one === front['sources']);
  const query = queryIn(front['query']);
  const own = languageFrom(language);
  const isUnchanged =
    plan !== undefined &&
    /^[a-z0-9-]+$/.test(plan) &&
    /^([0-9a-f]{7,64}(-dirty)?|none)$/.test(revision) &&
    (number === undefined || /^[1-9]\d{0,5}$/.test(number));
  if (!isUnchanged || query === undefined || own === undefined || !isPlanDate(asOf)) return undefined;
  const asked = {
    plan,
    asOf,
    query,
    ...(leader !== undefined && { leader }),
    ...(sources !== undefined && { sources }),
  };
  const rest = { language: own, revision, tool };
  if (report === 'reminder') {
    if (unit === undefined || within === undefined) return undefined;
    if (replyBy !== undefined && !isPlanDate(replyBy)) return undefined;
    const request = { ...asked, kind: report, unit, within, ...(replyBy !== undefined && { replyBy }) } as const;
    return { request, on: unit, ...rest };
  }
  if (period === undefined || !isPeriodKind(report)) return undefined;
  const request: Claim['request'] = {
    ...asked,
    kind: report,
    short: form === 'short',
    ...(unit !== undefined && { unit }),
    ...(number !== undefined && { number: Number(number) }),
  };
  return { request, on: period, ...rest };
}

/** Its keys and values as text; no aliases, no types, nothing nested. */
function frontIn(yaml: string): Readonly<Record<string, string>> | undefined {
  try {
    const value: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'silent' });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const pairs = Object.entries(value);
    if (!pairs.every((pair): pair is [string, string] => typeof pair[1] === 'string')) return undefined;
    return Object.fromEntries(pairs);
  } catch {
    return undefined;
  }
}

function queryIn(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((term) => typeof term === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}
