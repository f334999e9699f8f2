/** `plan check [RULE|PATH…]`: what is wrong with the files; silent when nothing is. */

import { checkup } from '../app/check/checkup.ts';
import { type CheckValues, checkOptions, expectWholeBaseline, isFailed, problemsAtMost } from '../app/check/options.ts';
import {
  changeNotes,
  checkView,
  failureNotes,
  findingsOutputs,
  findingsSinks,
  summaryNotes,
} from '../app/check/output.ts';
import { type CheckScope, checkScope } from '../app/check/scope.ts';
import type { Changes } from '../app/check/since.ts';
import { openWithStdin } from '../app/check/stdin.ts';
import { requestFor, together, verdictOn } from '../app/check/verdict.ts';
import { variadicArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import type { SharedValues } from '../app/command/common-options.ts';
import type { Session } from '../app/open/session.ts';
import { withTemplates } from '../app/report/template-files.ts';
import { UsageError } from '../app/usage-error.ts';
import type { Finding } from '../model/finding.ts';

type Asked = CheckValues & SharedValues;

export const check = command({
  arguments: { scope: variadicArgument(({ help }) => help.check.what) },
  options: checkOptions,
  examples: ({ help }) => help.check.examples,
  async run({ context, args: { scope: words }, options }) {
    const { session: opened, standIn } = await openWithStdin(context, options);
    const first = withTemplates(await fixed(opened, words, options));
    const sinks = findingsSinks(options, first);
    const most = problemsAtMost(options, first);
    expectWholeBaseline(options, words, first);
    const scope = checkScope(first, words, options.plan, standIn);
    const changes = await changesAskedFor(first, scope, options);
    const judged = [];
    for (const change of changes?.workspaces ?? [undefined]) {
      const session = withTemplates(change?.session ?? first);
      judged.push({ session, verdict: await verdictOn(session, scope, options, change) });
    }
    const { verdict, session } = together(judged, first);
    const view = checkView(session);
    const { found, notes, written } =
      options.baseline === undefined
        ? { found: verdict.findings, notes: [], written: undefined }
        : (await import('../app/check/baseline.ts')).withBaseline(
            { ...verdict, fork: changes?.fork },
            { ...options, baseline: options.baseline },
            view,
            session,
          );
    const shown = options.quiet ? found.filter(({ severity }) => severity === 'error') : found;
    const result = {
      ...verdict,
      findings: shown.slice(0, most),
      omitted: Math.max(0, shown.length - (most ?? shown.length)),
    };
    return {
      outputs: findingsOutputs(result, view, sinks, written),
      isQuiet: true,
      notes: [
        ...(options.quiet ? [] : [...summaryNotes(found, sinks, session), ...notes, ...changeNotes(changes, session)]),
        ...failureNotes(found, options, session),
        ...(options.verbose ? (await import('../render/findings/verbose.ts')).checkedLines(result, view) : []),
      ],
      exitCode: isFailed(found, options) ? 1 : 0,
    };
  },
});

/**
 * What changed since the revision of --since, where it is given.
 * @throws UsageError where --new-only or --direct stands alone
 */
async function changesAskedFor(session: Session, { whole }: CheckScope, options: Asked): Promise<Changes | undefined> {
  const { since, newOnly, direct } = options;
  if (since !== undefined) return (await import('../app/check/since.ts')).changesSince(session, since, options, whole);
  if (newOnly) throw new UsageError((m) => m.check.newOnlyAlone, session.language);
  if (direct) throw new UsageError((m) => m.check.directAlone, session.language);
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
    const { findings, all } = await checkup(read, await requestFor(read, scope, options));
    const isAskedFor = ({ file }: Finding): boolean => scope.covers(file);
    return { findings: findings.filter(isAskedFor), all: all.filter(isAskedFor) };
  });
}
