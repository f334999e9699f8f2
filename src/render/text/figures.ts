/** How a report's tree holds its pictures: as images whose address names a figure of the report. */
import type { Image, Paragraph } from 'mdast';

const SCHEME = 'figure:';

/** The address of the figure of that name. */
export function figureUrl(key: string): string {
  return SCHEME + key;
}

/** Whether the address is one of a figure. */
export function isFigureUrl(url: string): boolean {
  return url.startsWith(SCHEME);
}

/** The figure that an address names; undefined where it is any other address, or there is no such figure. */
export function figureAt<Figure>(url: string, figures: ReadonlyMap<string, Figure>): Figure | undefined {
  return isFigureUrl(url) ? figures.get(url.slice(SCHEME.length)) : undefined;
}

/** The picture that is all there is in a paragraph. */
export function pictureIn({ children: [only, ...others] }: Paragraph): Image | undefined {
  return only?.type === 'image' && others.length === 0 ? only : undefined;
}
