/** `plan check` for people: every finding in full. */
import { findingsText } from '../terminal/findings.ts';
import { withoutCommands } from '../text/printable.ts';
import type { FindingsFormat } from './format.ts';

export const human: FindingsFormat = ({ findings, omitted }, view) => {
  const text = withoutCommands(findingsText(findings, view, view.canvas));
  return omitted === 0 ? text : `${text}\n${view.canvas.messages.check.omitted(omitted)}\n`;
};
