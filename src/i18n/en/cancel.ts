/** The help of `plan cancel` in English. */
export const help = {
  summary: 'enter that it will not be done, and why',
  reason: 'why',
  examples: [['plan cancel 15-3 --reason 对方改期', 'cancelled, with the reason']],
};
