/** Lists of names as people write them: 市发改局、市工信局. */

const OPENING = '（(《〈“‘「『【〔[{';
const CLOSING = '）)》〉”’」』】〕]}';
const BETWEEN = '、，,；;';

/**
 * The names in `text`, divided at the marks between them. A mark inside brackets or quotes divides nothing:
 * 各县（市、区）教育局 is one name. Neither does one behind a bracket that is never closed, or one that closes what nobody opened.
 */
export function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  let name = '';
  for (const char of text) {
    if (OPENING.includes(char)) depth += 1;
    else if (CLOSING.includes(char)) depth -= 1;
    if (depth === 0 && BETWEEN.includes(char)) {
      names.push(name);
      name = '';
    } else {
      name += char;
    }
  }
  return [...names, name].map((one) => one.trim()).filter((one) => one !== '');
}
