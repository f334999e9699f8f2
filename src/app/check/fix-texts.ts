/** Fixes what has one right answer in the files of a workspace, in memory: see docs/decisions/0022. */
import type { RuleId } from '../../../build/rule-ids.js';
import { ruleOf } from '../../check/registry.ts';
import { type Fixable, firstBatch, withFixes } from '../../edit/fix.ts';
import { textOf } from '../../files/text.ts';
import type { Finding, Range } from '../../model/finding.ts';
import { faultsIn } from '../../workspace/load.ts';
import { locatorFor } from '../../yaml/places.ts';
import { byHalves } from './by-halves.ts';

/** A finding at its place in a text. */
type Fault = Finding & { readonly range: Range };

/** A text with its faults fixed as far as can be. */
interface FixedText {
  readonly text: string;
  readonly done: readonly Fixable[];
}

/** Reading a text again and again has an end: so many characters in all, or so many times. */
const READ_AT_MOST = 5_000_000;
const TIMES_AT_MOST = 50;
/** So many at one go. */
const BATCH = 200;

/** Whether the fault lies in the file by itself, whatever the others say. */
export function isOfReading({ rule }: Finding): boolean {
  return ruleOf(rule).family === 'reading';
}

/**
 * Fixes what is wrong with the text of `file` by itself. What is fixed is gone after, every other value is as it was,
 * and nothing new is wrong; else it is left. A text that could not be read shows its next fault only then.
 */
export async function fixText(file: string, text: string): Promise<FixedText> {
  const done: Fixable[] = [];
  const refused = new Set<string>();
  let current = text;
  let faults = await withRanges(file, current);
  let times = 0;
  let read = 0;
  const isOver = (): boolean => times >= TIMES_AT_MOST || read >= READ_AT_MOST;
  const accept = async (batch: readonly Fixable[]): Promise<boolean> => {
    if (isOver()) return false;
    const tried = withFixes(current, batch);
    times += 1;
    read += current.length;
    if (tried === undefined) return false;
    const after = await withRanges(file, tried.text);
    if (!isBetter(faults, after, tried.done)) return false;
    current = tried.text;
    faults = after;
    done.push(...tried.done);
    return true;
  };
  while (!isOver()) {
    const fixable = faults.filter(isFixable).filter((finding) => !refused.has(findingKey(finding)));
    const batch = firstBatch(fixable).slice(0, BATCH);
    if (batch.length === 0) break;
    for (const finding of await byHalves(batch, accept)) refused.add(findingKey(finding));
  }
  return { text: current, done };
}

function findingKey({ rule, path, range, args }: Fixable): string {
  return JSON.stringify([rule, path, range.start.line, args]);
}

/** Whether there is one right way to fix it. */
export function isFixable<T extends Fault>(finding: T): finding is T & Fixable {
  return finding.fix !== undefined;
}

async function withRanges(file: string, text: string): Promise<readonly Fault[]> {
  const faults = await faultsIn(file, text);
  // Places are those of the text as it is read.
  const locate = locatorFor(textOf(file, Buffer.from(text)).text);
  return faults.map((finding) => ({ ...finding, range: finding.range ?? locate(finding) }));
}

/** Whether as many faults are gone as were fixed, and no new one has come but where nothing could be seen before. */
function isBetter(before: readonly Fault[], after: readonly Fault[], done: readonly Fixable[]): boolean {
  const wasRead = !before.some(isOfSyntax);
  if (wasRead) return before.length - after.length >= done.length && countsHold(before, after);
  const first = Math.min(...done.map(({ range }) => range.start.line));
  const gone = new Set(done.map(ruleAndPosition));
  const isNew = (finding: Fault): boolean =>
    !before.some((other) => ruleAndPosition(other) === ruleAndPosition(finding));
  return !after.some(
    (finding) =>
      gone.has(ruleAndPosition(finding)) || (isOfSyntax(finding) && finding.range.start.line < first && isNew(finding)),
  );
}

/** Whether the text was no YAML because of it. */
function isOfSyntax({ rule, path, range }: Fault): boolean {
  const broken = ruleOf(rule);
  return broken.family === 'reading' && broken.layer === 'yaml' && path.length === 0 && range !== undefined;
}

/** Whether no rule is broken more often than it was. */
export function countsHold(before: readonly Finding[], after: readonly Finding[]): boolean {
  const counts = new Map<RuleId, number>();
  for (const { rule } of before) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  for (const { rule } of after) counts.set(rule, (counts.get(rule) ?? 0) - 1);
  return [...counts.values()].every((left) => left >= 0);
}

function ruleAndPosition({ rule, range }: Fault): string {
  return `${rule} ${range.start.line}:${range.start.column}`;
}
