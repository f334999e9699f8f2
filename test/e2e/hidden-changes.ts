/** Changes that hide a cut of a target by where their workspaces lie, and the ways in which a change comes to be judged. */
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { PLAN, WORKSPACE } from '../support/folder.ts';
import { plan } from '../support/run.ts';
import { commit, git, init } from './repository.ts';

export const APPROVED = PLAN.replace('period:', 'approved: 2022-01-20\nperiod:');
export const JOURNAL = '- { date: 2022-05-18, on: 1-1, value: 12, by: 张三 }\n';

export function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

export function edit(folder: string, path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(folder, path), text.replace(from, to));
}

export const cut = (folder: string, place = 'plans'): void =>
  edit(folder, `${place}/2022/plan.yaml`, 'about: 30', 'about: 5');

/** Makes two workspaces, of which only plans/ is found by itself; an approved plan in each. On the branch `change`. */
export function makeOffice(folder: string): string {
  for (const [place, id] of [
    ['plans', 'test-2022'],
    ['office/art', 'art-2022'],
  ] as const) {
    write(folder, `${place}/workspace.yaml`, WORKSPACE.replace('test-2022', id));
    write(folder, `${place}/2022/plan.yaml`, APPROVED.replace('test-2022', id));
    write(folder, `${place}/2022/journal/2022-W20.yaml`, JOURNAL);
  }
  init(folder);
  commit(folder, 'start', '2022-05-20');
  git(folder, ['switch', '-q', '-c', 'change']);
  return folder;
}

/** The verdict of the check on what left main. */
export const check = (folder: string, ...args: readonly string[]) =>
  plan(['check', '--since', 'main', '--as-of', '2022-06-01', ...args], folder);

/** A change that hides a cut of the target in plans/ by where things lie. */
export const HIDDEN: readonly (readonly [string, (folder: string) => void])[] = [
  ['not at all', (folder) => cut(folder)],
  ['in the workspace that is not found by itself', (folder) => cut(folder, 'office/art')],
  [
    'behind a copy above',
    (folder) => {
      cpSync(join(folder, 'plans'), folder, { recursive: true });
      cut(folder);
    },
  ],
  [
    'behind an empty workspace above',
    (folder) => {
      write(folder, 'workspace.yaml', 'title: 空\n');
      cut(folder);
    },
  ],
  [
    'in a copy above, which is found in its stead',
    (folder) => {
      cpSync(join(folder, 'plans'), folder, { recursive: true });
      edit(folder, '2022/plan.yaml', 'about: 30', 'about: 5');
    },
  ],
  [
    'in a copy beside',
    (folder) => {
      cpSync(join(folder, 'plans'), join(folder, 'copy'), { recursive: true });
      cut(folder, 'copy');
    },
  ],
  [
    'by a move',
    (folder) => {
      renameSync(join(folder, 'plans'), join(folder, 'moved'));
      cut(folder, 'moved');
    },
  ],
  [
    'by a move of the other, two workspaces at once',
    (folder) => {
      renameSync(join(folder, 'office'), join(folder, 'rooms'));
      cut(folder);
    },
  ],
  [
    'by a move into the place of the other',
    (folder) => {
      rmSync(join(folder, 'office'), { recursive: true });
      renameSync(join(folder, 'plans'), join(folder, 'office'));
      cut(folder, 'office');
    },
  ],
  [
    'by a swap of the two',
    (folder) => {
      renameSync(join(folder, 'plans'), join(folder, 'x'));
      renameSync(join(folder, 'office/art'), join(folder, 'plans'));
      renameSync(join(folder, 'x'), join(folder, 'office/art'));
      cut(folder, 'office/art');
    },
  ],
  [
    'by a move with an honest copy elsewhere',
    (folder) => {
      cpSync(join(folder, 'plans'), join(folder, 'copy'), { recursive: true });
      renameSync(join(folder, 'plans'), join(folder, 'moved'));
      cut(folder, 'moved');
    },
  ],
  [
    'by an emptied workspace',
    (folder) => {
      rmSync(join(folder, 'plans/2022'), { recursive: true });
    },
  ],
  [
    'by a workspace that is deleted',
    (folder) => {
      rmSync(join(folder, 'office'), { recursive: true });
    },
  ],
  [
    'by a renamed workspace.yaml',
    (folder) => {
      renameSync(join(folder, 'office/art/workspace.yaml'), join(folder, 'office/art/workspace.yml'));
      cut(folder, 'office/art');
    },
  ],
  [
    'by another id for the plan that moves',
    (folder) => {
      renameSync(join(folder, 'plans'), join(folder, 'moved'));
      edit(folder, 'moved/2022/plan.yaml', 'test-2022', 'other');
      edit(folder, 'moved/workspace.yaml', 'test-2022', 'other');
      cut(folder, 'moved');
    },
  ],
];

/** How it becomes what is judged: where to ask, and with which options. */
export const WAYS: Readonly<Record<string, (folder: string, hide: (folder: string) => void) => readonly string[]>> = {
  'the working tree': (folder, hide) => {
    hide(folder);
    git(folder, ['add', '-A', '-N']);
    return [];
  },
  'the index': (folder, hide) => {
    hide(folder);
    git(folder, ['add', '-A']);
    return ['--staged'];
  },
  'a branch': (folder, hide) => {
    hide(folder);
    commit(folder, 'hidden', '2022-05-21');
    return [];
  },
  'a revision': (folder, hide) => {
    hide(folder);
    commit(folder, 'hidden', '2022-05-21');
    git(folder, ['switch', '-q', 'main']);
    return ['--at', 'change'];
  },
  'a merge': (folder, hide) => {
    hide(folder);
    commit(folder, 'hidden', '2022-05-21');
    git(folder, ['switch', '-q', '-c', 'merging', 'main']);
    write(folder, 'README', 'x\n');
    commit(folder, 'other', '2022-05-21');
    git(folder, ['merge', '-q', '--no-edit', 'change']);
    return [];
  },
  'a squash': (folder, hide) => {
    hide(folder);
    commit(folder, 'hidden', '2022-05-21');
    git(folder, ['switch', '-q', '-c', 'squashing', 'main']);
    git(folder, ['merge', '-q', '--squash', 'change']);
    commit(folder, 'squashed', '2022-05-21');
    return [];
  },
  'a rebase': (folder, hide) => {
    hide(folder);
    commit(folder, 'hidden', '2022-05-21');
    git(folder, ['switch', '-q', 'main']);
    write(folder, 'README', 'x\n');
    commit(folder, 'other', '2022-05-21');
    git(folder, ['switch', '-q', 'change']);
    git(folder, ['rebase', '-q', 'main']);
    return [];
  },
};

/** Either an error that names a change or what is missing, or that there is nothing to be judged where the workspace was. */
export async function expectStopped(folder: string, options: readonly string[]): Promise<void> {
  const { code, out, err } = await check(folder, ...options);
  const isNamed = /change\/(promise-edited|workspace-missing|item-removed|forbidden|id-)/.test(out);
  expect({ code, isNamed: isNamed || code === 2 }).toEqual({ code: expect.toBeOneOf([1, 2]), isNamed: true });
  expect(err).not.toContain('内部错误');
}
