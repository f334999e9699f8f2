/** What `plan init --git` does in a repository: the merge driver, attributes, the lock ignored, three hooks. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { prefixOf } from '../../git/git.ts';
import { attributeOf, attributesFile, hooksFolder, isIgnored, set, setting } from '../../git/setup.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Language } from '../../model/plan.ts';
import { FILE_KINDS } from '../../workspace/file-kinds.ts';
import { UsageError } from '../usage-error.ts';
import { addStep, indented, type SetupStep, writeStep } from './steps.ts';
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

function driverSteps(setup: Setup): readonly SetupStep[] {
  const settings = [
    ['merge.plan.name', setup.messages.init.driver],
    ['merge.plan.driver', driverLine(setup)],
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
  const where = quoted(prefix.replace(/\/$/, '') || '.');
  const program = quoted(setup.launcher);
  const check = `git diff --cached --quiet -- ${where} || node ${program} check --staged --since HEAD --dir ${where}`;
  const push = `PLAN_DIR=${where} sh ${quoted(join(dirname(dirname(setup.launcher)), 'integrations', 'pre-push'))} "$@"`;
  return [
    hookStep(setup, 'pre-commit', check),
    hookStep(setup, 'pre-merge-commit', check),
    hookStep(setup, 'pre-push', push),
  ];
}

/** A hook that runs `check`; one that there is, and hooks that others share, are left alone. */
function hookStep({ from, launcher, messages, shown }: Setup, name: string, check: string): SetupStep {
  const folder = hooksFolder(from);
  const path = join(folder, name);
  const line = `${check} || exit 1`;
  const isThere = existsSync(path);
  if (isThere && readFileSync(path, 'utf8').includes(check))
    return { kind: 'kept', what: messages.init.kept(shown(path)) };
  if (isThere) return { kind: 'yours', what: messages.init.hookThere(shown(path), line) };
  if (setting(from, 'core.hooksPath'))
    return { kind: 'yours', what: messages.init.hooksElsewhere(shown(folder), name, line) };
  return writeStep(path, shown(path), hookText(quoted(launcher), line, messages), messages, 0o777);
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
