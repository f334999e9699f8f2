/** `plan check --json`: schemas/output/check.schema.json. */
import { inWords } from '../../check/words.ts';
import type { LocatedFinding } from '../../model/finding.ts';
import type { Language } from '../../model/plan.ts';

export function findingsJson(
  findings: readonly LocatedFinding[],
  language: Language,
  shownPath: (file: string) => string,
) {
  return {
    schema: 'check/1',
    findings: findings.map((finding) => {
      const { start, end } = finding.range;
      return {
        file: shownPath(finding.file),
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
        rule: finding.rule,
        severity: finding.severity,
        path: finding.path,
        args: finding.args,
        ...inWords(finding, language),
      };
    }),
  };
}
