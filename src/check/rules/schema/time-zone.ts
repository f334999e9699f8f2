/** A time zone is one that there is. */
import type { ReadingRule } from '../../rule.ts';

export const schemaTimeZone: ReadingRule<{ zone: string }> = {
  id: 'schema/time-zone',
  family: 'reading',
  layer: 'schema',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: ({ zone }) => `没有 ${zone} 这个时区；“今天”先按北京时间算。`,
      advice: '写时区的英文名（洲/城市）；北京时间是 Asia/Shanghai，没有 Asia/Beijing。',
    },
    en: {
      message: ({ zone }) => `There is no time zone ${zone}; until then "today" is that of Asia/Shanghai.`,
      advice: "Write the zone's IANA name (continent/city). Beijing time is Asia/Shanghai; there is no Asia/Beijing.",
    },
  },
  why: {
    zh: '“今天”是哪一天由时区决定；认不出的时区，会让同一份计划在不同的机器上过不同的日子。',
    en: 'The time zone decides which day "today" is; one that nobody knows would make it differ from machine to machine.',
  },
  example: {
    in: 'workspace',
    bad: 'timezone: Asia/Beijing',
    good: 'timezone: Asia/Shanghai',
  },
};
