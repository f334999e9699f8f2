/** What `plan export` says in English, and its help. */
import { plural } from '../../model/plural.ts';

export const words = {
  noMeasures: 'No measures match, so nothing was written.',
  nothing: 'None of the matching measures has a deadline, so nothing was written.',
  undated: (count: number) =>
    `${plural(count, 'open measure')} without a deadline ${count === 1 ? 'is' : 'are'} not included.`,
};

export const help = {
  summary: 'export the plan for other programs: ics, a calendar of deadlines',
  format: 'ics: a calendar file for WPS, Outlook, DingTalk, Feishu or a phone',
  unit: 'only what this unit leads',
  examples: [
    ['plan export ics "state:-done,-verified"', 'without what is done'],
    ['plan export ics -o deadlines.ics', 'every deadline; importing it again updates what changed'],
    ['plan export ics --unit 教务处 -o 教务处.ics', 'what one unit leads'],
  ],
};
