/** What a part of a report is there for where its place on the page says so: a mark that every format reads. */
import type { Heading, Paragraph, ThematicBreak } from 'mdast';

/**
 * 落款, at the right: `closing`. The first annex, from the head of a page on: `annexes`. Of a bulletin its name and the rule below (`masthead`), its number (`issue`), its unit and day,
 * one at either side (`issued`), what it is about (`subject`), and whom it goes to (`imprint`, 版记).
 */
const ROLES = ['closing', 'annexes', 'masthead', 'issue', 'issued', 'subject', 'imprint'] as const;

export type Role = (typeof ROLES)[number];

type Part = Heading | Paragraph | ThematicBreak;

/** `part` with its role. */
export function inRole<T extends Part>(role: Role, part: T): T {
  return { ...part, data: { hProperties: { className: [role] } } };
}

/** The role of `part`; none of most. */
export function roleOf({ data }: Part): Role | undefined {
  const names = data?.hProperties?.['className'];
  return ROLES.find((role) => names?.includes(role));
}
