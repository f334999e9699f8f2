/** Where documents go, to whom: --unit, --each, -o. */
import { join } from 'node:path';
import type { DocumentFormat, Exported } from '../../exchange/format.ts';
import type { Plan } from '../../model/plan.ts';
import { type At, projections } from '../../projection/project.ts';
import { measureStates, type PlanState } from '../../projection/state.ts';
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
  const { content, notes } = await written(states, unit, wanted, session);
  if (typeof content === 'string') return { text: () => content, file: output, notes };
  if (content === undefined) return { notes };
  if (output === undefined) throw new UsageError(({ report }) => report.needsFile(format), session.language);
  return { outputs: inTurn([{ content, file: output }]), notes };
}

async function eachUnit(states: readonly PlanState[], wanted: DocumentWanted, session: Session): Promise<Written> {
  const { output, unit, format } = wanted;
  const { language, messages } = session;
  if (output === undefined || unit !== undefined) {
    throw new UsageError((m) => m.export.eachNeedsFolder, language);
  }
  const leads = states.flatMap(measureStates).map((state) => state.leads);
  const units = [...new Set(leads.flat())];
  const unled = leads.filter((names) => names.length === 0).length;
  const files: Output[] = [];
  const taken = new Set<string>();
  const notes: string[] = [];
  for (const name of units) {
    const led = states.map((state) => ledBy(state, name, session)).filter((state) => measureStates(state).length > 0);
    const { content, notes: said } = await written(led, name, wanted, session);
    notes.push(...said.map((note) => messages.labelled(name, note)));
    if (content === undefined) continue;
    const own = unitFileName(name, taken);
    taken.add(own.toLowerCase());
    files.push({ content, file: join(output, `${own}.${format}`) });
  }
  if (units.length === 0) return { notes: [messages.export.noMeasures] };
  await makeFolder(output, session);
  const { writtenTables, unled: nobodys } = messages.export;
  return {
    outputs: inTurn(files),
    isQuiet: true,
    notes: [writtenTables(output, files.length), ...notes, ...(unled > 0 ? [nobodys(unled)] : [])],
  };
}

async function written(
  states: readonly PlanState[],
  unit: string | undefined,
  { write, output, at: opened }: DocumentWanted,
  session: Session,
): Promise<Exported> {
  const { workspace, messages, language, incomplete } = session;
  const { title, timezone } = workspace;
  const whose = unit ?? workspace.report.unit;
  return write(states, {
    ...{ title, timezone, messages, language, incomplete },
    at: (plan: Plan): At => projections(plan, workspace),
    revision: () => revisionName(session, opened),
    isFile: output !== undefined,
    ...(whose !== undefined && { unit: whose }),
  });
}

async function* inTurn(outputs: readonly Output[]): AsyncIterable<Output> {
  yield* outputs;
}
