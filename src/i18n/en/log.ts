/** What `plan log` says in English, and its help. */
import type { PlanDate } from '../../model/date.ts';

export const words = {
  nothing: 'Say what happened: --stage, --milestone, --value, --add, --percent, --problem, or a note with -m.',
  notBlocked: (id: string, state: string) => `Measure ${id} is ${state}, not blocked, so there is nothing to --resume.`,
  whose: (id: string, stage: string, members: string) =>
    `Measure ${id} is tracked member by member: add --member to say who reached "${stage}". The members are ${members}.`,
  noRoster: (id: string) => `Measure ${id} has no roster, so --member does not apply; give --stage alone.`,
  memberWithoutStage: (stages: string) =>
    `--member says who reached a stage, so add --stage. The members' stages are ${stages}; use -m alone for what is not about one member.`,
  noMember: (text: string, known: string, file: string, command: string) =>
    `The roster in ${file} has no member ${text}. Its members are ${known}.\nTo add one, run ${command}.`,
  severalMembers: (text: string, known: string) =>
    `More than one member of the roster has ${text} in its name; write the name in full. Its members are ${known}.`,
  askMember: 'Which member is it about?',
  wholeMeasure: 'the measure as a whole',
  askStage: 'Which stage was reached?',
  withoutStage: 'none',
  askOccurrence: 'Which period is met by it?',
  noOccurrence: 'none of them',
  askMilestone: 'Which milestone is met by it?',
  noMilestone: 'none of them',
  askValue: (date: PlanDate, unit: string | undefined, last: number | undefined) =>
    `What is the number as of ${date}${unit === undefined ? '' : `, in ${unit}`}? ` +
    `(${last === undefined ? '' : `so far ${last}; `}Enter if there is none)`,
  askPeriodValue: (period: string, unit: string | undefined, last: number | undefined) =>
    `What is the number of ${period} alone${unit === undefined ? '' : `, in ${unit}`}? ` +
    `(${last === undefined ? '' : `given before: ${last}; `}Enter if there is none)`,
  askNumber: (text: string) => `${text} is a number alone. What is it?`,
  asValue: (period: string | undefined) =>
    period === undefined ? 'the number reached so far' : `the number of ${period} alone`,
  asNote: 'a note',
  asNothing: 'a mistake; ask again',
  numberAsNote: (text: string) =>
    `${text} was recorded as a note, and does not count as a number. If the number was meant, run plan undo, and use --value ${text}.`,
  askNote: 'What happened?',
};

export const help = {
  summary: 'record what happened: a stage, a number, a note',
  stage: 'the stage reached',
  milestone: 'the milestone that is met, by its title or a part that only one has',
  occurrence: 'the period for which a recurring measure is met, such as 2022-05 or 2022-Q2',
  waive: 'waive that occurrence; needs --reason',
  member: 'the member of the roster that reached it',
  value: 'the total as of that day (126万 is fine)',
  add: "a number to add to the total so far (to the target's baseline where there is none)",
  percent: 'the progress, 0 to 100, for a measure with neither target nor stages',
  corrects: 'the day of an earlier entry that this one corrects or completes; what is not given stands',
  resume: 'it is no longer blocked',
  highlight: 'include it in the bulletin (plan report bulletin)',
  evidence: 'a document number, a file or an address; may be repeated',
  examples: [
    ['plan log 4-3 --stage 申报 -m 各市推荐中职学校62所', 'a stage, with a note'],
    ['plan log 9-5 --value 126万 --date 2022-05-13', 'a total, as of that day'],
    ['plan log 9-5 --corrects 2022-05-13 --value 120万', 'corrects the number of that day'],
    ['plan log', 'asks for what is missing'],
    ['plan log task:4 -m 召开推进会 --dry-run', 'the same note for every measure of a task'],
  ],
};
