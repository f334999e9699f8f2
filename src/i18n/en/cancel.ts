/** The help of `plan cancel` in English. */
export const help = {
  summary: 'record that it will not be done, and why',
  reason: 'the reason',
  examples: [['plan cancel 15-3 --reason 对方改期', 'cancelled, with the reason']],
};
