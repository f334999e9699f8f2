/** The checks of the set-up, in the order in which their remarks are shown. To add one: a file in checks, and a line here. */
import type { CheckRemarks } from '../../model/remark.ts';
import { cacheCheck } from './checks/cache.ts';
import { calendarCheck } from './checks/calendar.ts';
import { encodingCheck } from './checks/encoding.ts';
import { fontsCheck } from './checks/fonts.ts';
import { gitCheck } from './checks/git.ts';
import { gitSetupCheck } from './checks/git-setup.ts';
import { lineEndsCheck } from './checks/line-ends.ts';
import { lockCheck } from './checks/lock.ts';
import { movedCheck } from './checks/moved.ts';
import { nodeCheck } from './checks/node.ts';
import { workspaceCheck } from './checks/workspace.ts';
import type { SetupCheck, Subject } from './subject.ts';

export const CHECKS: readonly SetupCheck[] = [
  nodeCheck,
  workspaceCheck,
  gitCheck,
  gitSetupCheck,
  movedCheck,
  encodingCheck,
  lineEndsCheck,
  calendarCheck,
  lockCheck,
  fontsCheck,
  cacheCheck,
];

/** What `checks` have to say, one after the other. */
export async function looked(subject: Subject, checks: readonly SetupCheck[]): Promise<readonly CheckRemarks[]> {
  const found: CheckRemarks[] = [];
  for (const { name, look } of checks) found.push({ check: name, remarks: await look(subject) });
  return found;
}
