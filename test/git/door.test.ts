/** The one door to git: nothing else starts a program, and what it asks runs nothing of a repository. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitOf, userName } from '../../src/git/git.ts';
import { changedSince, commitsOf, isDirty, lineOrigins, touching } from '../../src/git/history.ts';
import { keptWithLineFeeds } from '../../src/git/line-ends.ts';
import { entriesOf, formerPath, stagedEntriesOf } from '../../src/git/objects.ts';
import { attributeOf, hooksFolder, isIgnored, setting } from '../../src/git/setup.ts';
import { gitTree, stagedTree } from '../../src/git/tree.ts';
import { commit, emptyFolder, git, init } from '../e2e/repository.ts';
import { folderWith, PLAN, WORKSPACE } from '../support/folder.ts';
import { sourcesIn } from '../support/sources.ts';

test('no other file of the program starts one, but those that open the editor and the browser of the user, and that ask for node and fonts', () => {
  const starting = sourcesIn('src').filter(({ text }) => /child_process|\bexecFile|\bspawn\w*\(|\bfork\(/.test(text));
  expect(starting.map(({ path }) => path)).toEqual([
    'app/doctor/program.ts',
    'cli/browser.ts',
    'cli/editor.ts',
    'git/run.ts',
  ]);
});

test('every question has the guards before it', () => {
  const text = readFileSync(join(import.meta.dirname, '../../src/git/run.ts'), 'utf8');
  for (const guard of [
    'safe.bareRepository=explicit',
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'credential.helper=',
  ])
    expect(text).toContain(`'${guard}'`);
  expect(text.match(/spawnSync\(/g)).toHaveLength(1);
});

/** Settings that name a command, each with one that leaves a mark. */
function trapped(folder: string, mark: string): void {
  const command = `touch '${mark}'`;
  const settings = {
    'core.fsmonitor': `${command}; false`,
    'core.pager': `${command}; cat`,
    'pager.log': `${command}; cat`,
    'core.editor': command,
    'core.sshCommand': command,
    'core.askPass': command,
    'credential.helper': `!${command}`,
    'diff.external': `${command}; true`,
    'diff.trap.textconv': `${command}; cat`,
    'diff.trap.command': command,
    'gpg.program': join(folder, 'gpg'),
    'log.showSignature': 'true',
    'alias.log': `!${command}`,
    'alias.rev-parse': `!${command}`,
    'core.hooksPath': join(folder, 'hooks'),
  };
  for (const [key, value] of Object.entries(settings)) git(folder, ['config', key, value]);
  mkdirSync(join(folder, 'hooks'));
  for (const name of [
    'post-index-change',
    'pre-commit',
    'reference-transaction',
    'post-checkout',
    'fsmonitor-watchman',
  ]) {
    writeFileSync(join(folder, 'hooks', name), `#!/bin/sh\n${command}\n`);
    chmodSync(join(folder, 'hooks', name), 0o755);
  }
  writeFileSync(join(folder, 'gpg'), `#!/bin/sh\n${command}\n`);
  chmodSync(join(folder, 'gpg'), 0o755);
}

test('no question runs what the settings of a repository name', () => {
  const folder = folderWith({
    'workspace.yaml': WORKSPACE,
    '2022/plan.yaml': PLAN,
    '.gitattributes': '*.yaml diff=trap\n',
  });
  init(folder);
  commit(folder, 'start');
  writeFileSync(join(folder, '2022/plan.yaml'), PLAN.replace('about: 30', 'about: 31'));
  commit(folder, 'change');
  const first = git(folder, ['rev-parse', 'HEAD~1']).trim();
  writeFileSync(join(folder, '2022/plan.yaml'), PLAN.replace('about: 30', 'about: 32'));
  const mark = join(emptyFolder(), 'ran');
  trapped(folder, mark);
  const questions = {
    userName: () => userName(folder),
    commitOf: () => commitOf(folder, 'HEAD'),
    lineOrigins: () => lineOrigins(folder, '2022/plan.yaml'),
    touching: () => touching(folder, 'about', first),
    commitsOf: () => commitsOf(folder),
    changedSince: () => changedSince(folder, first),
    isDirty: () => isDirty(folder),
    entriesOf: () => entriesOf(folder, first),
    stagedEntriesOf: () => stagedEntriesOf(folder),
    formerPath: () => formerPath(folder, first, '2022/plan.yaml'),
    gitTree: () => gitTree(folder, first),
    stagedTree: () => stagedTree(folder),
    setting: () => setting(folder, 'core.hooksPath'),
    hooksFolder: () => hooksFolder(folder),
    attributeOf: () => attributeOf(folder, 'diff', '2022/plan.yaml'),
    isIgnored: () => isIgnored(folder, '2022/plan.yaml'),
    keptWithLineFeeds: () => keptWithLineFeeds(folder, ['2022/plan.yaml']),
  };
  for (const [name, ask] of Object.entries(questions)) {
    ask();
    expect({ name, ran: existsSync(mark) }).toEqual({ name, ran: false });
  }
  // The traps do work: git alone walks into them.
  git(folder, ['log', '-p', '--ext-diff', '-1']);
  expect(existsSync(mark)).toBe(true);
});

test('the settings that the questions are asked with are not taken for the repository’s own', () => {
  const folder = folderWith({ a: '' });
  init(folder);
  expect(setting(folder, 'core.hooksPath')).toBeUndefined();
  expect(hooksFolder(folder)).toBe(join(folder, '.git', 'hooks'));
  git(folder, ['config', 'core.hooksPath', 'theirs']);
  expect(setting(folder, 'core.hooksPath')).toBe('theirs');
  expect(hooksFolder(folder)).toBe(join(folder, 'theirs'));
});
