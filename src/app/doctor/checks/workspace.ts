/** A workspace, and plans in it. */
import type { SetupCheck } from '../subject.ts';

export const workspaceCheck: SetupCheck = {
  name: 'workspace',
  look({ session, messages: { doctor }, shown }) {
    if (session === undefined) return [{ state: 'mend', text: doctor.noWorkspace, command: 'plan init' }];
    const { root, planFolders } = session;
    const plans = planFolders.length;
    return [{ state: 'good', text: doctor.workspace(shown(root), plans), details: { folder: root, plans } }];
  },
};
