/** `plan check [RULE|PATH…]`: what is wrong with the files; silent when nothing is. */

import { type CheckRequest, checkup } from '../app/check/checkup.ts';
import { findingsSinks, putFindings } from '../app/check/output.ts';
import { type CheckScope, checkScope } from '../app/check/scope.ts';
import type { ChangeSince } from '../app/check/since.ts';
import { openWithStdin } from '../app/check/stdin.ts';
import { templateFindings } from '../app/check/templates.ts';
import type { Command } from '../app/command.ts';
import { repositoryPath } from '../app/open/paths.ts';
import { findingsView, locatedFindings, type Session, todayIn } from '../app/open/session.ts';
import { collected, type Options } from '../app/options.ts';
import { withTemplates } from '../app/report/template-files.ts';
import { UsageError } from '../app/usage-error.ts';
import { gathered } from '../check/gathered.ts';
import type { LocatedFinding } from '../model/finding.ts';
import type { CheckView } from '../render/findings/format.ts';
import { FINDINGS_FORMAT_NAMES } from '../render/findings/formats.ts';

export const check: Command = {
  define(command, { help, listSeparator }) {
    command
      .argument('[scope...]', help.check.what)
      .option('--strict', help.check.strict)
      .option('--since <revision>', help.check.since)
      .option('--new-only', help.check.newOnly)
      .option('--format <format>', help.check.format(FINDINGS_FORMAT_NAMES.join(listSeparator)), collected)
      .option('--max-problems <number>', help.check.maxProblems)
      .option('--quiet', help.check.quiet)
      .option('--verbose', help.check.verbose)
      .option('--staged', help.check.staged)
      .option('--stdin', help.check.stdin)
      .option('--stdin-path <path>', help.check.stdinPath)
      .option('--fix', help.check.fix)
      .option('--dry-run', help.check.dryRun);
  },
  examples: ({ help }) => help.check.examples,
  async run(context, words, options) {
    const { session: opened, standIn } = await openWithStdin(context, options);
    const session = withTemplates(await mended(opened, words, options));
    const sinks = findingsSinks(options, session);
    const most = maxProblems(options, session);
    const scope = checkScope(session, words, options.text('plan'), standIn);
    const request = await requestFor(session, scope, options);
    const change = await changeAskedFor(session, options);
    const beside = change?.findings.filter(({ rule }) => scope.named.size === 0 || scope.named.has(rule)) ?? [];
    const templates = await templateFindings(session, request);
    const { findings: all, ...checked } = await checkup(session, { ...request, beside: [...beside, ...templates] });
    const isNewOnly = options.flag('newOnly') && change !== undefined;
    const findings = isNewOnly
      ? await change.newOnes(all, async (before) => (await checkup(before, request)).findings)
      : all;
    const isShown = ({ severity, file }: { severity: string; file: string }): boolean =>
      scope.covers(file) && (severity === 'error' || !options.flag('quiet'));
    const found = gathered((await locatedFindings(session, findings)).filter(isShown));
    const shown = found.slice(0, most);
    const files = [...session.files.keys()].filter(scope.covers);
    const result = { ...checked, findings: shown, omitted: found.length - shown.length, files };
    const view = viewOf(session);
    await putFindings(result, view, sinks, session);
    const isForPeople = sinks.some(({ format, file }) => format === 'human' && file === undefined);
    if (isForPeople && !options.flag('quiet')) context.err(summary(found, view));
    if (options.flag('verbose')) {
      const { checkedText } = await import('../render/findings/verbose.ts');
      context.err(checkedText(result, view));
    }
    return found.some(isError) ? 1 : 0;
  },
};

/**
 * What changed since the revision of --since, where it is given.
 * @throws UsageError where --new-only stands alone
 */
async function changeAskedFor(session: Session, options: Options): Promise<ChangeSince | undefined> {
  const revision = options.text('since');
  if (revision !== undefined) return (await import('../app/check/since.ts')).changeSince(session, options, revision);
  if (options.flag('newOnly')) throw new UsageError((m) => m.check.newOnlyAlone, session.language);
  return undefined;
}

/**
 * The session; with --fix, once what is asked for and has one right answer is fixed.
 * @throws UsageError where there is nothing to write to, or the system refuses
 */
async function mended(session: Session, words: readonly string[], options: Options): Promise<Session> {
  if (!options.flag('fix') && !options.flag('dryRun')) return session;
  const { fixedSession } = await import('../app/check/fix-files.ts');
  const scope = checkScope(session, words, options.text('plan'));
  return fixedSession(session, options, async (read) => {
    const { findings } = await checkup(read, await requestFor(read, scope, options));
    return findings.filter(({ file }) => scope.covers(file));
  });
}

async function requestFor(read: Session, { named, whole }: CheckScope, options: Options): Promise<CheckRequest> {
  const { lintFiles } = await import('../workspace/lint.ts');
  const today = todayIn(read);
  return { asOf: options.asOf ?? today, today, strict: options.flag('strict'), lint: lintFiles, named, whole };
}

function viewOf(session: Session): CheckView {
  const { canvas, context, root } = session;
  return {
    ...findingsView(session),
    canvas,
    version: context.version,
    repositoryPath: (file) => repositoryPath(root, context.cwd, file),
  };
}

/** How many there are; nothing where there are none. */
function summary(found: readonly LocatedFinding[], { canvas: { messages } }: CheckView): string {
  const errors = found.filter(isError).length;
  return found.length === 0 ? '' : `${messages.check.summary(errors, found.length - errors)}\n`;
}

/**
 * How many findings to show at the most; undefined for all.
 * @throws UsageError where it is no number of them
 */
function maxProblems(options: Options, { language }: Session): number | undefined {
  const text = options.text('maxProblems');
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError((m) => m.check.badCount(text), language);
}

function isError({ severity }: LocatedFinding): boolean {
  return severity === 'error';
}
