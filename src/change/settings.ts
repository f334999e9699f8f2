/** What changed in workspace.yaml: the yardsticks that lights and checks go by. */

import type { NamedTerm } from '../model/calendar.ts';
import type { Exception } from '../model/check-settings.ts';
import type { KeyPath } from '../model/finding.ts';
import { canonical } from '../model/journal.ts';
import type { Thresholds, Workspace } from '../model/plan.ts';
import { policyOf, stricter, TOPICS } from '../model/policy.ts';
import type { Change, Deed } from './change.ts';
import { isSame, listed, type Pair, paired, turn } from './compare.ts';

type Keyed = readonly (readonly [path: KeyPath, deed: Deed])[];

/** The settings that are others; none where workspace.yaml had errors in either revision. */
export function settingChanges(pair: Pair<Workspace>): readonly Change[] {
  const { before, after } = pair;
  // What could not be read of them is no change.
  if (before.isFaulty || after.isFaulty) return [];
  const all = [
    ...ownSettings(pair),
    ...kinds(pair),
    ...thresholds(pair),
    ...calendar(pair),
    ...checkRules(pair),
    ...exceptions(pair),
    ...policy(pair),
    ...droppedSections(pair),
  ];
  return all.map(([path, deed]) => ({ at: { file: after.file, path }, was: { file: before.file, path }, ...deed }));
}

const SETTINGS = ['title', 'language', 'timezone', 'defaultPlan', 'ambiguous', 'weigh'] as const;
const KEYS: Readonly<Record<(typeof SETTINGS)[number], KeyPath>> = {
  title: ['title'],
  language: ['language'],
  timezone: ['timezone'],
  defaultPlan: ['default'],
  ambiguous: ['terminal', 'ambiguous'],
  weigh: ['weigh'],
};

function ownSettings({ before, after }: Pair<Workspace>): Keyed {
  const names = (['units', 'people', 'queries'] as const).flatMap((what) => {
    const changed = listed(textsOf(before, what), textsOf(after, what));
    return changed ? [[[what], { what, ...changed }] as const] : [];
  });
  return [
    ...SETTINGS.flatMap((of) => {
      const changed = turn<string>(before[of], after[of]);
      return changed ? [[KEYS[of], { what: 'setting', of, ...changed }] as const] : [];
    }),
    ...names,
  ];
}

/** Names; those of a unit with its former ones, those of queries with what they ask for. */
function textsOf(workspace: Workspace, what: 'units' | 'people' | 'queries'): readonly string[] {
  if (what === 'people') return workspace.people;
  if (what === 'queries') return [...workspace.queries].map(([name, text]) => `@${name} ${text}`);
  return workspace.units.map(({ name, formerly }) =>
    formerly.length === 0
      ? name
      : `${name} (${formerly.map((former) => `${former.name} ≤ ${former.until}`).join(', ')})`,
  );
}

/** What a report has no more: one could leave out what is late. */
function droppedSections({ before, after }: Pair<Workspace>): Keyed {
  const kept = [...after.report.sections, ...after.report.annexes];
  return [...before.report.sections, ...before.report.annexes]
    .filter((section) => !kept.includes(section))
    .map((section) => [['report'], { what: 'template', section, effect: 'dropped' }] as const);
}

function kinds({ before, after }: Pair<Workspace>): Keyed {
  const { pairs, added, removed } = paired([...before.kinds.values()], [...after.kinds.values()], ({ id }) => id);
  return [
    ...added.map(({ id, name }) => [['kinds', id], { what: 'kind-added', kind: id, name }] as const),
    ...removed.map(({ id, name }) => [['kinds', id], { what: 'kind-removed', kind: id, name }] as const),
    ...pairs.flatMap(({ before: was, after: is }): Keyed => {
      const path = ['kinds', is.id];
      const names = turn(was.name, is.name);
      return [
        ...(names ? [[path, { what: 'kind-renamed', kind: is.id, from: was.name, to: is.name }] as const] : []),
        ...(isSame(was.stages, is.stages)
          ? []
          : [
              [
                [...path, 'stages'],
                { what: 'stages', kind: is.id, name: is.name, from: was.stages, to: is.stages },
              ] as const,
            ]),
      ];
    }),
  ];
}

/** The key of each in the file, and whether more of it means that less is pointed out. */
const LIMITS: Readonly<Record<keyof Thresholds, readonly [key: string, moreIsLoose: boolean]>> = {
  about: ['about', true],
  behind: ['behind', true],
  dueSoon: ['due_soon', false],
  stale: ['stale', true],
};

function thresholds({ before, after }: Pair<Workspace>): Keyed {
  const names = ['about', 'behind', 'dueSoon', 'stale'] as const;
  return names.flatMap((of) => {
    const [from, to] = [before.thresholds[of], after.thresholds[of]];
    if (from === to) return [];
    const [key, moreIsLoose] = LIMITS[of];
    const effect = to > from === moreIsLoose ? ('loosened' as const) : ('tightened' as const);
    return [[['thresholds', key], { what: 'threshold', of, effect, from, to }] as const];
  });
}

function calendar({ before, after }: Pair<Workspace>): Keyed {
  const closed = ({ calendar: own }: Workspace): readonly string[] =>
    own.closed.map(({ from, to }) => (from === to ? from : `${from}/${to}`));
  const terms = listed(termNames(before.calendar.terms), termNames(after.calendar.terms));
  const closures = listed(closed(before), closed(after));
  const workdays = listed(before.calendar.workdays, after.calendar.workdays);
  return [
    ...(closures ? [[['calendar', 'closed'], { what: 'calendar', of: 'closed', ...closures }] as const] : []),
    ...(workdays ? [[['calendar', 'workdays'], { what: 'calendar', of: 'workdays', ...workdays }] as const] : []),
    ...(terms ? [[['calendar', 'terms'], { what: 'calendar', of: 'terms', ...terms }] as const] : []),
  ];
}

/** Terms as they are told one by one: a name with its days. */
export function termNames(terms: readonly NamedTerm[] = []): readonly string[] {
  return terms.map(({ name, from, to }) => `${name} ${from}/${to}`);
}

/** How much each says; a rule of which the workspace says nothing has its own severity. */
const SAYS = { off: 0, warning: 1, own: 2, error: 3 } as const;

function checkRules({ before, after }: Pair<Workspace>): Keyed {
  const [was, is] = [before.check.rules, after.check.rules];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((rule) => {
    const changed = turn(was.get(rule), is.get(rule));
    if (changed === undefined) return [];
    const isLess = SAYS[changed.to ?? 'own'] < SAYS[changed.from ?? 'own'];
    const effect = isLess ? ('loosened' as const) : ('tightened' as const);
    return [[['check', 'rules', rule], { what: 'check-rule', rule, effect, ...changed }] as const];
  });
}

function exceptions({ before, after }: Pair<Workspace>): Keyed {
  const said = ({ file: _file, path: _path, ...exception }: Exception): string => canonical(exception);
  const { added, removed } = paired(before.check.exceptions, after.check.exceptions, said);
  const path = ['check', 'exceptions'];
  return [
    ...added.map(
      ({ rule, reason, until, path: own }) => [own, { what: 'exception-added', rule, reason, until }] as const,
    ),
    ...removed.map(({ rule, reason, until }) => [path, { what: 'exception-removed', rule, reason, until }] as const),
  ];
}

function policy({ before, after }: Pair<Workspace>): Keyed {
  const [was, is] = [policyOf(before), policyOf(after)];
  return TOPICS.flatMap((topic) => {
    const [from, to] = [was[topic], is[topic]];
    if (from === to) return [];
    const effect = stricter(from, to) === to ? ('tightened' as const) : ('loosened' as const);
    return [[['changes', topic], { what: 'policy', topic, effect, from, to }] as const];
  });
}
