/** What is wrong with a command line, in Chinese. */
import type * as en from '../en/usage.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  unknownOption: (option) => `没有 ${option} 这个选项。`,
  noCommand: '没有写要运行哪个命令。',
  unknownCommand: (command) => `没有 ${command} 这个命令。`,
  notTaken: (command, option) => `plan ${command} 没有 ${option} 这个选项：它在这里不起作用。`,
  missingArgument: (argument) => `缺少参数 ${argument}。`,
  optionMissingArgument: (option) => `选项 ${option} 后面要写值。`,
  excessArguments: '参数太多了。',
  watching: '计划文件一有改动就重新显示；按 Ctrl-C 结束。',
  watchNoTerminal: '--watch 要在终端里用；在管道里或写入文件时，请重新运行命令。',
  watchNotWith: (option) => `--watch 不能和 ${option} 一起用。`,
  suggestion: (words) => `您是不是要写 ${words}？`,
  seeHelp: (command) => `用法见 ${command} --help。`,
};
