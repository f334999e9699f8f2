/** `plan check [RULE|PATH…]`: what is wrong with the files; silent when nothing is. */
import { withoutEchoes } from '../check/echoes.ts';
import type { LocatedFinding } from '../model/finding.ts';
import type { CheckView } from '../render/findings/format.ts';
import { FINDINGS_FORMAT_NAMES } from '../render/findings/formats.ts';
import { checkScope } from '../session/check-scope.ts';
import { checkup } from '../session/checking.ts';
import type { Command } from '../session/command.ts';
import { findingsSinks, putFindings } from '../session/findings-output.ts';
import { collected, type Options } from '../session/options.ts';
import { repositoryPath } from '../session/paths.ts';
import { findingsView, locatedFindings, type Session, todayIn } from '../session/session.ts';
import { openWithStdin } from '../session/stdin.ts';
import { UsageError } from '../session/usage-error.ts';

export const check: Command = {
  define(command, { help, listSeparator }) {
    command
      .argument('[scope...]', help.check.what)
      .option('--strict', help.check.strict)
      .option('--format <format>', help.check.format(FINDINGS_FORMAT_NAMES.join(listSeparator)), collected)
      .option('--max-problems <number>', help.check.maxProblems)
      .option('--quiet', help.check.quiet)
      .option('--verbose', help.check.verbose)
      .option('--staged', help.check.staged)
      .option('--stdin', help.check.stdin)
      .option('--stdin-path <path>', help.check.stdinPath);
  },
  examples: ({ help }) => help.check.examples,
  async run(context, words, options) {
    const { session, standIn } = await openWithStdin(context, options);
    const sinks = findingsSinks(options, session);
    const most = maxProblems(options, session);
    const scope = checkScope(session, words, standIn);
    const asOf = options.asOf ?? todayIn(session);
    const { lintFiles } = await import('../workspace/lint.ts');
    const linted = lintFiles(session);
    const { findings, ...checked } = checkup(session, { asOf, strict: options.flag('strict'), linted, ...scope });
    const isShown = ({ severity, file }: { severity: string; file: string }): boolean =>
      scope.covers(file) && (severity === 'error' || !options.flag('quiet'));
    const found = withoutEchoes(await locatedFindings(session, findings.filter(isShown)));
    const shown = found.slice(0, most);
    const files = [...session.files.keys()].filter(scope.covers);
    const result = { ...checked, findings: shown, omitted: found.length - shown.length, files };
    const view = viewOf(session);
    await putFindings(result, view, sinks, session);
    const isForPeople = sinks.some(({ format, file }) => format === 'human' && file === undefined);
    if (isForPeople && !options.flag('quiet')) context.err(summary(found, view));
    if (options.flag('verbose')) {
      const { checkedText } = await import('../render/terminal/checked.ts');
      context.err(checkedText(result, view));
    }
    return found.some(isError) ? 1 : 0;
  },
};

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
