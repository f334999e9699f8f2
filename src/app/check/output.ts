/** Where findings go: each format that is asked for to standard output or into its file. */
import type { LocatedFinding } from '../../model/finding.ts';
import type { CheckResult, CheckView } from '../../render/findings/format.ts';
import {
  FINDINGS_FORMAT_NAMES,
  FINDINGS_FORMATS,
  type FindingsFormatName,
  isFindingsFormat,
} from '../../render/findings/formats.ts';
import { harmless } from '../../render/text/printable.ts';
import type { SharedValues } from '../command/common-options.ts';
import type { Output } from '../command/result.ts';
import { findingsView } from '../open/findings.ts';
import { formatAndFile } from '../open/output.ts';
import { repositoryPath } from '../open/paths.ts';
import type { Session } from '../open/session.ts';
import { UsageError } from '../usage-error.ts';
import type { CheckValues } from './options.ts';
import type { Changes } from './since.ts';

/** A format, and the file that it is written to; standard output unless given. */
interface FindingsSink {
  readonly format: FindingsFormatName;
  readonly file?: string;
}

/**
 * What --format (`json`, `sarif=out.sarif`; any number of them) and --json ask for: people's format unless one does.
 * @throws UsageError where there is no such format, or several would go to standard output
 */
export function findingsSinks(
  { format: given, json }: Pick<CheckValues, 'format'> & Pick<SharedValues, 'json'>,
  { language }: Session,
): readonly FindingsSink[] {
  const asked = [...given, ...(json ? ['json'] : [])];
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

/** The baseline, where it is to be written; then `result` in every one of the formats, one after another. */
export async function* findingsOutputs(
  result: CheckResult,
  view: CheckView,
  sinks: readonly FindingsSink[],
  baseline: Output | undefined,
): AsyncIterable<Output> {
  if (baseline !== undefined) yield baseline;
  for (const { format, file } of sinks) {
    const content = (await FINDINGS_FORMATS[format]())(result, view);
    yield file === undefined ? { content } : { content, file };
  }
}

/** What the formats need besides the findings. */
export function checkView(session: Session): CheckView {
  const { canvas, context, root } = session;
  return {
    ...findingsView(session),
    canvas,
    version: context.version,
    repositoryPath: (file) => repositoryPath(root, context.cwd, file),
  };
}

/** How many findings there are, for people who see them on standard output; nothing where there are none. */
export function summaryNotes(
  found: readonly LocatedFinding[],
  sinks: readonly FindingsSink[],
  { messages }: Session,
): readonly string[] {
  const isForPeople = sinks.some(({ format, file }) => format === 'human' && file === undefined);
  if (!isForPeople || found.length === 0) return [];
  const errors = found.filter(({ severity }) => severity === 'error').length;
  return [messages.check.summary(errors, found.length - errors)];
}

/** Why warnings alone fail the check, where they do. */
export function failureNotes(
  found: readonly LocatedFinding[],
  { maxWarnings }: Pick<CheckValues, 'maxWarnings'>,
  { messages }: Session,
): readonly string[] {
  const warnings = found.filter(({ severity }) => severity === 'warning').length;
  return maxWarnings !== undefined && warnings > maxWarnings
    ? [messages.check.tooManyWarnings(warnings, maxWarnings)]
    : [];
}

/** What of the repository was not judged, or not read from the disk. */
export function changeNotes(changes: Changes | undefined, { messages }: Session): readonly string[] {
  if (changes === undefined) return [];
  const { leftOut, sparse } = changes;
  return [
    ...(leftOut.length > 0
      ? [
          messages.check.leftOut(
            leftOut.map((place) => harmless(place.replaceAll('\n', ' ')) || './').join(messages.listSeparator),
          ),
        ]
      : []),
    ...(sparse > 0 ? [messages.check.sparse(sparse)] : []),
  ];
}
