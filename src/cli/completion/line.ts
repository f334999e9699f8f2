/** The words of a command line that is still being typed, as shells divide it. */

interface Line {
  /** The words before the one that is being typed, the program's name left out. */
  readonly words: readonly string[];
  /** What is typed of the last word; empty behind a blank. */
  readonly current: string;
}

/** Divides `text`, which ends where the cursor is. Quotation marks and backslashes keep blanks together, and may be still open. */
export function lineFrom(text: string): Line {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (quote !== '' && sign === quote) quote = '';
    else if (quote === '' && (sign === '"' || sign === "'")) {
      quote = sign;
      word ??= '';
    } else if (sign === '\\' && quote !== "'") word = (word ?? '') + text.charAt(++i);
    else if (quote === '' && /\s/.test(sign)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + sign;
  }
  return { words: words.slice(1), current: word ?? '' };
}
