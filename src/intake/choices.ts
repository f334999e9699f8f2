/** Answers in the words that people write them in: 拆分 for split. Pure. */

/** The Chinese for each choice, and for each role of a column. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  split: ['拆分', '拆开'],
  first: ['第一个', '第一个牵头', '前一行'],
  last: ['后一行'],
  both: ['都写入'],
  all: ['都牵头', '全部'],
  none: ['不定', '先不定', '先空着', '空着', '不写', '不读', '无', '没有'],
  yes: ['是', '就是这样', '解决了'],
  no: ['否', '不是', '还没有', '没有', '还在'],
  lead: ['牵头', '由它们牵头', '牵头单位'],
  enter: ['写入', '照样写入', '照此写入'],
  done: ['办结', '已办结'],
  blocked: ['受阻'],
  keep: ['维持', '维持原时限', '维持原目标'],
  remark: ['备注'],
  skip: ['跳过', '不读'],
  number: ['序号'],
  task: ['任务'],
  measure: ['举措', '措施'],
  target: ['目标'],
  unit: ['计量单位'],
  with: ['配合单位', '配合'],
  units: ['责任单位'],
  leader: ['领导'],
  owner: ['责任人'],
  due: ['时限'],
  step: ['节点'],
  section: ['章节'],
};

/** The one of `choices` that `answer` writes: itself, its Chinese, or both as a preview shows them, 拆分（split）. */
export function chosenIn(choices: readonly string[], answer: string): string | undefined {
  const words = plain(answer);
  const [, shown = words, inBrackets = words] = /^([^()]{1,20})\(([^()]{1,20})\)$/.exec(words) ?? [];
  return (
    choices.find((choice) => plain(choice) === words) ??
    choices.find((choice) => choice === inBrackets && WORDS[choice]?.includes(shown)) ??
    choices.find((choice) => WORDS[choice]?.includes(words))
  );
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/[。.]$/, '')
    .toLowerCase();
}
