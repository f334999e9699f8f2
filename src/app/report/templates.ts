/** The office's own forms for sections of reports. */
import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { put } from '../../files/store.ts';
import { reportWordsIn } from '../../i18n/messages.ts';
import type { Plan } from '../../model/plan.ts';
import { SECTION_NAMES, type SectionName } from '../../model/report-settings.ts';
import { ejected } from '../../render/report/ejected.ts';
import type { Template } from '../../render/report/template.ts';
import type { Style } from '../../render/report/writer.ts';
import type { Session } from '../open/session.ts';
import { FileFault, UsageError } from '../usage-error.ts';
import { templateFile, templatesFor } from './template-files.ts';

/**
 * What writes the sections of reports on `plan` that have a template; undefined where none has. The engine is loaded only
 * where there is one.
 * @throws FileFault where a template can't be read; what is returned, where one is faulty
 */
export async function rewriteFor(session: Session, plan: Plan): Promise<Style['rewrite']> {
  const templates = new Map<SectionName, Template>();
  for (const [name, { file, text }] of templatesFor(session, plan)) {
    if (text === undefined) throw unreadable(file, session);
    templates.set(name, { file, text });
  }
  if (templates.size === 0) return undefined;
  const { TemplateError, templated } = await import('../../render/report/template.ts');
  const rewrite = templated(templates);
  return (...section) => {
    try {
      return rewrite(...section);
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      const { file, line, column, reason } = error;
      const place = `${session.shownPath(file)}:${line}:${column}`;
      throw new FileFault(({ report }) => report.badTemplate(place, reason), session.language);
    }
  };
}

function unreadable(file: string, { shownPath, language }: Session): FileFault {
  return new FileFault(({ report }) => report.unreadableTemplate(shownPath(file)), language);
}

/**
 * Writes the built-in form of the section of that name, or of every one, as templates of the plan to start from; none that
 * is there is touched.
 * @throws UsageError where there is no such section
 */
export async function ejectTemplates(session: Session, plan: Plan, wanted: string | true): Promise<void> {
  const { root, shownPath, context, messages, language } = session;
  const name = SECTION_NAMES.find((section) => section === wanted);
  if (name === undefined && wanted !== true) {
    const known = SECTION_NAMES.join(messages.listSeparator);
    throw new UsageError(({ report }) => report.badSection(wanted, known), language);
  }
  const words = await reportWordsIn(language);
  for (const section of name ? [name] : SECTION_NAMES) {
    const file = templateFile(posix.dirname(plan.file), section);
    const path = join(root, file);
    if (existsSync(path)) {
      context.err(`${messages.report.keptTemplate(shownPath(file))}\n`);
      continue;
    }
    await put(dirname(dirname(path)), join('templates', `${section}.liquid`), ejected(section, words));
    context.err(`${messages.chart.written(shownPath(file))}\n`);
  }
}
