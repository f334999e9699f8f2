/** Line ends: LF in the repository, whatever stands on the disk. */
import { keptWithLineFeeds } from '../../../git/line-ends.ts';
import { setting } from '../../../git/setup.ts';
import type { Remark } from '../../../model/remark.ts';
import type { SetupCheck } from '../subject.ts';
import { folderInGit } from './git.ts';

export const lineEndsCheck: SetupCheck = {
  name: 'line-ends',
  look(subject) {
    const { session, messages } = subject;
    if (session === undefined) return [];
    const { doctor, listSeparator } = messages;
    const root = folderInGit(subject);
    const files = session.findings.flatMap(({ rule, file }) => (rule === 'file/line-ends' ? [file] : []));
    if (files.length === 0) return [{ state: 'good', text: doctor.lineEnds }];
    const kept = root === undefined ? new Set<string>() : keptWithLineFeeds(root, files);
    const wrong = files.filter((file) => !kept.has(file)).map((file) => session.shownPath(file));
    const remarks: Remark[] = [];
    if (kept.size > 0 && root !== undefined) {
      const autocrlf = setting(root, 'core.autocrlf') ?? 'false';
      remarks.push({ state: 'note', text: doctor.gitEnds(kept.size, autocrlf), details: { autocrlf } });
    }
    if (wrong.length > 0) {
      const command = 'plan check file/line-ends --fix';
      const text = doctor.wrongEnds(wrong.join(listSeparator));
      remarks.push({ state: 'mend', text, command, details: { files: wrong } });
    }
    return remarks;
  },
};
