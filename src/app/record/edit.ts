/** The place of what is to be edited, and what a check says of its file afterwards. */
import { BY_DEFAULT } from '../../check/select.ts';
import type { Place } from '../../model/finding.ts';
import type { PlanState } from '../../projection/state.ts';
import { lintFiles } from '../../workspace/lint.ts';
import { locatorFor } from '../../yaml/places.ts';
import { checkup } from '../check/checkup.ts';
import { findingsView, locatedFindings } from '../open/findings.ts';
import { findItem } from '../open/item.ts';
import { type Session, todayIn } from '../open/session.ts';

/** The line of the file on which it begins. */
export function lineOf({ file, path }: Place, { files }: Session): number {
  return path.length === 0 ? 1 : locatorFor(files.get(file))({ path }).start.line;
}

/**
 * Where the task, measure or roster of that id begins; without one, the plan.
 * @throws UsageError where there is none
 */
export function placeOf(id: string | undefined, states: readonly PlanState[], session: Session): Place {
  const rosters = states.flatMap(({ plan }) => plan.rosters);
  const roster = rosters.find((one) => one.id === id);
  if (roster) return roster;
  const [first, ...others] = states;
  if (!id && first && others.length === 0) return first.plan;
  const item = findItem(states, id ?? '', session);
  return 'measure' in item ? item.measure.measure : item.task.task;
}

/** What a check finds in the file, in brief, and whether an error is among it. */
export async function findingsIn(
  file: string,
  session: Session,
): Promise<{ readonly wrong: boolean; readonly text: string }> {
  const request = { ...BY_DEFAULT, asOf: todayIn(session), whole: true, lint: lintFiles };
  const found = (await checkup(session, request)).findings.filter((finding) => finding.file === file);
  if (found.length === 0) return { wrong: false, text: `${session.messages.edit.fine(session.shownPath(file))}\n` };
  const { findingsInBrief } = await import('../../render/terminal/findings.ts');
  const located = await locatedFindings(session, found);
  const text = findingsInBrief(located, 20, findingsView(session), session.canvas);
  return { wrong: found.some(({ severity }) => severity === 'error'), text };
}
