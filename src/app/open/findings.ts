/** Findings of an open workspace, as people are shown them. */
import type { Messages } from '../../i18n/messages.ts';
import type { LocatedFinding } from '../../model/finding.ts';
import type { Language } from '../../model/plan.ts';
import type { FindingsView } from '../../render/terminal/findings.ts';
import type { Canvas } from '../../render/terminal/terminal.ts';
import type { Loaded } from '../../workspace/load.ts';

/** What was read of a workspace, and how it is shown to the reader. */
export interface Shown extends Loaded {
  readonly language: Language;
  readonly messages: Messages;
  readonly canvas: Canvas;
  /** A file of the workspace as seen from where the reader is, with forward slashes. */
  readonly shownPath: (file: string) => string;
}

/** The errors in the files, one a line, under `heading`; empty where there are none. */
export async function errorsInBrief(session: Shown, heading: (count: number) => string, end = ''): Promise<string> {
  const errors = session.findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return '';
  const { findingsInBrief } = await import('../../render/terminal/findings.ts');
  const located = await locatedFindings(session, errors);
  return `${heading(errors.length)}\n${findingsInBrief(located, 5, findingsView(session), session.canvas)}${end}`;
}

/** The findings with their places in the text, in the order of files, lines, columns and rules. */
export async function locatedFindings(
  { files }: Pick<Shown, 'files'>,
  findings: Shown['findings'],
): Promise<readonly LocatedFinding[]> {
  if (findings.length === 0) return [];
  const { located } = await import('../../workspace/locate.ts');
  const { inFileOrder } = await import('../../check/order.ts');
  return inFileOrder(located(findings, (file) => files.get(file)));
}

/** What findings of the session are shown with: its language, the texts, paths as the reader would type them. */
export function findingsView({ language, files, shownPath }: Shown): FindingsView {
  return { language, textOf: (file) => files.get(file), shownPath };
}
