/** The page on every command, in one language: what its help says. */
import { tmpdir } from 'node:os';
import { COMMANDS } from '../../src/cli/registry.ts';
import type { Language } from '../../src/model/plan.ts';
import { MESSAGES } from './messages.ts';
import { plan } from './run.ts';

const HEAD = {
  zh: ['# 全部命令\n', '和 `plan 命令 --help` 显示的一样；各个命令都有的选项只列一次，在最后。\n'],
  en: [
    '# Every command\n',
    'As `plan COMMAND --help` shows it; options that are common to all stand once, at the end.\n',
  ],
} as const;

/** The whole page; ends with a line feed. */
export async function commandsPage(language: Language): Promise<string> {
  const { help } = MESSAGES[language];
  const shown = async (words: readonly string[]): Promise<readonly string[]> => {
    const { out } = await plan([...words, '--help', '--lang', language], tmpdir());
    return out.split(`\n${help.commonOptions}\n`);
  };
  const parts: string[] = [...HEAD[language]];
  let heading = '';
  for (const [name, , group] of COMMANDS) {
    if (heading !== help.groups[group]) parts.push(`## ${help.groups[group].replace(/[：:]$/, '')}\n`);
    heading = help.groups[group];
    const [own = ''] = await shown([name]);
    parts.push(`### plan ${name}\n\n\`\`\`text\n${own.trim()}\n\`\`\`\n`);
  }
  const [, common = ''] = await shown([]);
  const [options = ''] = common.split('\n\n');
  parts.push(`## ${help.commonOptions.replace(/[：:]$/, '')}\n\n\`\`\`text\n${options}\n\`\`\`\n`);
  return parts.join('\n');
}
