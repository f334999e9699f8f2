/** `plan check --json`: schemas/output/check.schema.json. */
import { inWords } from '../../check/words.ts';
import { PACKAGED_YEARS } from '../../model/calendar.ts';
import type { LocatedPlace } from '../../model/finding.ts';
import { jsonText, wordsJson } from '../json/shapes.ts';
import type { CheckView, FindingsFormat } from './format.ts';

export const findingsJson: FindingsFormat = ({ findings, omitted, files, rules, excepted }, view) =>
  jsonText({
    schema: 'check/1',
    findings: findings.map((finding) => ({
      ...placeJson(finding, view),
      rule: finding.rule,
      severity: finding.severity,
      related: (finding.related ?? []).map((other) => placeJson(other, view)),
      args: finding.args,
      ...wordsJson(inWords(finding, view.language)),
    })),
    omitted,
    checked: {
      files: files.map(view.shownPath),
      rules: rules.map(({ id }) => id),
      exceptions: excepted.map(({ exception, count }) => ({
        rule: exception.rule,
        file: exception.inFile === undefined ? null : view.shownPath(exception.inFile),
        on: exception.on ?? null,
        until: exception.until,
        reason: exception.reason,
        count,
      })),
      years: [...PACKAGED_YEARS].sort(),
    },
  });

function placeJson({ file, range, path, trail }: LocatedPlace, { shownPath, language }: CheckView) {
  const { start, end } = range;
  return {
    file: shownPath(file),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    path,
    where: trail[language],
  };
}
