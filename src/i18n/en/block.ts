/** What `plan block` says in English, and its help. */
export const words = {
  askProblem: 'What stands in the way?',
};

export const help = {
  summary: 'record that something stands in the way',
  problem: 'what stands in the way',
  next: 'what comes next',
  examples: [['plan block 12-1 --problem 经费未到位 --next 与财务处会商', 'blocked, and what to do']],
};
