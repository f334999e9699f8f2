/** Where reports go, and in which formats: --format, -o. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { REPORT_FORMATS, type ReportFormat } from '../../render/report/formats.ts';
import type { ReportDocument } from '../../report/document.ts';
import { formatAndFile, writeOut } from '../open/output.ts';
import type { Session } from '../open/session.ts';
import type { Options } from '../options.ts';
import { UsageError } from '../usage-error.ts';

/** One format, and the file it goes to; without one, standard output. */
interface Target {
  readonly name: string;
  readonly format: ReportFormat;
  readonly file?: string;
}

/**
 * What --format and -o ask for: `markdown`, or `html=report.html`.
 * @throws UsageError where there is no such format, or two would go to one place
 */
export function targetsFrom(options: Options, { language }: Session): readonly Target[] {
  const output = options.text('output');
  const given = options.texts('format');
  const wanted = given.length === 0 ? [formatOf(output)] : given;
  const targets = wanted.map((text): Target => {
    const { name, file = options.flag('each') ? undefined : output } = formatAndFile(text);
    const format = Object.hasOwn(REPORT_FORMATS, name) ? REPORT_FORMATS[name] : undefined;
    const known = Object.keys(REPORT_FORMATS);
    if (format === undefined)
      throw new UsageError((m) => m.errors.badFormat(text, known.join(m.listSeparator)), language);
    return { name, format, ...(file && { file }) };
  });
  if (options.flag('each')) {
    if (output === undefined || targets.some(({ file }) => file !== undefined)) {
      throw new UsageError(({ report }) => report.eachNeedsFolder, language);
    }
    return targets;
  }
  const places = targets.map(({ file }) => file ?? '');
  const isIdle = output !== undefined && !places.includes(output);
  if (isIdle || new Set(places).size < places.length) throw new UsageError(({ report }) => report.onePlace, language);
  return targets;
}

/** The format that the name of the file is of; Markdown where it is of none. */
function formatOf(output: string | undefined): string {
  const byName = Object.entries(REPORT_FORMATS).find(([, { extension }]) =>
    output?.toLowerCase().endsWith(`.${extension}`),
  );
  return byName?.[0] ?? 'markdown';
}

/** The file of one of many reports: a folder's, named after the period. */
export function inFolder(target: Target, folder: string, period: string): Target {
  return { ...target, file: join(folder, `${period}.${target.format.extension}`) };
}

/**
 * Makes the folder of --each where there is none.
 * @throws UsageError where the system refuses
 */
export function makeFolder(folder: string, { context, language }: Session): void {
  try {
    mkdirSync(resolve(context.cwd, folder), { recursive: true });
  } catch {
    throw new UsageError((m) => m.errors.refused.failed(folder), language);
  }
}

/**
 * Writes a report to its place.
 * @throws UsageError where the system refuses, or bytes would go to a terminal
 */
export async function putReport(
  document: ReportDocument,
  { name, format, file }: Target,
  session: Session,
): Promise<void> {
  const render = await format.load();
  const content = await render(document);
  const { context, messages, language } = session;
  if (file === undefined) {
    if (typeof content !== 'string') throw new UsageError(({ report }) => report.needsFile(name), language);
    context.out(content);
    return;
  }
  await writeOut(content, file, session);
  context.err(`${messages.chart.written(file)}\n`);
}
