/** The check: every rule over the workspace → findings in the order of the files. Pure. */
import type { Finding } from '../model/finding.ts';
import type { Workspace } from '../model/plan.ts';
import { RULES } from './rules.ts';

/** What the rules find in `workspace`, unsorted. */
export function check(workspace: Workspace): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of RULES) {
    rule.check(workspace, ({ at, key = [], args }) => {
      const path = [...at.path, ...key];
      findings.push({ rule: rule.id, severity: rule.severity, file: at.file, path, args });
    });
  }
  return findings;
}
