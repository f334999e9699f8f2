/** A new workspace: its first files. */
import { stringify } from 'yaml';
import type { Messages } from '../../i18n/messages.ts';
import type { Language } from '../../model/plan.ts';
import { jsonText } from '../../render/json/shapes.ts';
import { bundled } from '../../schema/schemas.ts';
import { FILE_KINDS } from '../../workspace/file-kinds.ts';
import { journal } from '../../workspace/kinds/journal.ts';

export interface NewFile {
  /** From the workspace's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The line of .gitattributes that lets two people's journals unite wherever the workspace is cloned. */
export const JOURNALS_UNITE = `${journal.place} merge=${journal.merge}`;
/** The line of .gitattributes by which the bytes of evidence stay as they were given: their hashes are in the journal. */
export const EVIDENCE_AS_IS = '*/evidence/** -text';
export const LOCK_IGNORED = '.plan.lock*';

/** The files of a workspace with one plan, which is an example. */
export function newFiles(title: string, year: string, language: Language, { init }: Messages): readonly NewFile[] {
  const { plan, attributes, ignore } = init;
  const id = `plan-${year}`;
  const said = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd();
  return [
    {
      path: 'workspace.yaml',
      text: `# yaml-language-server: $schema=schemas/workspace.schema.json
title: ${said(title)}
language: ${language}
timezone: Asia/Shanghai
default: ${id}
`,
    },
    {
      path: `${year}/plan.yaml`,
      text: `# yaml-language-server: $schema=../schemas/plan.schema.json
# ${plan.about}
plan: ${id}
title: ${said(init.planTitle(year))}
period: { start: ${year}-01-01, end: ${year}-12-31 }

tasks:
  - id: "1"
    title: ${plan.task}
    text: ${plan.text}
    measures:
      - id: 1-1
        title: ${plan.measure}
        quote: ${plan.quote}
        kind: document
        due: ${year}-12-31
        lead: ${plan.lead}
`,
    },
    ...FILE_KINDS.map(({ name }) => ({ path: `schemas/${name}.schema.json`, text: jsonText(bundled(name)) })),
    {
      path: '.gitattributes',
      text: `# ${attributes.lines}
*.yaml text eol=lf
*/source/* -text
${EVIDENCE_AS_IS}
# ${attributes.journals}
${JOURNALS_UNITE}
`,
    },
    { path: '.gitignore', text: `# ${ignore}\n${LOCK_IGNORED}\n` },
  ];
}

/** What to do once the files are there; `folder` is where to go first, where it is not found by itself. */
export function nextSteps(
  files: readonly NewFile[],
  shown: (path: string) => string,
  hasGit: boolean,
  folder: string | undefined,
  { init: words }: Messages,
): string {
  const plan = files.find(({ path }) => path.endsWith('/plan.yaml'))?.path ?? '';
  const enter = folder === undefined ? [] : [words.enter(folder)];
  const lines = [...enter, ...words.steps(shown(plan)), ...(hasGit ? [] : [words.nextGit])];
  return `\n${words.next}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
