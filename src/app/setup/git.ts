/** What `plan init --git` does in a repository: the merge driver, attributes, the lock ignored, three hooks. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { prefixOf } from '../../git/git.ts';
import { attributeOf, attributesFile, configFile, hooksFolder, isIgnored, set, setting } from '../../git/setup.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Language } from '../../model/plan.ts';
import { FILE_KINDS } from '../../workspace/file-kinds.ts';
import { UsageError } from '../usage-error.ts';
import { addStep, indented, put, type SetupStep, writeStep } from './steps.ts';
import { EVIDENCE_AS_IS, JOURNALS_UNITE, LOCK_IGNORED } from './workspace.ts';

interface Setup {
  /** The workspace's folder. */
  readonly root: string;
  /** The nearest folder of it that there is: git is asked from there. */
  readonly from: string;
  readonly launcher: string;
  readonly language: Language;
  readonly messages: Messages;
  readonly shown: (path: string) => string;
}

/**
 * The steps that are left to do.
 * @throws UsageError outside of a repository
 * @throws GitError where git can't or won't read it
 */
export function gitSteps(setup: Setup, isNew: boolean): readonly SetupStep[] {
  const { from, root } = setup;
  const above = prefixOf(from);
  if (above === undefined) throw new UsageError((m) => m.init.noRepository(setup.shown(root)), setup.language);
  const prefix =
    above +
    root
      .slice(from.length)
      .replaceAll('\\', '/')
      .replace(/^\//, '')
      .replace(/(?<=.)\/?$/, '/');
  return [
    ...driverSteps(setup),
    infoStep(setup, prefix),
    ...(isNew ? [] : committedSteps(setup)),
    ...hookSteps(setup, prefix),
  ];
}

const DRIVER = 'merge.plan.driver';

/**
 * The driver's command. Git runs it by sh, on Windows too. Its program is named by its path here, for `plan` may not be on
 * the PATH; where that or node is gone, git's own merge of lines takes its place: else git would take the failure for a
 * clash, and leave one side without a mark.
 */
function driverLine({ launcher, language }: Setup): string {
  const program = quoted(launcher).replaceAll('%', '%%');
  // Behind the two dashes no name of a file is taken for an option.
  const options = `--ours=%X --theirs=%Y --marker-size=%L --lang=${language}`;
  const instead = 'git merge-file --marker-size=%L -- %A %O %B';
  const merge = `node ${program} merge ${options} -- %O %A %B %P`;
  return `if test -f ${program} && command -v node >/dev/null; then ${merge}; else ${instead}; fi`;
}

/** The language that the merge driver was set up in; undefined where there is none of ours. */
export function languageSetUp(folder: string): Language | undefined {
  const [, language] = /^if test -f .* --lang=(zh|en) /s.exec(setting(folder, DRIVER) ?? '') ?? [];
  return language === 'zh' || language === 'en' ? language : undefined;
}

/** The programs that the merge driver and the hooks run, with the file that names each. */
export function programsNamed(folder: string): readonly { readonly by: string; readonly program: string }[] {
  const hooks = HOOKS.map((name) => join(hooksFolder(folder), name)).filter((path) => existsSync(path));
  const texts = [
    [configFile(folder), (setting(folder, DRIVER) ?? '').replaceAll('%%', '%')] as const,
    ...hooks.map((path) => [path, readFileSync(path, 'utf8')] as const),
  ];
  return texts.flatMap(([by, text]) => {
    const program = programIn(text);
    return program === undefined ? [] : [{ by, program }];
  });
}

/** The program that a driver or a hook of ours runs: both ask first whether it is there. */
function programIn(text: string): string | undefined {
  return /^if test -f '((?:[^']|'\\'')+)' && command -v node/m.exec(text)?.[1]?.replaceAll("'\\''", "'");
}

function driverSteps(setup: Setup): readonly SetupStep[] {
  const settings = [
    ['merge.plan.name', setup.messages.init.driver],
    [DRIVER, driverLine(setup)],
  ] as const;
  return settings.map(([key, value]) => {
    if (setting(setup.from, key) === value) return { kind: 'kept', what: setup.messages.init.alreadySet(key) };
    return { kind: 'set', what: `${key}\n${indented(value)}`, run: async () => set(setup.from, key, value) };
  });
}

/**
 * Which files the driver is for stands beside it, in the repository's own info/attributes, and not in a file that others
 * get: where git knows no driver of a name it merges by lines, and journals would clash that unite by `merge=union` now.
 */
function infoStep({ from, messages, shown }: Setup, prefix: string): SetupStep {
  const lines = FILE_KINDS.map(({ place }) => `${pattern(`/${prefix}`, place)} merge=plan\n`);
  const path = attributesFile(from);
  return addStep(path, shown(path), `# ${messages.init.info}\n${lines.join('')}`, messages);
}

/** What every clone is to have: journals that unite without a driver, and no lock among the files. */
function committedSteps({ root, from, messages, shown }: Setup): readonly SetupStep[] {
  const [attributes, ignore] = [join(root, '.gitattributes'), join(root, '.gitignore')];
  // Neither need be there. The workspace is: git is asked from its folder.
  const folder = 'any/journal';
  const unite = `# ${messages.init.attributes.journals}\n${JOURNALS_UNITE}\n`;
  const evidence = `# ${messages.init.attributes.evidence}\n${EVIDENCE_AS_IS}\n`;
  const isAsIs = attributeOf(from, 'text', 'any/evidence/a') === 'unset';
  const lock = `# ${messages.init.ignore}\n${LOCK_IGNORED}\n`;
  const isUnited = /^(union|plan)$/.test(attributeOf(from, 'merge', `${folder}/2022-W01.yaml`));
  const missing = (isUnited ? '' : unite) + (isAsIs ? '' : evidence);
  return [
    ...(isUnited ? [{ kind: 'kept' as const, what: messages.init.alreadySet('merge=union') }] : []),
    ...(isAsIs ? [{ kind: 'kept' as const, what: messages.init.alreadySet(EVIDENCE_AS_IS) }] : []),
    ...(missing === '' ? [] : [addStep(attributes, shown(attributes), missing, messages)]),
    isIgnored(from, `${folder}/.plan.lock`)
      ? { kind: 'kept', what: messages.init.alreadySet(LOCK_IGNORED) }
      : addStep(ignore, shown(ignore), lock, messages),
  ];
}

/**
 * The hooks that check what is about to be committed, and what is about to be pushed: for what a rebase or a cherry-pick
 * makes, git runs no other. For a merge without a clash git runs one of its own, before it says anywhere which commits are
 * merged: it answers for all that it brings in.
 */
function hookSteps(setup: Setup, prefix: string): readonly SetupStep[] {
  return HOOKS.map((name) => hookStep(setup, name, prefix));
}

const HOOKS = ['pre-commit', 'pre-merge-commit', 'pre-push'] as const;

/** What the hook of that name runs. */
function checkIn(name: (typeof HOOKS)[number], launcher: string, prefix: string): string {
  const where = quoted(prefix.replace(/\/$/, '') || '.');
  if (name === 'pre-push')
    return `PLAN_DIR=${where} sh ${quoted(join(dirname(dirname(launcher)), 'integrations', 'pre-push'))} "$@"`;
  const program = quoted(launcher);
  return `git diff --cached --quiet -- ${where} || node ${program} check --staged --since HEAD --dir ${where}`;
}

/**
 * A hook that checks; one that there is, and hooks that others share, are left alone. One of ours that runs a program which
 * has moved is written anew.
 */
function hookStep(setup: Setup, name: (typeof HOOKS)[number], prefix: string): SetupStep {
  const { from, launcher, messages, shown } = setup;
  const folder = hooksFolder(from);
  const path = join(folder, name);
  const check = checkIn(name, launcher, prefix);
  const line = `${check} || exit 1`;
  const text = hookText(quoted(launcher), line, messages);
  const old = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (old?.includes(check)) return { kind: 'kept', what: messages.init.kept(shown(path)) };
  const program = old === undefined ? undefined : programIn(old);
  if (old !== undefined && program !== undefined && !existsSync(program)) {
    const oldText = hookText(quoted(program), `${checkIn(name, program, prefix)} || exit 1`, messages);
    if (unsaid(old) === unsaid(oldText))
      return { kind: 'write', what: shown(path), run: () => put(path, shown(path), text, 0o777) };
  }
  if (old !== undefined) return { kind: 'yours', what: messages.init.hookThere(shown(path), line) };
  if (setting(from, 'core.hooksPath'))
    return { kind: 'yours', what: messages.init.hooksElsewhere(shown(folder), name, line) };
  return writeStep(path, shown(path), text, messages, 0o777);
}

/** A hook without what it says to people, in whatever language. */
function unsaid(text: string): string {
  return text.replace(/^(?:# | *echo ).*\n/gm, '');
}

function hookText(program: string, line: string, { init }: Messages): string {
  return `#!/bin/sh
# ${init.hook}
if test -f ${program} && command -v node >/dev/null; then
  ${line}
else
  echo ${quoted(init.hookMissing)} >&2
fi
`;
}

/** For sh; with forward slashes, which Node takes on Windows too. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '/').replaceAll("'", "'\\''")}'`;
}

/** A pattern of gitattributes for files in a folder whose name is to be taken as it is. */
function pattern(folder: string, file: string): string {
  const whole = folder.replace(/[\\*?[\]]/g, '\\$&') + file;
  return /["\s]/.test(whole) ? `"${whole.replace(/["\\]/g, '\\$&')}"` : whole;
}
