/** Characters that look like ordinary Chinese ones and are none: what copying from a PDF, or an old encoding, leaves. */

/** Of CJK Radicals Supplement, each with its ideograph (Unicode 14, EquivalentUnifiedIdeograph.txt). */
const SUPPLEMENT = [
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛',
  '⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶',
  '⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
].join('');

const IDEOGRAPHS: ReadonlyMap<string, string> = new Map(
  [...SUPPLEMENT.matchAll(/(.)(.)/gu)].map(([, radical = '', ideograph = '']) => [radical, ideograph]),
);

/** A radical (CJK Radicals Supplement, Kangxi Radicals) or a compatibility ideograph; twelve of these are ordinary. */
const UNUSUAL = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1d}]/gu;

/** `text` with the ordinary character in place of each that only looks like one: 水 for ⽔. */
export function plainIdeographs(text: string): string {
  return text.replace(UNUSUAL, (character) => IDEOGRAPHS.get(character) ?? character.normalize('NFKC'));
}

/** Whether `text` has a character that `plainIdeographs` makes another. */
export function hasUnusualIdeographs(text: string): boolean {
  return text.search(UNUSUAL) >= 0 && plainIdeographs(text) !== text;
}

/** `value` with every text in it in ordinary characters; keys stay. */
export function withPlainIdeographs(value: unknown): unknown {
  if (typeof value === 'string') return plainIdeographs(value);
  if (Array.isArray(value)) return value.map(withPlainIdeographs);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withPlainIdeographs(item)]));
}
