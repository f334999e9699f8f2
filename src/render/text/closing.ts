/** Lines at the end of a report that stand at the right: who signs, the unit, the day. */
import type { Paragraph } from 'mdast';

const CLASS = 'closing';

/** `paragraph` with a mark that every format reads. */
export function closing(paragraph: Paragraph): Paragraph {
  return { ...paragraph, data: { hProperties: { className: [CLASS] } } };
}

/** Whether `paragraph` is such a line. */
export function isClosing({ data }: Paragraph): boolean {
  return data?.hProperties?.['className']?.includes(CLASS) ?? false;
}
