/** Parts of a rule's words that stand only where there is something to say. */

/** What stands for every argument where a rule is described in general; no text of a file has it. */
export const OPEN = '\0';

/** A part of a text; nothing where one of its values is missing, empty or open. */
export function maybe(parts: TemplateStringsArray, ...values: readonly (string | number | undefined)[]): string {
  const isWhole = values.every((value) => value !== undefined && value !== '' && value !== OPEN);
  return isWhole ? String.raw({ raw: parts }, ...values) : '';
}
