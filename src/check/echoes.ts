/** One mistake, one finding: where a character of the text is at fault, what follows from it is not told besides. */
import type { LocatedFinding } from '../model/finding.ts';
import { LINT_RULES } from './lint-rules.ts';

/** Rules that compare words: an unseen character among them is why they differ. */
const COMPARING: readonly string[] = [
  'quote/not-in-text',
  'context/not-in-text',
  'errata/not-in-text',
  'text/not-in-source',
  'journal/unknown-stage',
  'unit/unknown',
  'unit/misspelt',
  'person/unknown',
];

const OF_TEXT = new Set(LINT_RULES.map(({ id }) => id));

/**
 * `found` without the faults of the text that lie within a fault of the file (which tells of them), and without the words
 * that do not match because of a fault of the text within them. What stands for an error is one.
 */
export function withoutEchoes(found: readonly LocatedFinding[]): readonly LocatedFinding[] {
  const ofText = found.filter(({ rule }) => OF_TEXT.has(rule));
  if (ofText.length === 0) return found;
  const byLine = new Map<string, LocatedFinding[]>();
  for (const finding of found) {
    if (OF_TEXT.has(finding.rule)) continue;
    const { start, end } = finding.range;
    for (let line = start.line; line <= end.line; line++) {
      const key = `${line} ${finding.file}`;
      byLine.set(key, [...(byLine.get(key) ?? []), finding]);
    }
  }
  const echoes = new Set<LocatedFinding>();
  const graver = new Set<LocatedFinding>();
  for (const mark of ofText) {
    for (const other of byLine.get(`${mark.range.start.line} ${mark.file}`) ?? []) {
      if (!holds(other, mark)) continue;
      if (/^(?:schema|yaml|file)\//.test(other.rule)) echoes.add(mark);
      else if (COMPARING.includes(other.rule)) {
        echoes.add(other);
        if (other.severity === 'error') graver.add(mark);
      }
    }
  }
  return found
    .filter((finding) => !echoes.has(finding))
    .map((finding) => (graver.has(finding) ? { ...finding, severity: 'error' } : finding));
}

function holds({ range: outer }: LocatedFinding, { range: inner }: LocatedFinding): boolean {
  const isBefore = (a: { line: number; column: number }, b: { line: number; column: number }) =>
    a.line < b.line || (a.line === b.line && a.column <= b.column);
  return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
}
