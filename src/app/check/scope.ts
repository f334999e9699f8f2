/** What `plan check` is asked to look at: the rules and the paths that its arguments name. */
import { existsSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import type { RuleId } from '../../../build/rule-ids.js';
import { ALL_RULES, ruleOf } from '../../check/registry.ts';
import { rulesNamed, ruleWords } from '../../check/select.ts';
import { WORKSPACE_FILE } from '../../files/find.ts';
import type { Finding } from '../../model/finding.ts';
import { nearest } from '../../model/words.ts';
import { insideWorkspace, liesIn } from '../open/paths.ts';
import { chosenPlans, type Session } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';

export interface CheckScope {
  /** The rules that are named. */
  readonly named: ReadonlySet<RuleId>;
  /** Whether all files are asked for. */
  readonly whole: boolean;
  /** Whether findings in `file` are asked for. */
  readonly covers: (file: string) => boolean;
}

/**
 * The rules and paths that `words` name; of a file that is `alone` asked for, its findings. What could be either is the
 * path: a rule has its whole id besides. `wanted` is the plan asked for: then only its files are.
 * @throws UsageError for a word that is neither, or where there is no such plan
 */
export function checkScope(session: Session, words: readonly string[], wanted?: string, alone?: string): CheckScope {
  const files = [...new Set([...session.files.keys(), ...session.findings.map(({ file }) => file)])];
  const named = new Set<RuleId>();
  const paths: string[] = [];
  for (const word of words) {
    const path = insideWorkspace(session.root, session.context.cwd, word);
    const ids = rulesNamed(word, ALL_RULES);
    if (path !== undefined && files.some((file) => liesIn(file, path))) paths.push(path);
    else if (ids.length > 0) for (const id of ids) named.add(id);
    else throw noSuch(word, path === undefined && existsSync(resolve(session.context.cwd, word)), files, session);
  }
  if (alone !== undefined) return { named, whole: false, covers: (file) => file === alone };
  const everywhere = paths.length === 0 || paths.includes('');
  const isAsked = (file: string): boolean => everywhere || paths.some((path) => liesIn(file, path));
  if (wanted === undefined || wanted === 'all') return { named, whole: everywhere, covers: isAsked };
  // The reports on every plan take what lies in the workspace's own folder of templates.
  const folders = [...foldersOf(session, wanted), 'templates'];
  return { named, whole: false, covers: (file) => isAsked(file) && folders.some((folder) => liesIn(file, folder)) };
}

/** Whether it keeps the settings from being read: every plan and every file stands under them, whatever is asked for. */
export function isOfAll({ rule, severity, file }: Finding): boolean {
  return file === WORKSPACE_FILE && severity === 'error' && ruleOf(rule).family === 'reading';
}

/**
 * The folders of the plan `wanted`, which may be one that can't be read: what is wrong with it is what is asked for. One
 * whose id nobody can see may be it.
 * @throws UsageError where there is no such plan
 */
function foldersOf(session: Session, wanted: string): readonly string[] {
  const read = session.workspace.plans.map(({ id, file }) => ({ id, folder: posix.dirname(file) }));
  const named = [...read, ...session.planFolders].filter(({ id }) => id === wanted);
  const unseen = session.planFolders.filter(
    (one) => one.id === undefined && !read.some((r) => r.folder === one.folder),
  );
  const found = named.length > 0 ? named : unseen;
  if (found.length > 0) return found.map(({ folder }) => folder);
  return chosenPlans(session, wanted).map(({ file }) => posix.dirname(file));
}

function noSuch(
  word: string,
  isOutside: boolean,
  files: readonly string[],
  { shownPath, language }: Session,
): UsageError {
  const shown = files.map(shownPath);
  const folders = shown.flatMap((file) =>
    file
      .split('/')
      .slice(0, -1)
      .map((_, i, steps) => steps.slice(0, i + 1).join('/')),
  );
  const suggestion = nearest(word, [...ruleWords(ALL_RULES), ...shown, ...new Set(folders)]);
  return new UsageError(({ check, usage }) => {
    const what = isOutside ? check.outside(word) : check.noSuchPath(word);
    return suggestion === undefined ? what : `${what}\n${usage.suggestion(suggestion)}`;
  }, language);
}
