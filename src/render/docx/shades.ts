/** The colours that Word alone has, and how it fills cells. */
import { type IShadingAttributesProperties, ShadingType } from 'docx';

/** What a bar is filled with, and what is not filled of it. */
export const BAR_FILL = '4A6FA5';
export const BAR_REST = 'E4E8EF';

/** The head of a bulletin (红头). */
export const RED = 'E60012';

/** `fill` without a pattern. */
export function shading(fill: string): IShadingAttributesProperties {
  return { type: ShadingType.CLEAR, color: 'auto', fill };
}
