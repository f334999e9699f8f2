/** What `plan completion` says in Chinese, and its help. */
import type * as en from '../en/completion.ts';
import type { Translation } from '../translation.ts';

export const words: Translation<typeof en.words> = {
  unknown: (shell, known) => `没有为“${shell}”准备的补全。现有的：${known}。`,
};

export const help: Translation<typeof en.help> = {
  summary: '让终端按 Tab 补全编号、单位、阶段和选项',
  shell: 'bash、zsh、fish 或 powershell',
  line: '到光标为止的一行：终端用它来问接着能写什么',
  examples: [
    ['plan completion bash', '写进 ~/.bashrc：eval "$(plan completion bash)"'],
    ['plan completion fish', '写进 config.fish：plan completion fish | source'],
    ['plan completion powershell', '写进 $PROFILE：plan completion powershell | Out-String | Invoke-Expression'],
  ],
};
