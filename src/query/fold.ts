/** Text as it is compared: whatever its case, its width, the kind of its quotation marks and its spaces. */

/** `text` folded: two that fold to the same are the same to a query. */
export function folded(text: string): string {
  return /^[\u4e00-\u9fff]*$/.test(text)
    ? text
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/["'“”‘’「」『』]/g, '')
        .replace(/\s+/g, ' ')
        .replace(/ (?=[^\x21-\x7e])|(?<=[^\x21-\x7e]) /g, '')
        .trim();
}
