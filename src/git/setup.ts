/** What git is told once in a repository: settings, attributes, hooks. */
import { join, resolve } from 'node:path';
import { GitError, git } from './git.ts';
import { repositoryAt, topOf } from './repository.ts';
import { run } from './run.ts';

/** The version of git, asked in `folder`; undefined where there is none. */
export function gitVersion(folder: string): string | undefined {
  try {
    return /\d[\w.]*/.exec(run(folder, ['--version']).stdout.toString('utf8'))?.[0];
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

/** The value of a setting, wherever it is set; undefined where it is not. What this program asks git with does not count. */
export function setting(folder: string, key: string): string | undefined {
  const pairs = answerOf(folder, ['config', '--show-scope', '-z', '--get-all', key])?.split('\0') ?? [];
  return pairs.filter((_, i) => i % 2 === 1 && pairs[i - 1] !== 'command').at(-1);
}

/** Sets it in the repository's own configuration. */
export function set(folder: string, key: string, value: string): void {
  git(folder, ['config', '--local', key, value]);
}

/** Where git keeps the attributes that are the repository's own, whatever its form. */
export function attributesFile(folder: string): string {
  return pathFrom(folder, ['rev-parse', '--git-path', 'info/attributes']);
}

/** The repository's own configuration. */
export function configFile(folder: string): string {
  return join(pathFrom(folder, ['rev-parse', '--git-common-dir']), 'config');
}

/** Where git looks for hooks: where core.hooksPath says, else in the repository. */
export function hooksFolder(folder: string): string {
  const elsewhere = setting(folder, 'core.hooksPath');
  if (elsewhere !== undefined) return resolve(topOf(folder), elsewhere);
  return join(pathFrom(folder, ['rev-parse', '--git-common-dir']), 'hooks');
}

function pathFrom(folder: string, question: readonly string[]): string {
  return resolve(topOf(folder), line(git(folder, question)));
}

/** The value of an attribute for a path, which need not exist. */
export function attributeOf(folder: string, attribute: string, path: string): string {
  const answer = git(folder, ['check-attr', '-z', attribute, '--', inRepository(folder, path)]).toString('utf8');
  return answer.split('\0')[2] ?? '';
}

/** Whether git ignores the path, which need not exist. */
export function isIgnored(folder: string, path: string): boolean {
  return answerOf(folder, ['check-ignore', '--', inRepository(folder, path)]) !== undefined;
}

function inRepository(folder: string, path: string): string {
  return `${repositoryAt(folder)?.prefix ?? ''}${path}`;
}

function answerOf(folder: string, args: readonly string[]): string | undefined {
  try {
    return line(git(folder, args));
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

function line(answer: Buffer): string {
  return answer.toString('utf8').replace(/\n$/, '');
}
