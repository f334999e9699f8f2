/** Where documents go, to whom: --unit, --each, -o. */
import { join } from 'node:path';
import type { DocumentFormat, Exported } from '../../exchange/format.ts';
import type { Plan } from '../../model/plan.ts';
import { type At, projections } from '../../projection/project.ts';
import { measureStates, type PlanState } from '../../projection/state.ts';
import { harmlessLine } from '../../render/text/printable.ts';
import type { Output, Result } from '../command/result.ts';
import type { Session } from '../open/session.ts';
import { ledBy } from '../open/unit.ts';
import { unitFileName } from '../report/file-name.ts';
import { makeFolder } from '../report/output.ts';
import { revisionName } from '../report/revision-name.ts';
import { UsageError } from '../usage-error.ts';

interface DocumentWanted {
  /** The name of the format, by which its files end. */
  readonly format: string;
  readonly write: DocumentFormat;
  /** The unit to which `states` are narrowed. */
  readonly unit?: string | undefined;
  /** A file for each unit that leads anything, into the folder that `output` names. */
  readonly each?: boolean | undefined;
  readonly output?: string | undefined;
  /** The revision that the session was opened at, where that is not the work tree. */
  readonly at?: string | undefined;
}

type Written = Pick<Result, 'text' | 'file' | 'outputs' | 'isQuiet' | 'notes'>;

/** @throws UsageError where bytes would go to a terminal, or there is no folder for several files */
export async function documentsOf(
  states: readonly PlanState[],
  wanted: DocumentWanted,
  session: Session,
): Promise<Written> {
  const { each, format, output, unit } = wanted;
  if (each) return eachUnit(states, wanted, session);
  const { content, notes } = await writing(wanted, session)(states, unit);
  if (typeof content === 'string') return { text: () => content, file: output, notes };
  if (content === undefined) return { notes };
  if (output === undefined) throw new UsageError(({ report }) => report.needsFile(format), session.language);
  return { outputs: inTurn([{ content, file: output }]), notes };
}

async function eachUnit(states: readonly PlanState[], wanted: DocumentWanted, session: Session): Promise<Written> {
  const { output, unit, format } = wanted;
  const { language, messages } = session;
  if (output === undefined || unit !== undefined) {
    throw new UsageError((m) => m.export.badEach, language);
  }
  const leads = states.flatMap(measureStates).map((state) => state.leads);
  const units = [...new Set(leads.flat())];
  const unled = leads.filter((names) => names.length === 0).length;
  const write = writing(wanted, session);
  const files: Output[] = [];
  const taken = new Set<string>();
  const notes: string[] = [];
  for (const name of units) {
    const led = states.map((state) => ledBy(state, name, session)).filter((state) => measureStates(state).length > 0);
    const { content, notes: said } = await write(led, name);
    notes.push(...said.map((note) => messages.labelled(harmlessLine(name), note)));
    if (content === undefined) continue;
    const own = unitFileName(name, taken);
    taken.add(own.toLowerCase());
    files.push({ content, file: join(output, `${own}.${format}`) });
  }
  const { writtenFiles, unled: leaderless, noMeasures } = messages.export;
  const left = unled > 0 ? [leaderless(unled)] : [];
  if (units.length === 0) return { notes: unled > 0 ? left : [noMeasures] };
  await makeFolder(output, session);
  return { outputs: inTurn(files), isQuiet: true, notes: [writtenFiles(output, files.length), ...notes, ...left] };
}

/** What writes states that are narrowed to a unit, or are not: then the file is the office's. */
function writing(
  { write, output, at: opened }: DocumentWanted,
  session: Session,
): (states: readonly PlanState[], unit: string | undefined) => Promise<Exported> {
  const { workspace, messages, language, incomplete } = session;
  const { title, timezone, report } = workspace;
  let revision: string | undefined;
  return async (states, unit = report.unit) =>
    write(states, {
      ...{ title, timezone, messages, language, incomplete },
      at: (plan: Plan): At => projections(plan, workspace),
      revision: () => {
        revision ??= revisionName(session, opened);
        return revision;
      },
      isFile: output !== undefined,
      ...(unit !== undefined && { unit }),
    });
}

async function* inTurn(outputs: readonly Output[]): AsyncIterable<Output> {
  yield* outputs;
}
