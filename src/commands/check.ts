/** `plan check [PATH…]`: what is wrong with the files; silent when nothing is. */
import { resolve, sep } from 'node:path';
import { check as checkRules } from '../check/check.ts';
import { RULES } from '../check/rules.ts';
import type { Finding } from '../model/finding.ts';
import { jsonText } from '../render/json/shapes.ts';
import type { Command } from '../session/command.ts';
import { findingsView, locatedFindings, openSession, type Session, todayIn } from '../session/session.ts';
import { UsageError } from '../session/usage-error.ts';

export const check: Command = {
  define(command, { help }) {
    command
      .argument('[path...]', help.check.paths)
      .option('--fix', help.check.fix)
      .option('--dry-run', help.check.dryRun);
  },
  examples: ({ help }) => help.check.examples,
  async run(context, paths, options) {
    if (options.flag('dryRun') && !options.flag('fix')) throw new UsageError((m) => m.fix.dryRunAlone);
    const find = (opened: Session): readonly Finding[] =>
      [...opened.findings, ...checkRules(opened.workspace, { asOf: options.asOf ?? todayIn(opened) }, RULES)].filter(
        ({ file }) => isWithin(opened.shownPath(file), paths, context.cwd),
      );
    const session = options.flag('fix')
      ? await (await import('../session/fixing.ts')).fixedSession(context, options, find)
      : await openSession(context, options, 'all');
    const { messages, canvas, shownPath, language } = session;
    const missing = paths.find(
      (path) => ![...session.files.keys()].some((file) => isWithin(shownPath(file), [path], context.cwd)),
    );
    if (missing !== undefined) throw new UsageError((m) => m.check.noSuchPath(missing), language);
    const found = await locatedFindings(session, find(session));
    if (options.flag('json')) {
      const { findingsJson } = await import('../render/json/findings.ts');
      context.out(jsonText(findingsJson(found, language, shownPath)));
    } else if (found.length > 0) {
      const { findingsText } = await import('../render/terminal/findings.ts');
      context.out(findingsText(found, findingsView(session), canvas));
      const errors = found.filter(({ severity }) => severity === 'error').length;
      context.err(`${messages.check.summary(errors, found.length - errors)}\n`);
    }
    return found.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

/** Whether the file is one of `paths` or lies in one of them; everything is, where none is given. */
function isWithin(file: string, paths: readonly string[], cwd: string): boolean {
  const whole = resolve(cwd, file);
  return (
    paths.length === 0 ||
    paths.some((path) => whole === resolve(cwd, path) || whole.startsWith(resolve(cwd, path) + sep))
  );
}
