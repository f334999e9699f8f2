/** Findings as a list in Markdown: for the summary of a run, and the comment on a merge request. */
import type { LocatedFinding } from '../../model/finding.ts';
import { plain } from '../markdown/text.ts';
import { type CheckView, type FindingsFormat, inOneLine } from './format.ts';

/** GitHub takes a megabyte a summary, and nobody reads more. */
const MOST = 200;

export const markdown: FindingsFormat = ({ findings, omitted }, view) => {
  const { check } = view.canvas.messages;
  if (findings.length === 0) return '';
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const more = Math.max(0, findings.length - MOST) + omitted;
  const lines = findings.slice(0, MOST).map((finding) => `- ${item(finding, view)}`);
  const head = `### ${plain(check.summary(errors, findings.length - errors))}`;
  return `${[head, '', ...lines, ...(more > 0 ? ['', plain(check.more(more))] : [])].join('\n')}\n`;
};

function item(finding: LocatedFinding, view: CheckView): string {
  const { file, range, rule, severity } = finding;
  const place = `${view.repositoryPath(file)}:${range.start.line}`;
  return `**${view.canvas.messages.severities[severity]}** ${plain(place)} ${plain(inOneLine(finding, view))} (${rule})`;
}
