/** Errata: the issued text stays as it is; a typo in it has its reading beside it. */

export interface Erratum {
  readonly asIssued: string;
  readonly read: string;
  readonly confidence: 'sure' | 'likely' | 'doubtful';
  readonly note?: string;
}

/** `text` as it should read: the sure errata applied; likely and doubtful ones are only ever pointed out. */
export function corrected(text: string, errata: readonly Erratum[]): string {
  return errata
    .filter((erratum) => erratum.confidence === 'sure')
    .reduce((result, erratum) => result.replace(erratum.asIssued, () => erratum.read), text)
    .trim();
}
