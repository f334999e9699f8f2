/** GitLab's code quality report: the subset of the Code Climate format that its merge requests show. */
import { jsonText } from '../json/shapes.ts';
import { type FindingsFormat, fingerprints, inOneLine } from './format.ts';

export const gitlab: FindingsFormat = ({ findings }, view) => {
  const names = fingerprints(findings, view);
  return jsonText(
    findings.map((finding, i) => ({
      description: inOneLine(finding, view),
      check_name: finding.rule,
      fingerprint: names[i],
      severity: finding.severity === 'error' ? 'major' : 'minor',
      location: {
        path: view.repositoryPath(finding.file),
        lines: { begin: finding.range.start.line, end: finding.range.end.line },
      },
    })),
  );
};
