/** What `plan merge` says in English, and its help. */
import { plural } from '../../model/plural.ts';

export const words = {
  /** The sides of a merge: in a rebase too, the current one is what the files are changed on. */
  ours: (name: string | undefined) => (name === undefined ? 'current version' : `current version (${name})`),
  theirs: (name: string | undefined) => (name === undefined ? 'incoming version' : `incoming version (${name})`),
  base: 'common ancestor',
  removed: (label: string) => `${label}: removed`,
  clashes: (path: string, count: number) =>
    `${path}: both sides changed ${plural(count, 'place')} in different ways; someone has to decide.`,
  place: (line: number, name: string) => `  line ${line}: ${name}`,
  resolve:
    'Keep what is right in the file, delete the <<<<<<<, ======= and >>>>>>> lines, run plan check, then git add the file.',
  byLines: (path: string) => `${path} could not be merged record by record, so git merges it line by line.`,
  failed: (path: string, reason: string) => `${path} was not merged and was left as it was: ${reason}`,
  noText: (path: string, reason: string) =>
    `${path} cannot be merged (${reason}). It has been left as in the current version; put in what the incoming version changed, then git add the file.`,
  badMarkerSize: (text: string) => `--marker-size: ${text} is not a number of characters from 1 to 1000.`,
};

export const help = {
  summary: 'merge three versions of a plan file record by record (called by git)',
  base: 'the common ancestor (%O)',
  ours: 'our version, which the result replaces (%A)',
  theirs: 'the other version (%B)',
  path: 'the name of the file (%P)',
  oursName: 'the name of our side in a conflict (%X)',
  theirsName: 'the name of the other side in a conflict (%Y)',
  markerSize: 'how many < make a conflict marker (%L)',
  examples: [['plan merge base.yaml ours.yaml theirs.yaml', 'the result is in ours.yaml; plan init --git sets up git']],
};
