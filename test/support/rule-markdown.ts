/** A rule's page of the documentation, in one language. */
import { inGeneral, inWords } from '../../src/check/words.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import type { Language } from '../../src/model/plan.ts';
import { type RulePage, runs, type ShownExample } from '../../src/render/words/rule-page.ts';

/** Ends with a line feed; a heading of depth 2 stands above, so that a page can hold both languages. */
export function ruleMarkdown(
  { rule, example }: RulePage,
  language: Language,
  { explain, severities }: Messages,
): string {
  const { message, advice: mend } = inGeneral(rule, language);
  const why = rule.why?.[language];
  return [
    `${severities[rule.severity]} · ${explain.tier[runs(rule)]}\n`,
    ...(why === undefined ? [] : [`${why}\n`]),
    ...(example ? exampleParts(example, language, explain) : [`> ${message}\n>\n> ${mend}\n`]),
  ].join('\n');
}

function exampleParts(example: ShownExample, language: Language, explain: Messages['explain']): readonly string[] {
  const { file, before, bad, good, findings } = example;
  const format = file.endsWith('.liquid') ? 'liquid' : 'yaml';
  const found = findings.map((finding) => {
    const { message, advice: mend } = inWords(finding, language);
    const { line, column } = finding.range.start;
    return `${finding.file}:${line}:${column}\n${message}\n${mend}\n`;
  });
  return [
    ...(before ? [`${explain.before(file)}\n\n${fenced(before, format)}`] : []),
    `${before === undefined ? explain.bad(file) : explain.change(file)}\n\n${fenced(bad, format)}`,
    `${explain.found}\n\n${fenced(found.join('\n').trimEnd(), 'text')}`,
    `${explain.good}\n\n${fenced(good, format)}`,
  ];
}

function fenced(text: string, language: string): string {
  // A fence within it would end a fence of the same length.
  const fence = text.includes('```') ? '````' : '```';
  return `${fence}${language}\n${text}\n${fence}\n`;
}
