/** What of a text from a file may stand on a page, in HTML, in Word and in pictures; and which addresses may be links. */

/**
 * `text` with a replacement character for what XML can't hold (controls but tab and line ends, lone surrogates,
 * U+FFFE, U+FFFF) and for what changes the direction of writing, so that no note can reorder the words beside it.
 */
export function printable(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}

const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** `url` as a link may have it: an http or https address, in ASCII; nothing for any other. */
export function webAddress(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).href;
}
