/** What `plan doctor` says in English, and its help. */
import { plural } from '../../model/plural.ts';

export const words = {
  states: { good: 'ok', mend: 'to mend', note: 'note' },
  outcome: (count: number) => (count === 0 ? 'Nothing to mend.' : `${plural(count, 'thing')} to mend.`),
  versions: (version: string, node: string) => `plan ${version}, Node.js ${node}`,
  noNode: (least: string) =>
    `There is no node on the PATH. Git's hooks and merge driver run it: until then nothing is checked before a commit, and files merge by lines. Put the folder of Node.js ${least} or later on the PATH.`,
  oldNode: (found: string, least: string) =>
    `The node on the PATH is ${found}, too old for git's hooks and merge driver: they need ${least} or later. Put a newer one first on the PATH.`,
  noWorkspace: 'There is no workspace here.',
  workspace: (folder: string, plans: number) => `workspace ${folder}, ${plural(plans, 'plan')}`,
  noGit:
    'There is no git, so changes have no history and cannot be merged record by record. Get it from https://git-scm.com or from the packages of the system, then run plan init --git.',
  git: (version: string) => `git ${version}`,
  noRepository: (folder: string) =>
    `${folder} is not in a git repository, so changes have no history. Make one at its top, then run plan init --git.`,
  repository: (version: string, folder: string) => `git ${version}, repository ${folder}`,
  gitSetUp: 'git merges plan files record by record, and they are checked before a commit and a push',
  gitStep: (step: string) => `Git is not wholly set up: ${step}`,
  gitRefuses: (reason: string) => `Git does not answer: ${reason}`,
  moved: (by: string, program: string) =>
    `${by} runs ${program}, which is gone: until it is set up again nothing is checked or merged record by record.`,
  encodings: 'every plan file is in UTF-8',
  otherEncoding: (files: string) => `Not in UTF-8, but without loss to convert: ${files}`,
  mixedEncoding: (files: string) =>
    `Not in UTF-8, and not to be converted without loss: ${files}. The check says where.`,
  lineEnds: 'every plan file ends its lines with LF',
  gitEnds: (count: number, autocrlf: string) =>
    `${plural(count, 'file')} with CRLF on the disk, which git keeps with LF (core.autocrlf is ${autocrlf}, or .gitattributes says so): nothing to do`,
  wrongEnds: (files: string) =>
    `CRLF, which git would keep as it is, and every line would seem changed on another machine: ${files}`,
  calendar: 'the calendar has the holidays of every year that plans still run in',
  unknownYears: (years: string) =>
    `The calendar does not have the holidays of ${years}, so workdays are not counted there. Upgrade plan once they are published, or write the days off and the extra workdays under calendar in workspace.yaml.`,
  noLock: 'no lock was left behind',
  lock: (path: string) =>
    `${path} is a lock that no program here holds any more; who writes next would have to wait for it.`,
  fonts: 'the fonts of official documents are there',
  fontsLacking: (fonts: string) =>
    `Fonts not on this computer: ${fonts}. Reports in Word name them all the same; opened here, others stand in for them, and pages break elsewhere.`,
  fontsUnknown: (fonts: string) =>
    `Whether the fonts of official documents are there cannot be told here. Word's list of fonts should have: ${fonts}`,
  cache: (folder: string, bytes: number, plans: number) =>
    `cache ${folder}: ${megabytes(bytes)} MB, ${plural(plans, 'plan')} (plan doctor --empty-cache empties it)`,
  noCache:
    'Nothing is kept in a cache here: PLAN_NO_CACHE, --no-cache or CI says so, it is a hook of git, or there is no folder for it.',
};

/** To one place, as in 0.4. */
function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

export const help = {
  summary: 'what is wrong with the set-up (git, hooks, encodings, calendar, cache), and the command that mends it',
  emptyCache: 'empty the cache, and say nothing of the rest',
  unlock: 'clear locks that nobody holds any more, and say nothing of the rest',
  examples: [
    ['plan doctor', 'look at everything'],
    ['plan doctor --empty-cache', 'empty the cache'],
    ['plan doctor --unlock', 'clear locks that were left behind'],
  ],
};
