/** What `plan merge` says in English, and its help. */
export const words = {
  /** The sides of a merge: in a rebase too, the current one is what the files are changed on. */
  ours: (name: string | undefined) => (name === undefined ? 'current version' : `current version (${name})`),
  theirs: (name: string | undefined) => (name === undefined ? 'incoming version' : `incoming version (${name})`),
  base: 'common ancestor',
  removed: (label: string) => `${label}: removed`,
  clashes: (path: string, count: number) =>
    `${path}: both sides changed ${count === 1 ? 'one place' : `${count} places`} in different ways; somebody has to decide.`,
  place: (line: number, name: string) => `  line ${line}: ${name}`,
  settle:
    'Keep what is right in the file, remove the lines <<<<<<<, ======= and >>>>>>>, run plan check, then git add it.',
  byLines: (path: string) => `${path} could not be merged record by record; git merges it line by line.`,
  failed: (path: string, reason: string) => `${path} was not merged, and is as it was: ${reason}`,
  noText: (path: string, reason: string) =>
    `${path} can't be merged (${reason}): it is as the current version has it; put in what the incoming one changed, then git add it.`,
  badMarkerSize: (text: string) => `--marker-size: ${text} is no number of characters from 1 to 1000.`,
};

export const help = {
  summary: 'merge three versions of a plan file record by record: what git calls',
  base: 'the common ancestor (%O)',
  ours: 'our version, which the result replaces (%A)',
  theirs: 'the other version (%B)',
  path: 'what the file is called (%P)',
  oursName: 'the name of our side at a clash (%X)',
  theirsName: 'the name of the other side at a clash (%Y)',
  markerSize: 'how many < make a marker (%L)',
  examples: [['plan merge base.yaml ours.yaml theirs.yaml', 'the result is in ours.yaml; plan init --git sets up git']],
};
