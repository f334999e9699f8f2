/** What `plan log` says in English, and its help. */
export const words = {
  nothing: 'Say what happened: --stage, --value, --add, --percent, --problem, or a note with -m.',
  notBlocked: (id: string, state: string) => `Measure ${id} is ${state}, not blocked: there is nothing to --resume.`,
  whose: (id: string, stage: string, members: string) =>
    `Measure ${id} is followed member by member: add --member to say who reached "${stage}". The members are ${members}.`,
  noRoster: (id: string) => `Measure ${id} has no roster, so there is no --member to name; give --stage alone.`,
  memberWithoutStage: (stages: string) =>
    `--member says who reached a stage: add --stage. The stages of the members are ${stages}; what is of no member is told by -m alone.`,
  noMember: (text: string, known: string) => `The roster has no member ${text}. Its members are ${known}.`,
  severalMembers: (text: string, known: string) =>
    `More than one member of the roster has ${text} in its name: write it in full. Its members are ${known}.`,
  askMember: 'Which member is it about?',
  wholeMeasure: 'the measure as a whole',
  askStage: 'Which stage was reached?',
  withoutStage: 'none',
  askNote: 'What happened?',
};

export const help = {
  summary: 'enter what happened: a stage, a number, a remark',
  stage: 'the stage that was reached',
  occurrence: 'the period that a recurring measure is met for, such as 2022-05 or 2022-Q2',
  waive: 'waive that occurrence, for a --reason',
  member: "the roster's member that reached it",
  value: 'the total as of that day (126万 will do)',
  add: 'a number to add to the total so far',
  percent: 'the progress, 0 to 100, where there is neither target nor stage',
  resume: 'what blocked it is out of the way',
  highlight: 'goes into the bulletin (plan report bulletin)',
  evidence: 'a document number, a file or an address; may be repeated',
  examples: [
    ['plan log 4-3 --stage 申报 -m 各市推荐中职学校62所', 'a stage, with a remark'],
    ['plan log 9-5 --value 126万 --date 2022-05-13', 'a total, as of that day'],
    ['plan log', 'asks for what is missing'],
  ],
};
