/** The program that the merge driver and the hooks run is where they have it: after an update it may be elsewhere. */
import { existsSync } from 'node:fs';
import { programsNamed } from '../../setup/git.ts';
import type { SetupCheck } from '../subject.ts';
import { folderInGit } from './git.ts';

export const movedCheck: SetupCheck = {
  name: 'moved',
  look(subject) {
    const root = folderInGit(subject);
    if (root === undefined) return [];
    const { messages, shown } = subject;
    const gone = programsNamed(root).filter(({ program }) => !existsSync(program));
    return gone.map(({ by, program }) => ({
      state: 'mend',
      text: messages.doctor.moved(shown(by), program),
      command: 'plan init --git',
      details: { by, program },
    }));
  },
};
