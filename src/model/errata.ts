/** Errata: the issued text stays as it is; a typo in it has its reading beside it. */

export interface Erratum {
  readonly asIssued: string;
  readonly read: string;
  readonly confidence: 'sure' | 'likely' | 'doubtful';
  readonly note?: string;
}

/** `text` as a report shows it: the sure errata applied, and the reading of likely ones in brackets: 〔着〕力推动. */
export function annotated(text: string, errata: readonly Erratum[]): string {
  return errata
    .filter(({ confidence }) => confidence === 'likely')
    .reduce((result, erratum) => result.replace(erratum.asIssued, () => bracketed(erratum)), corrected(text, errata));
}

/** What was issued, and behind what is wrong in it, if anything, what it should be. */
function bracketed({ asIssued, read }: Erratum): string {
  const [issued, right] = [[...asIssued], [...read]];
  const start = issued.findIndex((character, i) => character !== right[i]);
  const from = start < 0 ? issued.length : start;
  const most = Math.min(issued.length, right.length) - from;
  let same = 0;
  while (same < most && issued.at(-1 - same) === right.at(-1 - same)) same += 1;
  const added = right.slice(from, right.length - same).join('');
  const end = issued.length - same;
  return added === '' ? asIssued : `${issued.slice(0, end).join('')}〔${added}〕${issued.slice(end).join('')}`;
}

/** `text` as it should read: the sure errata applied; likely and doubtful ones are only ever pointed out. */
export function corrected(text: string, errata: readonly Erratum[]): string {
  return errata
    .filter((erratum) => erratum.confidence === 'sure')
    .reduce((result, erratum) => result.replace(erratum.asIssued, () => erratum.read), text)
    .trim();
}
