/** The holidays of the years to come in which plans still run: without them workdays are not counted. */
import { unknownYears } from '../../../model/calendar.ts';
import { todayIn } from '../../open/session.ts';
import type { SetupCheck } from '../subject.ts';

export const calendarCheck: SetupCheck = {
  name: 'calendar',
  look({ session, messages: { doctor, listSeparator } }) {
    if (session === undefined) return [];
    const { plans, calendar } = session.workspace;
    const today = todayIn(session);
    const last = plans.map(({ period }) => period.end).reduce((one, other) => (one > other ? one : other), today);
    const years = unknownYears(today, last, calendar);
    if (years.length === 0) return [{ state: 'good', text: doctor.calendar }];
    return [
      {
        state: 'mend',
        text: doctor.unknownYears(years.join(listSeparator)),
        command: 'plan explain calendar/unknown-year',
        details: { years },
      },
    ];
  },
};
