/** The language of a workspace as far as a glance shows it, for what is said before the workspace is read. */
import { WORKSPACE_FILE } from '../../files/find.ts';
import { diskTree } from '../../files/folder.ts';
import type { Language } from '../../model/plan.ts';

/** The language that the workspace in the folder `root` names, if any. */
export function languageIn(root: string): Language | undefined {
  const read = diskTree(root).bytes(WORKSPACE_FILE);
  const [, language] = (read.ok && /^language:[ \t]*["']?(zh|en)\b/m.exec(read.bytes.toString('utf8'))) || [];
  return language === 'zh' || language === 'en' ? language : undefined;
}
