/** What views of the lights by week say alike. */
import type { Messages } from '../../i18n/messages.ts';
import { LIGHTS, type Light } from '../../projection/light.ts';
import type { LightsWeek } from '../../projection/lights.ts';

/** As they stand on one another, from the ground up: what is done, what goes well, and what does not; what says nothing on top. */
export const STACK: readonly Light[] = ['blue', 'green', 'yellow', 'red', 'grey'];

/** Every light with its number: `红1、黄5、绿9、蓝6、灰2`. */
export function lightCounts({ lights: counts }: LightsWeek, { lights, lightsByWeek, listSeparator }: Messages): string {
  return LIGHTS.map((light) => lightsByWeek.count(lights[light], counts[light])).join(listSeparator);
}
