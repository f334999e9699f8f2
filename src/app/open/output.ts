/** Where a result goes: to standard output, or whole and in one step into a file. */
import { basename, dirname, resolve } from 'node:path';
import type { Command as Commander } from 'commander';
import type { Messages } from '../../i18n/messages.ts';
import type { PlanState } from '../../projection/state.ts';
import type { Options } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import type { Session } from './session.ts';

const CHART_FORMATS = ['terminal', 'mermaid', 'svg'] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

/** Adds --format and --output, as charts take them. */
export function chartOptions(command: Commander, { help }: Messages): void {
  command.option('--format <format>', help.chart.format).option('-o, --output <path>', help.chart.output);
}

/**
 * The format asked for.
 * @throws UsageError where there is no such format, or a picture would have to show several plans
 */
export function chartFormat(options: Options, states: readonly PlanState[], { language }: Session): ChartFormat {
  const format = CHART_FORMATS.find((name) => name === (options.text('format') ?? 'terminal'));
  if (format === undefined) {
    throw new UsageError((m) => m.errors.formats(CHART_FORMATS.join(m.listSeparator)), language);
  }
  if (format !== 'terminal' && !options.flag('json') && states.length > 1) {
    const known = states.map(({ plan }) => plan.id);
    throw new UsageError((m) => m.chart.onePlan(known.join(m.listSeparator)), language);
  }
  return format;
}

/** What a --format of FORMAT or FORMAT=FILE names. */
export function formatAndFile(text: string): { readonly name: string; readonly file?: string } {
  const [, name = '', file] = /^([^=]*)(?:=(.+))?$/s.exec(text) ?? [];
  return { name, ...(file !== undefined && { file }) };
}

/**
 * Writes `text` to the file of --output, else to standard output.
 * @throws UsageError where the system refuses
 */
export async function putOut(text: string, options: Options, { context, messages, language }: Session): Promise<void> {
  const output = options.text('output');
  if (output === undefined) {
    context.out(text);
    return;
  }
  await writeOut(text, output, { context, language });
  context.err(`${messages.chart.written(output)}\n`);
}

/**
 * Writes `content` to the file that `output` names from where the reader is, whole and in one step.
 * @throws UsageError where the system refuses
 */
export async function writeOut(
  content: string | Uint8Array,
  output: string,
  { context, language }: Pick<Session, 'context' | 'language'>,
): Promise<void> {
  const { put, StoreError } = await import('../../files/store.ts');
  const path = resolve(context.cwd, output);
  try {
    await put(dirname(path), basename(path), content);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new UsageError((m) => m.errors.refused[error.why](output), language);
  }
}
