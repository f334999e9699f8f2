/** What is wrong with the templates of reports. Reports and Liquid are loaded only where there is a template. */

import { rulesOf } from '../../check/registry.ts';
import { selected, type Wanted } from '../../check/select.ts';
import type { PlanDate } from '../../model/date.ts';
import type { Finding } from '../../model/finding.ts';
import { templatesFor } from '../report/template-files.ts';
import type { Examined } from './checkup.ts';

/** The first fault of each template, as the report on its plan's year would meet it; none where the rule does not run. */
export async function templateFindings(
  read: Examined,
  { asOf, ...wanted }: Wanted & { readonly asOf: PlanDate },
): Promise<readonly Finding[]> {
  const { plans, check } = read.workspace;
  if (selected(rulesOf('template'), wanted, check).length === 0) return [];
  const found = new Map<string, Finding>();
  for (const plan of plans) {
    const templates = templatesFor(read, plan);
    if (templates.size === 0) continue;
    const { templateFaults } = await import('./template-faults.ts');
    // One of the workspace's counts for several plans.
    for (const fault of await templateFaults(read, plan, templates, asOf)) {
      if (!found.has(fault.file)) found.set(fault.file, fault);
    }
  }
  return [...found.values()];
}
