/** What `plan init --git` would still do: merge driver, attributes, hooks. */
import { GitError } from '../../../git/git.ts';
import { messagesIn } from '../../../i18n/messages.ts';
import { harmless } from '../../../render/text/printable.ts';
import { gitSteps, languageSetUp } from '../../setup/git.ts';
import type { SetupCheck } from '../subject.ts';
import { folderInGit } from './git.ts';

export const gitSetupCheck: SetupCheck = {
  name: 'git-setup',
  async look(subject) {
    const root = folderInGit(subject);
    if (root === undefined) return [];
    const { context, session, messages, shown } = subject;
    const { doctor, init } = messages;
    try {
      // Comments and names are in the language that it was set up in, whatever language this is read in.
      const language = languageSetUp(root) ?? session?.language ?? 'zh';
      const words = await messagesIn(language);
      const setup = { root, from: root, launcher: context.launcher, language, messages: words, shown };
      const left = gitSteps(setup, false).filter(({ kind }) => kind !== 'kept');
      if (left.length === 0) return [{ state: 'good', text: doctor.gitSetUp }];
      return left.map(({ kind, what }) => {
        const [first = ''] = what.split('\n');
        const text = doctor.gitStep(messages.labelled(init.would[kind], first));
        // What is not its own, it does not touch: the sentence says what to add.
        return kind === 'yours' ? { state: 'mend', text } : { state: 'mend', text, command: 'plan init --git' };
      });
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      return [{ state: 'mend', text: doctor.gitRefuses(harmless(error.message.split('\n')[0] ?? '')) }];
    }
  },
};
