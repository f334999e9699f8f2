/** How a choice is shown in Chinese: 拆分（split）. */
export function choiceShown(choice: string, words: Readonly<Record<string, string>>): string {
  const own = Object.hasOwn(words, choice) ? words[choice] : undefined;
  return own === undefined ? choice : `${own}（${choice}）`;
}
