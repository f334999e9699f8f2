/** `plan due` as a digest: a block a unit, to paste into a chat or a mail. */
import type { Messages } from '../../i18n/messages.ts';
import type { DueItem } from '../../projection/due.ts';
import {
  byUnit,
  type Due,
  dueWords,
  leftWords,
  nothingDue,
  obstacleWords,
  periodOverWords,
  undatedYet,
} from '../words/due.ts';
import { escaped, linesJoined } from './text.ts';

/** What is due in one plan, by lead unit, as plain text or Markdown; ends with a line feed. */
export function dueDigest(due: Due, format: 'text' | 'markdown', messages: Messages): string {
  const plain = format === 'text' ? linesJoined : escaped;
  const heading = messages.due.digest(messages.planTitle(due.plan.plan), due.plan.asOf);
  const { notice } = due.plan.plan;
  const remark = notice === undefined ? '' : `\n\n${plain(notice)}`;
  const title = (format === 'text' ? linesJoined(heading) : `## ${escaped(heading)}`) + remark;
  const over = periodOverWords(due, messages).map(plain);
  if (due.items.length === 0) return `${[title, plain(nothingDue(due, messages)), ...over].join('\n\n')}\n`;
  const blocks = [...byUnit(due.items, messages)].map(([unit, items]) => {
    const head = plain(messages.due.unit(unit, items.length));
    const lines = items.map((item) => `- ${plain(itemWords(item, messages))}`);
    return [format === 'text' ? head : `### ${head}\n`, ...lines].join('\n');
  });
  const undated = undatedYet(due);
  const rest = undated > 0 ? [plain(messages.due.alsoUndated(undated))] : [];
  return `${[title, ...blocks, ...rest, ...over].join('\n\n')}\n`;
}

function itemWords(item: DueItem, messages: Messages): string {
  const { id, title } = item.state.measure;
  const due = dueWords(item, messages);
  return messages.due.item(id, title, due, leftWords(item, messages), obstacleWords(item, messages));
}
