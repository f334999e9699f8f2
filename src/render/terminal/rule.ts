/** `plan explain`: one rule with its example, or the rules there are. */
import type { Rule } from '../../check/rule.ts';
import { inGeneral } from '../../check/words.ts';
import type { Language } from '../../model/plan.ts';
import { harmless } from '../text/printable.ts';
import { padded, wrapped } from '../text/text.ts';
import { type RulePage, runs, type ShownExample } from '../words/rule-page.ts';
import { findingsText } from './findings.ts';
import type { Canvas } from './terminal.ts';

/** Everything about a rule; ends with a line feed. */
export function ruleText({ rule, example }: RulePage, language: Language, canvas: Canvas): string {
  const { messages, paint, width, wide } = canvas;
  const { explain, severities } = messages;
  const paragraph = (text: string): string => `${wrapped(text, width, wide).join('\n')}\n`;
  const { message, advice } = inGeneral(rule, language);
  const why = rule.why?.[language];
  return [
    paragraph(`${paint.bold(rule.id)}  ${severities[rule.severity]}  ${explain.tier[runs(rule)]}`),
    why === undefined ? '' : `\n${paragraph(why)}`,
    example ? exampleText(example, language, canvas) : `\n${paragraph(message)}${paragraph(advice)}`,
  ].join('');
}

function exampleText(example: ShownExample, language: Language, canvas: Canvas): string {
  const { explain } = canvas.messages;
  const { file, before, bad, good, findings, text } = example;
  const found = findingsText(
    findings,
    { language, textOf: () => text, shownPath: (path) => path },
    { ...canvas, width: canvas.width - 2 },
  );
  return [
    before ? `\n${explain.before(file)}\n${quoted(before)}` : '',
    `\n${before === undefined ? explain.bad(file) : explain.change(file)}\n${quoted(bad)}`,
    `\n${explain.found}\n${found.replace(/^(?=.)/gm, '  ')}`,
    `\n${explain.good}\n${quoted(good)}`,
  ].join('');
}

function quoted(lines: string): string {
  return `${harmless(lines).replace(/^(?=.)/gm, '  ')}\n`;
}

/** A line a rule, in the order of the registry, under a heading for each tier. */
export function rulesText(rules: readonly Rule[], language: Language, canvas: Canvas): string {
  const { messages, paint, width, wide } = canvas;
  const idWidth = Math.max(0, ...rules.map(({ id }) => id.length)) + 2;
  const room = Math.max(20, width - 2 - idWidth);
  const lineOf = (rule: Rule): string =>
    wrapped(inGeneral(rule, language).message, room, wide)
      .map((line, i) => `  ${padded(i === 0 ? rule.id : '', idWidth, wide)}${line}\n`)
      .join('');
  const groups = [...new Set(rules.map(runs))].map((tier) => {
    const own = rules.filter((rule) => runs(rule) === tier);
    return `${paint.bold(messages.explain.tier[tier])}\n${own.map(lineOf).join('')}`;
  });
  return `${groups.join('\n')}\n${wrapped(messages.explain.more, width, wide).join('\n')}\n`;
}
