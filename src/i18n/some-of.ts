/** `words` joined; of more than four the first three, and `more` for the rest. */
export function someOf(words: readonly string[], separator: string, more: string): string {
  return words.length > 4 ? `${words.slice(0, 3).join(separator)}${more}` : words.join(separator);
}
