/** What `plan roster` says in English, and its help. */
import type { PlanDate } from '../../model/date.ts';
import { plural } from '../../model/plural.ts';

export const words = {
  columns: {
    roster: 'Roster',
    title: 'Title',
    members: 'Members',
    member: 'Member',
    followed: 'Followed by',
    stages: 'Reached',
    joined: 'Joined',
    left: 'Left',
    remarks: 'Remarks',
  },
  heading: (title: string, id: string, asOf: PlanDate) => `${title} (${id}), as of ${asOf}`,
  members: (present: number, size: number | undefined) =>
    size === undefined ? plural(present, 'member') : `${present} of ${plural(size, 'member')}`,
  left: (date: PlanDate) => `left on ${date}`,
  behind: 'behind',
  stage: (stage: string, count: number) => `${stage} ${count}`,
  passed: 'yes',
  unfollowed: 'No measure follows this roster.',
  noStages: 'The roster has no stages.',
  noMembers: 'It has no members yet.',
  none: 'The plan has no rosters. plan new roster makes one.',
  unknown: (text: string, known: string) => `There is no roster ${text}. The rosters are ${known}.`,
  several: (text: string, known: string) =>
    `More than one roster is called ${text}: ${known}. Choose one by its id, and its plan with --plan.`,
  badAction: (text: string) =>
    `${text} is not something to do with a roster; write add or remove, or nothing to see it.`,
  onlyToWrite: (option: string) => `${option} goes with add or remove.`,
  askNames: 'The name of the member?',
  names: 'the name',
  onlyOne: (option: string) => `${option} is for one member; write the members one at a time.`,
  badId: (id: string) =>
    `${id} cannot be an id: write lower-case letters, digits and hyphens, such as qingdao or no-1-school.`,
  noId: (name: string) => `No id can be made from the name ${name}; give one with --id.`,
  taken: (id: string, name: string) => `The roster already has a member ${id}: ${name}. For another one, give an --id.`,
  isMember: (name: string) => `${name} is already a member.`,
  hasLeft: (name: string, date: PlanDate) => `${name} left on ${date}.`,
  askReason: 'Why does it leave?',
  reasonStays: (name: string, reason: string) =>
    `The reason of ${name} was left as it is: it says "${reason}". To say why it leaves, write it behind that in the file.`,
  added: (names: string, place: string) => `Added ${names}: ${place}`,
  removed: (name: string, date: PlanDate, place: string) => `${name} leaves on ${date}: ${place}`,
  addedAs: (name: string, id: string) => `${name} (${id})`,
};

export const help = {
  summary: 'show a roster as members by stages; add a member, or take one out',
  roster: 'a roster, by its id or title (default: a list of all)',
  action: 'add or remove',
  members: 'the members: names for add; for remove the name or id',
  joined: 'the day it became a member (default: it has always been one)',
  left: 'the day from which it no longer counts (default: today)',
  reason: 'why it joined or left',
  id: 'its id, where it should not be made from the name',
  format: 'table (the default), or markdown',
  examples: [
    ['plan roster', 'every roster'],
    ['plan roster dual-qualified --plan demo', 'who is at which stage since when, and who is behind'],
    ['plan roster pilot-zones add 枣庄市 --joined 2022-09-01 --reason 增补', 'a new member'],
    ['plan roster pilot-zones remove 青岛 --left 2022-09-30 --reason 动态调整', 'one that leaves'],
  ],
};
