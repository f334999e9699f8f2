/** No folder of a workspace, nor any around it below the top level, passes for a repository of its own. */
import type { ReadingRule } from '../../rule.ts';

export const fileRepository: ReadingRule = {
  id: 'file/repository',
  family: 'reading',
  layer: 'file',
  tier: 'always',
  severity: 'error',
  text: {
    zh: {
      message: 'git 会把这个文件所在的文件夹当作另一个仓库，连同它的历史和设置；它不能代替工作区所在的仓库。',
      advice: '删去这个文件，或者把那个仓库移到工作区以外。',
    },
    en: {
      message:
        'By this file git would take its folder for another repository, with a history and settings of its own; it cannot stand in for the repository that the workspace is in.',
      advice: 'Remove the file, or move that repository out of the workspace.',
    },
  },
  why: {
    zh: '谁在工作区里放进一个仓库，谁就能自己定下改动与哪个版本对照，并让 git 运行它设置里的命令。',
    en: 'Whoever puts a repository into a workspace chooses what changes are compared with, and which commands git runs.',
  },
};
