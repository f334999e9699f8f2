/** What `plan withdraw` says in English, and its help. */
export const words = {
  askDay: 'Of which day is the entry?',
};

export const help = {
  summary: 'withdraw an earlier entry, and say why; it stays in its file',
  corrects: 'the day of the entry',
  which: 'which entry of that day, where there are several',
  examples: [['plan withdraw 9-5 --corrects 2022-05-13 --reason 记错了举措', 'the entry of that day counts no longer']],
};
