/** What `plan check` finds in one workspace, and several of them as one. */
import { posix, relative, sep } from 'node:path';
import { gathered } from '../../check/gathered.ts';
import { inFileOrder } from '../../check/order.ts';
import type { Rule } from '../../check/rule.ts';
import type { Excepted } from '../../check/settings.ts';
import type { Finding, LocatedFinding } from '../../model/finding.ts';
import type { SharedValues } from '../command/common-options.ts';
import { locatedFindings } from '../open/findings.ts';
import { type Session, todayIn } from '../open/session.ts';
import { type CheckRequest, checkup } from './checkup.ts';
import { nestedFindings } from './nested.ts';
import type { CheckValues } from './options.ts';
import { type CheckScope, isOfAll } from './scope.ts';
import type { ChangeSince } from './since.ts';
import { templateFindings } from './templates.ts';

type Asked = CheckValues & SharedValues;

interface Verdict {
  /** In order. */
  readonly findings: readonly LocatedFinding[];
  /** The files that were checked. */
  readonly files: readonly string[];
  readonly rules: readonly Rule[];
  readonly excepted: readonly Excepted[];
}

/** What is wrong with the workspace, and with its `change`, of what is asked for. */
export async function verdictOn(
  session: Session,
  scope: CheckScope,
  options: Asked,
  change: ChangeSince | undefined,
): Promise<Verdict> {
  const request = await requestFor(session, scope, options);
  const isNamed = ({ rule }: Finding): boolean => scope.named.size === 0 || scope.named.has(rule);
  const beside = [
    ...(change?.findings.filter(isNamed) ?? []),
    ...(await templateFindings(session, request)),
    ...(await nestedFindings(session, options)),
  ];
  const { findings: all, rules, excepted } = await checkup(session, { ...request, beside });
  const findings =
    options.newOnly && change !== undefined
      ? await change.newOnes(all, async (before) => (await checkup(before, request)).findings)
      : all;
  const isShown = (finding: Finding): boolean => isOfAll(finding) || scope.covers(finding.file);
  const found = gathered((await locatedFindings(session, findings)).filter(isShown));
  return { rules, excepted, findings: found, files: [...session.files.keys()].filter(scope.covers) };
}

/** How the workspace is to be checked. */
export async function requestFor(
  session: Session,
  { named, whole }: CheckScope,
  { asOf, strict }: Asked,
): Promise<CheckRequest> {
  const { lintFiles } = await import('../../workspace/lint.ts');
  const today = todayIn(session);
  return { asOf: asOf ?? today, today, strict, lint: lintFiles, named, whole };
}

/** The verdicts as one, and a session for showing it: files go by their paths from the first workspace. */
export function together(
  judged: readonly { readonly session: Session; readonly verdict: Verdict }[],
  first: Session,
): { readonly verdict: Verdict; readonly session: Session } {
  const moved = judged.map(({ session, verdict }) => ({
    session,
    verdict: movedVerdict(verdict, wayTo(session, first)),
  }));
  const texts = judged.flatMap(({ session }) =>
    [...session.files].map(([file, text]) => [posix.join(wayTo(session, first), file), text] as const),
  );
  return {
    session: { ...first, files: new Map(texts) },
    verdict: {
      findings: inFileOrder(moved.flatMap(({ verdict }) => verdict.findings)),
      files: moved.flatMap(({ verdict }) => verdict.files),
      rules: [...new Set(moved.flatMap(({ verdict }) => verdict.rules))],
      excepted: moved.flatMap(({ verdict }) => verdict.excepted),
    },
  };
}

function wayTo({ root }: Session, first: Session): string {
  return relative(first.root, root).split(sep).join('/');
}

function movedVerdict(verdict: Verdict, way: string): Verdict {
  if (way === '') return verdict;
  const moved = <T extends { readonly file: string }>(place: T): T => ({ ...place, file: posix.join(way, place.file) });
  return {
    ...verdict,
    findings: verdict.findings.map((finding) => ({
      ...moved(finding),
      ...(finding.related && { related: finding.related.map(moved) }),
    })),
    files: verdict.files.map((file) => posix.join(way, file)),
  };
}
