/** What `plan amend` says in English, and its help. */
export const words = {
  nothing: 'Say what to amend: --due, --lead or --target.',
  milestoneWithoutDue: (milestone: string) =>
    `--milestone ${milestone} says whose deadline is to change; add --due with its new deadline, or leave out --milestone.`,
  badDue: (text: string, terms: string) =>
    `${text} does not name a particular day; write a date, as in 2022-06-30, or a term such as ${terms}, with its year if the plan spans several.`,
  badTarget: (text: string) =>
    `${text} is not a target; write, for example, "30所左右", "at least 10 个" or "超过280万人次".`,
  otherUnit: (id: string, was: string, is: string) =>
    `The target of ${id} is counted in ${was}, but this says ${is}; write ${was}, or the number alone. To change the unit, write this amendment into the journal file by hand.`,
  noMilestone: (id: string, typed: string, known: readonly string[]) =>
    `Measure ${id} has no milestone "${typed}"; ${known.length > 0 ? `its milestones are ${known.join(', ')}` : 'it has none'}.`,
  askDue: 'The new deadline? (a date such as 2022-06-30, or a term such as 上半年)',
};

export const help = {
  summary: 'change a deadline, lead or target from now on, with the reason',
  due: 'the new deadline: a date, or a term such as 上半年',
  milestone: 'the milestone whose deadline --due changes, by its title',
  lead: 'the new lead; several are separated by 、 or commas, the first lead first',
  target: 'the new target, such as "25所左右"',
  examples: [
    ['plan amend 4-3 --due 2022-11-30 --reason 评审推迟', 'a later deadline'],
    ['plan amend 4-4 --due 年底前 --reason 评审推迟', 'the same, in the words of the document that moves it'],
    ['plan amend 5-1 --milestone 完成方案 --due 2022-09-30 --reason 评审推迟', 'a later deadline for one milestone'],
    ['plan amend 12-2 --target 不少于20个 --reason 经处务会确定', 'set a number for 一批'],
    [
      'plan amend lead:信息中心 --plan demo --lead 数字化中心 --reason 机构改革 --yes',
      'a new lead for every measure of that one, without asking',
    ],
  ],
};
