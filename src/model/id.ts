/** Ids of tasks and measures, and the spellings people use for them. */

/**
 * The id that `spelling` stands for: `4.2`, `４－２`, `r8` and `附8` mean 4-2, 4-2, R8 and R8.
 * Anything else comes back as it was.
 */
export function idFromSpelling(spelling: string): string {
  const plain = spelling
    .trim()
    .normalize('NFKC')
    .replace(/^(附件?|r)/, 'R')
    .replace(/[.·—–_]/, '-');
  return /^[A-Z]?\d+(-\d+)?$/.test(plain) ? plain : spelling;
}

/** The id of the task that a measure of this id belongs to: `4` for `4-2`. */
export function taskIdOf(measureId: string): string {
  return measureId.replace(/-\d+$/, '');
}
