/** `plan init [FOLDER]`: a new workspace; with --git, git set up for it or for the one there is. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { answered } from '../app/ask.ts';
import type { Command } from '../app/command.ts';
import type { Context } from '../app/context.ts';
import { asked } from '../app/open/repository.ts';
import { languageFrom, type Options } from '../app/options.ts';
import { gitSteps } from '../app/setup/git.ts';
import { type Step, writeStep } from '../app/setup/steps.ts';
import { newFiles } from '../app/setup/workspace.ts';
import { UsageError } from '../app/usage-error.ts';
import { findWorkspace, WORKSPACE_FILE } from '../files/find.ts';
import { diskTree } from '../files/folder.ts';
import { type Messages, messagesIn } from '../i18n/messages.ts';
import type { Language } from '../model/plan.ts';

export const init: Command = {
  writes: true,
  without: ['plan', 'json'],
  define(command, { help }) {
    command
      .argument('[folder]', help.init.folder)
      .option('--title <text>', help.init.title)
      .option('--year <year>', help.init.year)
      .option('--git', help.init.git)
      .option('--dry-run', help.init.dryRun);
  },
  examples: ({ help }) => help.init.examples,
  async run(context, [folder], options) {
    const root = rootOf(context, folder);
    const isNew = !existsSync(join(root, WORKSPACE_FILE));
    const language = context.language ?? languageIn(root) ?? 'zh';
    const messages = messagesIn(language);
    const shown = (path: string): string => relative(context.cwd, path).split(sep).join('/') || '.';
    const setup = { root, from: existing(root), launcher: context.launcher, language, messages, shown };
    const git = options.flag('git') ? asked(() => gitSteps(setup, isNew), language) : [];
    const files = isNew ? await filesOf(context, options, messages) : [];
    const steps = [
      ...files.map(({ path, text }) => writeStep(join(root, path), shown(join(root, path)), text, messages)),
      ...git,
    ];
    const isDry = options.flag('dryRun');
    for (const step of steps) {
      if (!isDry) await step.run?.();
      context.out(lineOf(step, messages.init[isDry ? 'would' : 'done'], messages));
    }
    if (steps.length === 0) context.out(`${messages.init.there(shown(root))}\n`);
    if (isDry) context.out(`${messages.init.notWritten}\n`);
    else if (isNew) {
      // Where it is not found by itself, one has to go there first.
      const folder = findWorkspace(context.cwd, undefined) === root ? undefined : shown(root);
      context.out(nextSteps(files, (path) => shown(join(root, path)), options.flag('git'), folder, messages));
    }
    return 0;
  },
};

/** The folder named, else the workspace there is, else `plans`. */
function rootOf({ cwd, dir }: Context, folder: string | undefined): string {
  const named = folder ?? dir;
  const root = named === undefined ? (findWorkspace(cwd, undefined) ?? resolve(cwd, 'plans')) : resolve(cwd, named);
  const found = named === undefined ? root : (findWorkspace(cwd, root) ?? root);
  const above = existing(found);
  if (!statSync(above).isDirectory()) throw new UsageError((m) => m.init.notAFolder(above));
  return found;
}

/** The folder, or the nearest above it that there is. */
function existing(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : existing(dirname(folder));
}

/** The language of the workspace there is, as far as a glance shows it. */
function languageIn(root: string): Language | undefined {
  const read = diskTree(root).bytes(WORKSPACE_FILE);
  const [, language] = (read.ok && /^language:[ \t]*["']?(zh|en)\b/m.exec(read.bytes.toString('utf8'))) || [];
  return languageFrom(language);
}

/** The new files; what is missing is asked for at a terminal, and has a plain answer elsewhere. */
async function filesOf(context: Context, options: Options, messages: Messages): Promise<ReturnType<typeof newFiles>> {
  const language = context.language ?? 'zh';
  const year = options.text('year') ?? context.today('Asia/Shanghai').slice(0, 4);
  if (!/^[12]\d{3}$/.test(year)) throw new UsageError((m) => m.init.badYear(year), language);
  const given = options.text('title')?.trim();
  const { ask } = context;
  const title = given || (ask && (await answered(ask.text(messages.init.askTitle), language))) || messages.init.title;
  return newFiles(title, year, language, messages);
}

function lineOf({ kind, what }: Step, words: Messages['init']['done'], { labelled }: Messages): string {
  return `${labelled(words[kind], what)}\n`;
}

function nextSteps(
  files: ReturnType<typeof newFiles>,
  shown: (path: string) => string,
  hasGit: boolean,
  folder: string | undefined,
  { init: words }: Messages,
): string {
  const plan = files.find(({ path }) => path.endsWith('/plan.yaml'))?.path ?? '';
  const enter = folder === undefined ? [] : [words.enter(folder)];
  const lines = [...enter, ...words.steps(shown(plan)), ...(hasGit ? [] : [words.nextGit])];
  return `\n${words.next}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
