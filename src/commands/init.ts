/** `plan init [FOLDER]`: a new workspace; with --git, git set up for it or for the one there is. */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { answered, answeredRightly } from '../app/ask.ts';
import { optionalArgument } from '../app/command/arguments.ts';
import { command } from '../app/command/command.ts';
import { DATA_FORMAT_NAMES } from '../app/command/data-formats.ts';
import { flag, text, type Values } from '../app/command/options.ts';
import type { Context } from '../app/context.ts';
import { languageIn } from '../app/open/language.ts';
import { asked } from '../app/open/repository.ts';
import { existing, workspaceFolder } from '../app/setup/folder.ts';
import { gitSteps } from '../app/setup/git.ts';
import { type SetupStep, writeStep } from '../app/setup/steps.ts';
import { type NewFile, newFiles, nextSteps, withoutExample } from '../app/setup/workspace.ts';
import { UsageError } from '../app/usage-error.ts';
import { findWorkspace, WORKSPACE_FILE } from '../files/find.ts';
import { type Messages, messagesIn } from '../i18n/messages.ts';
import { namesIn } from '../model/names.ts';

const initOptions = {
  title: text('<text>', ({ help }) => help.init.title),
  year: text('<year>', ({ help }) => help.init.year),
  lead: text('<name>', ({ help }) => help.init.lead),
  empty: flag(({ help }) => help.init.empty),
  yes: flag(({ help }) => help.init.yes),
  git: flag(({ help }) => help.init.git),
  dryRun: flag(({ help }) => help.init.dryRun),
};

export const init = command({
  writes: true,
  arguments: { folder: optionalArgument(({ help }) => help.init.folder) },
  options: initOptions,
  without: ['plan', ...DATA_FORMAT_NAMES],
  examples: ({ help }) => help.init.examples,
  async run({ context, args, options }) {
    const root = workspaceFolder(context, args.folder);
    const isNew = !existsSync(join(root, WORKSPACE_FILE));
    const language = context.language ?? languageIn(root) ?? 'zh';
    const messages = await messagesIn(language);
    const shown = (path: string): string => relative(context.cwd, path).split(sep).join('/') || '.';
    const setup = { root, from: existing(root), launcher: context.launcher, language, messages, shown };
    const git = options.git ? asked(() => gitSteps(setup, isNew), language) : [];
    const files = isNew ? await filesOf(context, options, messages) : [];
    const steps = [
      ...files.map((file) => writeStep(join(root, file.path), shown(join(root, file.path)), file.text, messages)),
      ...git,
    ];
    const lines = steps.map((step) => lineOf(step, messages.init[options.dryRun ? 'would' : 'done'], messages));
    // What is done is said at once: a later step may fail.
    for (const [i, step] of steps.entries()) {
      if (!options.dryRun) await step.run?.();
      context.out(lines[i] ?? '');
    }
    const nothing = steps.length === 0 ? `${messages.init.there(shown(root))}\n` : '';
    if (options.dryRun) return { text: () => `${nothing}${messages.init.notWritten}\n` };
    const done = lines.join('').trimEnd() || undefined;
    if (!isNew) return { text: () => nothing, done };
    // Where it is not found by itself, one has to go there first.
    const folder = findWorkspace(context.cwd, undefined) === root ? undefined : shown(root);
    return { text: () => nextSteps(files, (path) => shown(join(root, path)), options.git, folder, messages), done };
  },
});

/** The new files; what is missing is asked for at a terminal, and has a plain answer elsewhere. */
async function filesOf(
  context: Context,
  options: Values<typeof initOptions>,
  messages: Messages,
): Promise<readonly NewFile[]> {
  const language = context.language ?? 'zh';
  const today = context.today('Asia/Shanghai');
  const thisYear = today.slice(0, 4);
  const ask = options.yes ? undefined : context.ask;
  const { init: words } = messages;
  const answerTo = async (question: string): Promise<string> => (ask ? answered(ask.text(question), language) : '');
  const readYear = (year: string): string => {
    if (!/^[12]\d{3}$/.test(year)) throw new UsageError((m) => m.init.badYear(year), language);
    return year;
  };
  const given = options.year === undefined ? undefined : readYear(options.year);
  const title = options.title?.trim() || (await answerTo(words.askTitle)) || words.title;
  const asked = (answer: string): string => readYear(answer || thisYear);
  if (options.empty)
    return withoutExample(newFiles({ title, year: thisYear, lead: words.plan.lead }, today, language, messages));
  const year = given ?? (ask ? await answeredRightly(ask, words.askYear(thisYear), asked, language) : thisYear);
  const [lead = words.plan.lead] = namesIn(options.lead ?? (await answerTo(words.askLead(words.plan.lead))));
  return newFiles({ title, year, lead }, today, language, messages);
}

function lineOf({ kind, what }: SetupStep, words: Messages['init']['done'], { labelled }: Messages): string {
  return `${labelled(words[kind], what)}\n`;
}
