/** What git is told once in a repository: settings, attributes, hooks. */
import { resolve } from 'node:path';
import { GitError, git } from './git.ts';

/** The value of a setting, wherever it is set; undefined where it is not. */
export function setting(folder: string, key: string): string | undefined {
  return answerOf(folder, ['config', '--get', key]);
}

/** Sets it in the repository's own configuration. */
export function set(folder: string, key: string, value: string): void {
  git(folder, ['config', '--local', key, value]);
}

/** Where git keeps `name` (info/attributes, hooks) for the repository, whatever its form. */
export function gitPath(folder: string, name: string): string {
  return resolve(folder, line(git(folder, ['rev-parse', '--git-path', name])));
}

/** The value of an attribute for a path, which need not exist. */
export function attributeOf(folder: string, attribute: string, path: string): string {
  const answer = git(folder, ['check-attr', '-z', attribute, '--', path]).toString('utf8');
  return answer.split('\0')[2] ?? '';
}

/** Whether git ignores the path, which need not exist. */
export function isIgnored(folder: string, path: string): boolean {
  return answerOf(folder, ['check-ignore', '--', path]) !== undefined;
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
