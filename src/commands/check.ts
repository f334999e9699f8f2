/** `plan check [RULE|PATH…]`: what is wrong with the files; silent when nothing is. */

import { type CheckRequest, checkup } from '../app/check/checkup.ts';
import { type CheckValues, checkOptions, problemsAtMost } from '../app/check/options.ts';
import { checkView, findingsOutputs, findingsSinks, summaryNotes } from '../app/check/output.ts';
import { type CheckScope, checkScope, isOfAll } from '../app/check/scope.ts';
import type { ChangeSince } from '../app/check/since.ts';
import { openWithStdin } from '../app/check/stdin.ts';
import { templateFindings } from '../app/check/templates.ts';
import { variadicArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import type { SharedValues } from '../app/command/common-options.ts';
import { locatedFindings } from '../app/open/findings.ts';
import { type Session, todayIn } from '../app/open/session.ts';
import { withTemplates } from '../app/report/template-files.ts';
import { UsageError } from '../app/usage-error.ts';
import { gathered } from '../check/gathered.ts';
import type { Finding } from '../model/finding.ts';

type Asked = CheckValues & SharedValues;

export const check = command({
  arguments: { scope: variadicArgument(({ help }) => help.check.what) },
  options: checkOptions,
  examples: ({ help }) => help.check.examples,
  async run({ context, args: { scope: words }, options }) {
    const { session: opened, standIn } = await openWithStdin(context, options);
    const session = withTemplates(await fixed(opened, words, options));
    const sinks = findingsSinks(options, session);
    const most = problemsAtMost(options, session);
    const scope = checkScope(session, words, options.plan, standIn);
    const request = await requestFor(session, scope, options);
    const change = await changeAskedFor(session, options);
    const beside = change?.findings.filter(({ rule }) => scope.named.size === 0 || scope.named.has(rule)) ?? [];
    const templates = await templateFindings(session, request);
    const { findings: all, ...checked } = await checkup(session, { ...request, beside: [...beside, ...templates] });
    const isNewOnly = options.newOnly && change !== undefined;
    const findings = isNewOnly
      ? await change.newOnes(all, async (before) => (await checkup(before, request)).findings)
      : all;
    const isShown = (finding: Finding): boolean =>
      isOfAll(finding) || (scope.covers(finding.file) && (finding.severity === 'error' || !options.quiet));
    const found = gathered((await locatedFindings(session, findings)).filter(isShown));
    const shown = found.slice(0, most);
    const files = [...session.files.keys()].filter(scope.covers);
    const result = { ...checked, findings: shown, omitted: found.length - shown.length, files };
    const view = checkView(session);
    return {
      outputs: findingsOutputs(result, view, sinks),
      isQuiet: true,
      notes: [
        ...(options.quiet ? [] : summaryNotes(found, sinks, session)),
        ...(options.verbose ? (await import('../render/findings/verbose.ts')).checkedLines(result, view) : []),
      ],
      exitCode: found.some(({ severity }) => severity === 'error') ? 1 : 0,
    };
  },
});

/**
 * What changed since the revision of --since, where it is given.
 * @throws UsageError where --new-only stands alone
 */
async function changeAskedFor(session: Session, options: Asked): Promise<ChangeSince | undefined> {
  const { since, newOnly } = options;
  if (since !== undefined) return (await import('../app/check/since.ts')).changeSince(session, since, options);
  if (newOnly) throw new UsageError((m) => m.check.newOnlyAlone, session.language);
  return undefined;
}

/**
 * The session; with --fix, once what is asked for and has one right answer is fixed.
 * @throws UsageError where there is nothing to write to, or the system refuses
 */
async function fixed(session: Session, words: readonly string[], options: Asked): Promise<Session> {
  if (!options.fix && !options.dryRun) return session;
  const { fixedSession } = await import('../app/check/fix-files.ts');
  const scope = checkScope(session, words, options.plan);
  return fixedSession(session, options, async (read) => {
    const { findings } = await checkup(read, await requestFor(read, scope, options));
    return findings.filter(({ file }) => scope.covers(file));
  });
}

async function requestFor(read: Session, { named, whole }: CheckScope, { asOf, strict }: Asked): Promise<CheckRequest> {
  const { lintFiles } = await import('../workspace/lint.ts');
  const today = todayIn(read);
  return { asOf: asOf ?? today, today, strict, lint: lintFiles, named, whole };
}
