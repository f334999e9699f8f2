/** A plan's templates put to a report on its year, to meet what is wrong with them. */
import { findingOf, type RuleArgs } from '../../check/finding-of.ts';
import { messagesIn, reportWordsIn } from '../../i18n/messages.ts';
import type { PlanDate } from '../../model/date.ts';
import type { Finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import type { SectionName } from '../../model/report-settings.ts';
import { projections } from '../../projection/project.ts';
import { planReportDocument } from '../../render/report/plan-report.ts';
import { type Template, TemplateError, templated } from '../../render/report/template.ts';
import { dayBefore, periodAt } from '../../report/period.ts';
import { planReport } from '../../report/plan-report.ts';
import { entryLines } from '../../workspace/entry-lines.ts';
import type { TemplateFile } from '../report/template-files.ts';
import type { Examined } from './checkup.ts';

/** The first fault of each of `templates`: that it can't be read, or what stops it in a report on the year of `asOf`. */
export async function templateFaults(
  { workspace, files }: Examined,
  plan: Plan,
  templates: ReadonlyMap<SectionName, TemplateFile>,
  asOf: PlanDate,
): Promise<readonly Finding[]> {
  const faults: Finding[] = [];
  const readable = new Map<SectionName, Template>();
  for (const [section, { file, text }] of templates) {
    if (text === undefined) faults.push(faultAt(file, 1, 1, { section, reason: UNREADABLE }));
    else readable.set(section, { file, text });
  }
  const write = templated(readable);
  const project = projections(plan, workspace);
  const { start, end } = plan.period;
  const day = asOf < start ? start : asOf > end ? end : asOf;
  const period = periodAt('year', day);
  const [now, before] = [project(day), project(dayBefore(period))];
  const { language, report: settings } = workspace;
  planReportDocument(planReport({ period, now, known: now, before, settings: workspace }), project, {
    language,
    words: await reportWordsIn(language),
    messages: await messagesIn(language),
    office: settings,
    sources: 'notes',
    front: {},
    lineOf: entryLines(files),
    scope: [],
    terms: [],
    rewrite: (section, ...rest) => {
      try {
        return write(section, ...rest);
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        const { file, line, column, reason } = error;
        faults.push(faultAt(file, line, column, { section: section.name, reason }));
        return section.content;
      }
    },
  });
  return faults;
}

const UNREADABLE = { zh: '读不出来，模板是 UTF-8 编码的文本', en: 'it cannot be read; a template is text in UTF-8' };

function faultAt(file: string, line: number, column: number, args: RuleArgs['template/broken']): Finding {
  const range = { start: { line, column }, end: { line, column } };
  return { ...findingOf('template/broken', { file, path: [] }, args), range };
}
