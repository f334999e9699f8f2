/** Which of some words was meant. */
import { distance } from 'fastest-levenshtein';

/**
 * The candidate nearest to `word`, where it is near enough to be worth a "did you mean"; the first on a tie.
 * One that would replace every letter is never near; one with the same letters in another order is.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  return (
    ranked(word, candidates)[0]?.candidate ??
    candidates.find((candidate) => word.length > 1 && letters(candidate) === letters(word))
  );
}

/**
 * The id that `id` was meant to be: the one with two neighbours changed over, the one with another letter before its
 * number, else the nearest. Where several are as likely nobody can tell: every measure of a task is near to every other.
 */
export function idMeant(id: string, candidates: readonly string[]): string | undefined {
  const others = [...new Set(candidates)];
  const number = (text: string) => /^[A-Z]?(\d.*)$/i.exec(text)?.[1] ?? text;
  const likely = [
    others.filter((other) => isTurned(id, other)),
    others.filter((other) => number(other) === number(id)),
  ].find(({ length }) => length > 0);
  if (likely) return likely.length === 1 ? likely[0] : undefined;
  const [first, second] = ranked(id, others);
  return first?.distance === second?.distance ? undefined : first?.candidate;
}

function ranked(word: string, candidates: readonly string[]) {
  const limit = Math.max(1, Math.floor(word.length / 3));
  return candidates
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter((entry) => entry.distance <= limit && (entry.distance < word.length || entry.distance === 0))
    .sort((a, b) => a.distance - b.distance);
}

/** The letters of a word in order: titel has those of title. */
function letters(word: string): string {
  return [...word.toLowerCase()].sort().join('');
}

/**
 * Whether `word` is `candidate` but for one typo: a letter wrong, missing or too many, or two neighbours
 * changed over. Of words of fewer than four letters nobody can tell.
 */
export function isOneTypo(word: string, candidate: string): boolean {
  if (word === candidate || Math.min(word.length, candidate.length) < 4) return false;
  return distance(word, candidate) === 1 || isTurned(word, candidate);
}

/** Whether two neighbours are changed over, and nothing else. */
function isTurned(word: string, candidate: string): boolean {
  if (word === candidate || word.length !== candidate.length) return false;
  const i = [...word].findIndex((letter, at) => letter !== candidate[at]);
  return word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2) === candidate;
}
