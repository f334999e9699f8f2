/** Which of some words was meant. */
import { distance } from 'fastest-levenshtein';

/**
 * The candidate nearest to `word`, where it is near enough to be worth a "did you mean"; the first on a tie.
 * One that would replace every letter is never near; one with the same letters in another order is.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter((entry) => entry.distance <= limit && (entry.distance < word.length || entry.distance === 0))
    .sort((a, b) => a.distance - b.distance);
  return (
    ranked[0]?.candidate ?? candidates.find((candidate) => word.length > 1 && letters(candidate) === letters(word))
  );
}

/** The letters of a word in order: titel has those of title. */
function letters(word: string): string {
  return [...word.toLowerCase()].sort().join('');
}

/**
 * Whether `word` is `candidate` but for one slip of the hand: a letter wrong, missing or too many, or two neighbours
 * changed over. Of words of fewer than four letters nobody can tell.
 */
export function isOneSlip(word: string, candidate: string): boolean {
  if (word === candidate || Math.min(word.length, candidate.length) < 4) return false;
  if (distance(word, candidate) === 1) return true;
  const i = [...word].findIndex((letter, at) => letter !== candidate[at]);
  return word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2) === candidate;
}
