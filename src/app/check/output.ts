/** Where findings go: each format that is asked for to standard output or into its file. */
import type { CheckResult, CheckView } from '../../render/findings/format.ts';
import {
  FINDINGS_FORMAT_NAMES,
  FINDINGS_FORMATS,
  type FindingsFormatName,
  isFindingsFormat,
} from '../../render/findings/formats.ts';
import { formatAndFile, writeOut } from '../open/output.ts';
import type { Session } from '../open/session.ts';
import type { Options } from '../options.ts';
import { UsageError } from '../usage-error.ts';

/** A format, and the file that it is written to; standard output unless given. */
interface FindingsSink {
  readonly format: FindingsFormatName;
  readonly file?: string;
}

/**
 * What --format (`json`, `sarif=out.sarif`; any number of them) and --json ask for: people's format unless one does.
 * @throws UsageError where there is no such format, or several would go to standard output
 */
export function findingsSinks(options: Options, { language }: Session): readonly FindingsSink[] {
  const asked = [...options.texts('format'), ...(options.flag('json') ? ['json'] : [])];
  const sinks = (asked.length === 0 ? ['human'] : [...new Set(asked)]).map((text): FindingsSink => {
    const { name: format, file } = formatAndFile(text);
    if (!isFindingsFormat(format)) {
      throw new UsageError((m) => m.errors.badFormat(text, FINDINGS_FORMAT_NAMES.join(m.listSeparator)), language);
    }
    return { format, ...(file !== undefined && { file }) };
  });
  const shown = sinks.filter(({ file }) => file === undefined).map(({ format }) => format);
  if (shown.length > 1) throw new UsageError((m) => m.check.oneOutput(shown.join(m.listSeparator)), language);
  return sinks;
}

/**
 * Writes `result` to every one of `sinks`.
 * @throws UsageError where the system refuses
 */
export async function putFindings(
  result: CheckResult,
  view: CheckView,
  sinks: readonly FindingsSink[],
  session: Session,
): Promise<void> {
  for (const { format, file } of sinks) {
    const text = (await FINDINGS_FORMATS[format]())(result, view);
    if (file === undefined) session.context.out(text);
    else await writeOut(text, file, session);
  }
}
