/** Which tasks and measures a plan gained, lost or renumbered, and what changed in those that it kept. */
import type { Place } from '../model/finding.ts';
import { type Measure, type Owned, ownedIn, type Plan, type Section, type Task } from '../model/plan.ts';
import { amendedIn } from './amendments.ts';
import type { Change, Deed, Item, Subject } from './change.ts';
import { listed, type Pair } from './compare.ts';
import { identified, type Named } from './identity.ts';
import { beginningChanges, deadlineTurn, leadTurn, measureDetails, partyChanges, promises } from './promises.ts';
import { shareChanges } from './shares.ts';
import { measureWording, taskWording } from './wording.ts';

interface Placed {
  readonly task: Task;
  readonly section: Section;
}

/** The changes of the tasks and measures of a plan. */
export function itemChanges(plans: Pair<Plan>): readonly Change[] {
  const tasks = identified(placed(plans.before), placed(plans.after), ({ task }) => taskName(task));
  const taskOf = new Map(tasks.same.map(({ before, after }) => [before.task, after.task]));
  const measures = identified(ownedIn(plans.before), ownedIn(plans.after), ({ measure }) => measureName(measure));
  const plan = plans.after.id;
  /** Where a task stood, or what is left around it. */
  const around = (task: Task): Place => taskOf.get(task) ?? nearest(plans.after, task);
  return [
    ...tasks.added.map(({ task }) => told('added', 'task', task, { plan, task: task.id, at: task })),
    ...tasks.removed.map(({ task }) =>
      told('removed', 'task', task, { plan, task: task.id, at: around(task), was: task }),
    ),
    ...tasks.reassigned.map(({ before, after }) =>
      reassigned('task', before.task, after.task, { plan, task: after.task.id, at: after.task, was: before.task }),
    ),
    ...tasks.same.flatMap((pair) => taskChanges(pair, plans)),
    ...measures.added.map(({ task, measure }) =>
      told('added', 'measure', measure, { plan, task: task.id, measure: measure.id, at: measure }),
    ),
    ...measures.removed.map(({ task, measure }) =>
      told('removed', 'measure', measure, {
        plan,
        task: taskOf.get(task)?.id ?? task.id,
        measure: measure.id,
        at: around(task),
        was: measure,
      }),
    ),
    ...measures.reassigned.map(({ before, after }) =>
      reassigned('measure', before.measure, after.measure, subjectOf(plan, before, after)),
    ),
    ...measures.same.flatMap((pair) => measureChanges(pair, plans, taskOf.get(pair.before.task))),
    ...shareChanges(plans, measures.added),
  ];
}

function placed(plan: Plan): readonly Placed[] {
  return plan.sections.flatMap((section) => section.tasks.map((task) => ({ task, section })));
}

function taskName({ id, title, text }: Task): Named {
  return { id, title, ...(text !== undefined && { words: text }) };
}

function measureName({ id, title, quote }: Measure): Named {
  return { id, title, ...(quote !== undefined && { words: quote }) };
}

/** The part of the plan that a task stood in, where there is one; else the plan. */
function nearest(plan: Plan, { file }: Task): Place {
  return plan.sections.find((section) => section.file === file) ?? plan;
}

function told(what: 'added' | 'removed', of: Item, { title }: Named, subject: Subject): Change {
  return { ...subject, what, of, title };
}

function reassigned(of: Item, before: Named, after: Named, subject: Subject): Change {
  return { ...subject, what: 'reassigned', of, from: before.title, to: after.title };
}

function subjectOf(plan: string, before: Owned, after: Owned): Subject {
  return { plan, task: after.task.id, measure: after.measure.id, at: after.measure, was: before.measure };
}

function taskChanges({ before, after }: Pair<Placed>, plans: Pair<Plan>): readonly Change[] {
  const [was, is] = [before.task, after.task];
  const subject: Subject = { plan: plans.after.id, task: is.id, at: is, was };
  const at = key(subject);
  const identity: Change[] = [
    ...(was.id === is.id ? [] : [at('id', { what: 'renumbered', of: 'task', from: was.id, to: is.id })]),
    ...(before.section.id === after.section.id
      ? []
      : [at(undefined, { what: 'moved', of: 'task', from: before.section.id, to: after.section.id })]),
  ];
  // What could not be read of it is no change.
  if (was.lost || is.lost) return identity;
  const heirs = is.measures.map(({ id }) => id);
  const deadline = deadlineTurn(was, is);
  const lead = leadTurn(was.leads, is.leads);
  const links = listed(was.links, is.links);
  return [
    ...identity,
    ...taskWording({ before: was, after: is }).map(([name, deed]) => at(name, deed)),
    ...(deadline ? [at('due', { ...deadline, amended: amendedIn(plans, heirs, 'due') })] : []),
    ...(lead ? [at('lead', { ...lead, amended: amendedIn(plans, heirs, 'leads') })] : []),
    ...beginningChanges({ before: was, after: is }).map(([name, deed]) => at(name, deed)),
    ...partyChanges({ before: was, after: is }).map(([name, deed]) => at(name, deed)),
    ...(links ? [at('links', { what: 'relations', of: 'links', ...links })] : []),
  ];
}

function measureChanges({ before, after }: Pair<Owned>, plans: Pair<Plan>, home: Task | undefined): readonly Change[] {
  const [was, is] = [before.measure, after.measure];
  const at = key(subjectOf(plans.after.id, before, after));
  const identity: Change[] = [
    ...(was.id === is.id ? [] : [at('id', { what: 'renumbered', of: 'measure', from: was.id, to: is.id })]),
    ...(home === after.task
      ? []
      : [at(undefined, { what: 'moved', of: 'measure', from: before.task.id, to: after.task.id })]),
  ];
  if (was.lost || is.lost) return identity;
  const amended = (field: 'due' | 'leads' | 'target'): boolean => amendedIn(plans, [is.id], field);
  const fields = [
    ...measureWording({ before: was, after: is }),
    ...promises(before, after, home === after.task, amended),
    ...measureDetails({ before: was, after: is }),
  ];
  return [...identity, ...fields.map(([name, deed]) => at(name, deed))];
}

/** Puts what was done at a key of the thing, which may not be there any more. */
function key(subject: Subject): (name: string | undefined, deed: Deed) => Change {
  return (name, deed) => {
    const path = name === undefined ? subject.at.path : [...subject.at.path, name];
    return { ...subject, at: { file: subject.at.file, path }, ...deed };
  };
}
