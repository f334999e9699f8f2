/** Where reports go, and in which formats: --format, -o. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { REPORT_FORMATS, type ReportFormat } from '../../render/report/formats.ts';
import type { Output } from '../command/result.ts';
import { formatAndFile } from '../open/output.ts';
import type { Session } from '../open/session.ts';
import { unwritten } from '../unwritten.ts';
import { UsageError } from '../usage-error.ts';
import { fileNameOf } from './file-name.ts';
import type { ReportValues } from './options.ts';
import type { Reporter } from './report.ts';
import type { ReportRequest } from './request.ts';

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
export function targetsFrom(
  { output, format: given, each }: Pick<ReportValues, 'output' | 'format' | 'each'>,
  { language }: Session,
): readonly Target[] {
  const wanted = given.length === 0 ? [formatOf(output)] : given;
  const targets = wanted.map((text): Target => {
    const { name, file = each ? undefined : output } = formatAndFile(text);
    const format = Object.hasOwn(REPORT_FORMATS, name) ? REPORT_FORMATS[name] : undefined;
    const known = Object.keys(REPORT_FORMATS);
    if (format === undefined)
      throw new UsageError((m) => m.errors.badFormat(text, known.join(m.listSeparator)), language);
    return { name, format, ...(file && { file }) };
  });
  if (each) {
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

/**
 * Makes the folder of --each where there is none.
 * @throws UsageError where the system refuses
 */
export async function makeFolder(folder: string, { context, language }: Session): Promise<void> {
  try {
    await mkdir(resolve(context.cwd, folder), { recursive: true });
  } catch (error) {
    throw unwritten(error, folder, language);
  }
}

/**
 * The reports in their formats, one after another, each written when it is wanted; in a folder, by the names of their periods, or
 * units.
 * What is returned throws UsageError where bytes would go to a terminal, or a report can't be written.
 */
export async function* reportOutputs(
  requests: readonly ReportRequest[],
  targets: readonly Target[],
  folder: string | undefined,
  write: Reporter,
  { language, messages }: Session,
): AsyncIterable<Output> {
  const taken = new Set<string>();
  for (const request of requests) {
    const content = await write.content(request);
    const own = fileNameOf(request, taken);
    taken.add(own.toLowerCase());
    for (const { name, format, file: named } of targets) {
      const file = folder === undefined ? named : join(folder, `${own}.${format.extension}`);
      const render = await format.load();
      const rendered = await render(await write.document(content, format.sources), messages);
      if (file !== undefined) yield { content: rendered, file };
      else if (typeof rendered === 'string') yield { content: rendered };
      else throw new UsageError(({ report }) => report.needsFile(name), language);
    }
  }
}
