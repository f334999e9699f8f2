/** The one door to git: every question to it goes through here, with what keeps files of a repository from running anything. */
import { spawnSync } from 'node:child_process';
import { codeOf } from '../files/fault.ts';

/** Git could not answer; the message is its own. */
export class GitError extends Error {
  /** @param status git's exit code; 1 alone, without a word, is its no */
  constructor(
    message: string,
    readonly status?: number,
  ) {
    super(message);
  }
}

/** Git's answer is longer than can be held. */
export class TooLongError extends GitError {
  /**
   * @param question the command that git was asked by, as in git log
   * @param most the length in MB that can be held
   */
  constructor(
    readonly question: string,
    readonly most: number,
  ) {
    super(`${question} > ${most} MB`);
  }
}

/** Bytes of an answer; a workspace is a thousandth of it. */
const MAX_OUTPUT = 1_000_000_000;

/** What git came to. */
interface Ran {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

/**
 * Before every question: no folder that merely looks like a repository is one, no monitor, hook, pager, helper or
 * signature program is run, nothing is fetched, no object stands in for another, and no question goes on to submodules.
 * Single commands add --no-ext-diff and --no-textconv; no question checks anything out, so no filter runs on what is read
 * of a commit or of the index.
 */
const GUARDS: readonly string[] = [
  ...['--no-pager', '--no-optional-locks', '--no-replace-objects'],
  ...[
    'safe.bareRepository=explicit',
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'credential.helper=',
    'log.showSignature=false',
    'protocol.allow=never',
    'submodule.recurse=false',
  ].flatMap((setting) => ['-c', setting]),
];

/**
 * Runs git in `folder`, which has to be the top level of a repository or outside of any: git looks for one from there.
 * @throws GitError where there is no git
 * @throws TooLongError where more comes back than can be held
 */
export function run(folder: string, args: readonly string[], input = ''): Ran {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...GUARDS, ...args], {
    input,
    maxBuffer: MAX_OUTPUT,
  });
  if (error && codeOf(error) === 'ENOBUFS') throw new TooLongError(`git ${args[0]}`, MAX_OUTPUT / 1_000_000);
  if (error) throw new GitError(error.message);
  if (status === null) throw new GitError(stderr.toString('utf8').trim());
  return { status, stdout, stderr };
}
