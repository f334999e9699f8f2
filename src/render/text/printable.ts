/** What of a text from a file must not be shown raw, a function for each kind of target; and which addresses may be links. */

/**
 * What no text for people holds raw: controls but the line feed, halves of characters, what changes the direction of writing,
 * separators of lines that only some programs see, and characters of no width, but for the joiner between emoji.
 */
const UNSAFE =
  /(?!\n)(?!(?<=\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{Extended_Pictographic}))[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** The same without a look at what stands beside it, which takes ten times as long: few texts have any. */
const MAY_BE_UNSAFE = /(?!\n)[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u;

function safely(text: string, instead: (character: string) => string): string {
  return MAY_BE_UNSAFE.test(text) ? text.replace(UNSAFE, instead) : text;
}

/** `text` with those characters shown as codes, for a terminal, a log and Markdown. */
export function harmless(text: string): string {
  return safely(text, code);
}

/** The same for what stays on one line, such as a file's name: its line feeds are codes as well. */
export function harmlessLine(text: string): string {
  return harmless(text).replaceAll('\n', code);
}

/**
 * Lines of which none is a command of a CI log, whatever a file holds: GitHub's runner takes `::error::…` for one wherever a
 * line begins with it, spaces before it or not (actions/runner, ActionCommand.TryParseV2).
 */
export function withoutCommands(lines: string): string {
  return lines.replace(/^([^\S\n]*):(?=:)/gm, `$1${code(':')}`);
}

/** The same for Markdown, where a backslash stands before a mark that is only a mark. */
export function markdownWithoutCommands(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, '$1\\:');
}

/** The message of a command of GitHub's, as @actions/core escapes it; harmless, for logs are read in a terminal. */
export function commandData(text: string): string {
  return harmless(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

/** `text` with a space in the place of each, for a calendar. */
export function blanked(text: string): string {
  return safely(text, () => ' ');
}

/** JSON text that shows nothing raw either: JSON.stringify escapes controls below U+0020 and halves of characters alone. */
export function harmlessJson(json: string): string {
  return safely(json, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * `text` with a replacement character for what XML cannot hold (controls but tab and line ends, halves of characters, U+FFFE,
 * U+FFFF) and for the other characters that are not to be shown raw: for HTML, Word and pictures.
 */
export function printable(text: string): string {
  return safely(text, (character) => (/[\t\r]/.test(character) ? character : '\ufffd')).replace(
    /[\ufffe\uffff]/g,
    '\ufffd',
  );
}

/** `url` as a link may have it: an http or https address, in ASCII; nothing for any other. */
export function webAddress(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).href;
}

function code(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
