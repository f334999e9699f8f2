/**
 * JUnit's XML, as Jenkins and GitLab read it: a suite a file, in it a case a rule that the file breaks, or one that
 * passes where it breaks none. Warnings fail nothing: they are the output of a case that passes.
 */
import type { RuleId } from '../../../build/rule-ids.js';
import type { LocatedFinding } from '../../model/finding.ts';
import { harmlessLine } from '../text/printable.ts';
import { element, xmlText } from '../text/xml.ts';
import { type CheckView, type FindingsFormat, inOneLine } from './format.ts';

export const junit: FindingsFormat = ({ findings, files }, view) => {
  const names = [...new Set([...files, ...findings.map(({ file }) => file)])].sort();
  const byFile = new Map(names.map((file): [string, LocatedFinding[]] => [file, []]));
  for (const finding of findings) byFile.get(finding.file)?.push(finding);
  const suites = [...byFile].map(([file, found]) => suite(harmlessLine(view.repositoryPath(file)), found, view));
  const totals = {
    tests: sum(suites, ({ tests }) => tests),
    failures: sum(suites, ({ failures }) => failures),
    errors: 0,
  };
  const body = suites.map(({ xml }) => `\n${xml}`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'plan check', ...totals }, `${body}\n`)}\n`;
};

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly xml: string;
}

function suite(name: string, findings: readonly LocatedFinding[], view: CheckView): Suite {
  const byRule = new Map<RuleId, LocatedFinding[]>();
  for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  const cases = [...byRule].map(([rule, found]) => testCase(rule, name, found, view));
  const all = cases.length > 0 ? cases : [element('testcase', { name: 'plan check', classname: name })];
  const failures = [...byRule.values()].filter((found) => found.some(isError)).length;
  const attributes = { name, tests: all.length, failures, errors: 0, skipped: 0 };
  return { tests: all.length, failures, xml: element('testsuite', attributes, `\n${all.join('\n')}\n`) };
}

/** One failure a case with all that is wrong in it, since Jenkins keeps no more than one. */
function testCase(rule: RuleId, classname: string, findings: readonly LocatedFinding[], view: CheckView): string {
  const lines = (found: readonly LocatedFinding[]): string =>
    xmlText(found.map((finding) => `${place(finding, view)} ${inOneLine(finding, view)}`).join('\n'));
  const errors = findings.filter(isError);
  const warnings = findings.filter((finding) => !isError(finding));
  const [first] = errors;
  const failure = first && element('failure', { type: rule, message: inOneLine(first, view) }, lines(errors));
  const output = warnings.length > 0 ? element('system-out', {}, lines(warnings)) : '';
  return element('testcase', { name: rule, classname }, `${failure ?? ''}${output}`);
}

function place({ file, range }: LocatedFinding, { repositoryPath }: CheckView): string {
  return `${harmlessLine(repositoryPath(file))}:${range.start.line}:${range.start.column}`;
}

function isError({ severity }: LocatedFinding): boolean {
  return severity === 'error';
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
