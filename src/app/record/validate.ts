/** Whether a change of the journal may be written: the schema and the rules hold it to what they hold a file to. */
import { ruleOf } from '../../check/registry.ts';
import { BY_DEFAULT } from '../../check/select.ts';
import { inWords } from '../../check/words.ts';
import type { NewEntry } from '../../edit/entry.ts';
import type { Finding, KeyPath } from '../../model/finding.ts';
import { journal } from '../../workspace/kinds/journal.ts';
import { lintFiles } from '../../workspace/lint.ts';
import { checkup } from '../check/checkup.ts';
import { locatedFindings } from '../open/findings.ts';
import { type Session, todayIn } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';

/** Where a place of the changed file was before the change; undefined for what is new. */
export type Was = (path: KeyPath) => KeyPath | undefined;

/** @throws UsageError where the entry is against the schema */
export async function expectValid(entry: NewEntry, file: string, session: Session): Promise<void> {
  const content: unknown = [entry];
  const validate = await journal.validator();
  if (validate(content)) return;
  const { explain } = await import('../../schema/explain.ts');
  const [fault] = explain(file, journal.name, content, validate.errors ?? []);
  if (fault !== undefined) throw refusal(fault, session);
}

/**
 * The warnings that a check of `after` gives and one of `before` does not; `after` is `before` with a change of `file`.
 * @throws UsageError where it gives an error more: nothing is to be written then
 */
export async function newWarnings(
  before: Session,
  after: Session,
  file: string,
  was: Was,
): Promise<readonly Finding[]> {
  const found = await findingsIn(after);
  if (found.length === 0) return [];
  const known = (await findingsIn(before)).map((finding) => placeKey(finding, finding.path));
  const added = found.filter((finding) => {
    const at = known.indexOf(placeKey(finding, finding.file === file ? was(finding.path) : finding.path));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
  const errors = added.filter(({ severity }) => severity === 'error');
  const isNew = (finding: Finding): boolean => finding.file === file && was(finding.path) === undefined;
  const fault = errors.find(isNew) ?? errors[0];
  if (fault !== undefined) {
    const { path } = fault;
    throw isNew(fault)
      ? refusal(fault, before)
      : await refusalAt({ ...fault, path: (fault.file === file && was(path)) || path }, before);
  }
  return added.filter(({ severity, rule }) => severity === 'warning' && !ruleOf(rule).isAskedFor);
}

/** What a check of the whole workspace finds, of its own accord. */
async function findingsIn(session: Session): Promise<readonly Finding[]> {
  const request = { ...BY_DEFAULT, asOf: todayIn(session), whole: true, lint: lintFiles };
  return (await checkup(session, request)).findings;
}

function placeKey({ rule, file }: Finding, path: KeyPath | undefined): string {
  return JSON.stringify([rule, file, path]);
}

function refusal(fault: Finding, { language }: Session): UsageError {
  const { message, advice } = inWords(fault, language);
  return new UsageError(() => `${message}\n${advice}`, language);
}

/** What the change would make wrong elsewhere, with where that stands now. */
async function refusalAt(fault: Finding, session: Session): Promise<UsageError> {
  const { message, advice } = inWords(fault, session.language);
  const place = await placeOf(fault, session);
  return new UsageError((m) => m.record.elsewhere(place, message, advice), session.language);
}

/**
 * Why `file` takes no change: the error that a check finds in it, or would find in the workspace `after` the change; where it
 * finds none, that its form is not known.
 */
export async function hindrance(session: Session, file: string, after?: Session): Promise<UsageError> {
  const isError = (finding: Finding): boolean => finding.file === file && finding.severity === 'error';
  const fault = session.findings.find(isError) ?? after?.findings.find(isError);
  if (fault === undefined) {
    const shown = session.shownPath(file);
    return new UsageError((m) => m.record.otherForm(shown), session.language);
  }
  const { message, advice } = inWords(fault, session.language);
  const place = await placeOf(fault, session);
  return new UsageError((m) => m.record.faulty(place, message, advice), session.language);
}

async function placeOf(fault: Finding, session: Session): Promise<string> {
  const [located] = await locatedFindings(session, [fault]);
  const { line, column } = located?.range.start ?? { line: 1, column: 1 };
  return `${session.shownPath(fault.file)}:${line}:${column}`;
}
