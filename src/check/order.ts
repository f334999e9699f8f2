/** The order in which findings are reported. */
import type { Finding, Range } from '../model/finding.ts';
import { compare } from '../model/order.ts';

/** By file, line, column, then rule. */
export function inFileOrder<T extends Finding & { readonly range: Range }>(findings: readonly T[]): readonly T[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.range.start.line - b.range.start.line ||
      a.range.start.column - b.range.start.column ||
      compare(a.rule, b.rule),
  );
}
