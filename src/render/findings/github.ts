/** GitHub's workflow commands: an annotation a finding, shown beside the line in a pull request. */
import type { LocatedFinding } from '../../model/finding.ts';
import { commandData } from '../text/printable.ts';
import { type CheckView, type FindingsFormat, inOneLine } from './format.ts';

export const github: FindingsFormat = ({ findings }, view) =>
  findings.map((finding) => `${annotation(finding, view)}\n`).join('');

function annotation(finding: LocatedFinding, view: CheckView): string {
  const { severity, rule, file, range } = finding;
  const { start, end } = range;
  const properties = {
    file: view.repositoryPath(file),
    line: start.line,
    endLine: end.line,
    // Columns count only within a line.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: rule,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${severity} ${list.join(',')}::${commandData(inOneLine(finding, view))}`;
}

/** As @actions/core escapes a property of a command. */
function escapedProperty(text: string): string {
  return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
