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
