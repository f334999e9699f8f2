/** Whether an entry may be written: the journal's schema and the rules hold it to what they hold a file to. */
import { ruleOf } from '../../check/registry.ts';
import { BY_DEFAULT } from '../../check/select.ts';
import { inWords } from '../../check/words.ts';
import type { NewEntry } from '../../edit/entry.ts';
import type { Finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import { entryFrom, journal } from '../../workspace/kinds/journal.ts';
import { checkup } from '../check/checkup.ts';
import { type Session, todayIn } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';

/** A plan with an entry that may be written. */
interface Validated {
  readonly plan: Plan;
  /** What is unusual because of the entry, though it may be meant. */
  readonly warnings: readonly Finding[];
}

/**
 * The plan with the entry, which is to stand in `file`.
 * @throws UsageError where the schema or a rule finds fault with the entry: nothing is written then
 */
export async function withValidEntry(session: Session, plan: Plan, entry: NewEntry, file: string): Promise<Validated> {
  await expectValid(entry, file, session);
  const index = plan.journal.length;
  const changed = { ...plan, journal: [...plan.journal, entryFrom(entry, { file, path: [index] }, plan.period)] };
  const plans = session.workspace.plans.map((other) => (other === plan ? changed : other));
  const withEntry = { ...session, workspace: { ...session.workspace, plans }, findings: [] };
  const request = { ...BY_DEFAULT, asOf: todayIn(session), whole: false };
  const { findings } = await checkup(withEntry, request);
  const fault = findings.find(
    (finding) => finding.severity === 'error' && finding.file === file && finding.path[0] === index,
  );
  if (fault) throw refusal(fault, session);
  const before = new Set((await checkup({ ...session, findings: [] }, request)).findings.map(ruleAndPlace));
  const warnings = findings.filter(
    (finding) =>
      finding.severity === 'warning' && !ruleOf(finding.rule).isAskedFor && !before.has(ruleAndPlace(finding)),
  );
  return { plan: changed, warnings };
}

function ruleAndPlace({ rule, file, path }: Finding): string {
  return JSON.stringify([rule, file, path]);
}

async function expectValid(entry: NewEntry, file: string, session: Session): Promise<void> {
  const content: unknown = [entry];
  if (journal.validate(content)) return;
  const { explain } = await import('../../schema/explain.ts');
  const [fault] = explain(file, journal.name, content, journal.validate.errors ?? []);
  if (fault) throw refusal(fault, session);
}

function refusal(fault: Finding, { language }: Session): UsageError {
  const { message, advice } = inWords(fault, language);
  return new UsageError(() => `${message}\n${advice}`, language);
}
