/** `plan check [PATH…]`: what is wrong with the files; silent when nothing is. */
import { resolve, sep } from 'node:path';
import { check as checkRules } from '../check/check.ts';
import { RULES } from '../check/rules.ts';
import type { Workspace } from '../model/plan.ts';
import { jsonText } from '../render/json/shapes.ts';
import type { Command } from '../session/command.ts';
import { findingsView, locatedFindings, openSession, todayIn } from '../session/session.ts';
import { UsageError } from '../session/usage-error.ts';

export const check: Command = {
  define(command, { help }) {
    command
      .argument('[path...]', help.check.paths)
      .option('--since <revision>', help.check.since)
      .option('--new-only', help.check.newOnly);
  },
  examples: ({ help }) => help.check.examples,
  async run(context, paths, options) {
    const session = await openSession(context, options, 'all');
    const { messages, canvas, shownPath, language } = session;
    const missing = paths.find(
      (path) => ![...session.files.keys()].some((file) => isWithin(shownPath(file), [path], context.cwd)),
    );
    if (missing !== undefined) throw new UsageError((m) => m.check.noSuchPath(missing), language);
    const asOf = options.asOf ?? todayIn(session);
    const ordinary = (workspace: Workspace) => checkRules(workspace, { asOf }, RULES);
    const since = options.text('since');
    if (since === undefined && options.flag('newOnly')) throw new UsageError((m) => m.diff.newOnlyAlone, language);
    const all =
      since === undefined
        ? [...session.findings, ...ordinary(session.workspace)]
        : await (await import('../session/since.ts')).findingsSince(session, options, since, ordinary);
    const found = await locatedFindings(
      session,
      all.filter(({ file }) => isWithin(shownPath(file), paths, context.cwd)),
    );
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
