/** A new workspace: its first files. */
import { stringify } from 'yaml';
import type { Messages } from '../../i18n/messages.ts';
import type { PlanDate } from '../../model/date.ts';
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

/** What a new workspace is called, its first year, and who leads most of its work. */
interface NewWorkspace {
  readonly title: string;
  readonly year: string;
  readonly lead: string;
}

/**
 * The files of a workspace with one plan, which is an example of all that a plan can say. What recurs in it begins with
 * the month of `today`: a new plan owes nothing yet.
 */
export function newFiles(
  { title, year, lead }: NewWorkspace,
  today: PlanDate,
  language: Language,
  { init }: Messages,
): readonly NewFile[] {
  const { plan, attributes, ignore } = init;
  const otherLead = lead === plan.otherLead ? plan.lead : plan.otherLead;
  const month = `${today.slice(0, 7)}-01`;
  const isNow = month.startsWith(year);
  const start = isNow ? month : `${year}-01-01`;
  const begins = isNow ? `\n        start: ${today}` : '';
  const id = `plan-${year}`;
  const said = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd();
  const flow = (text: string): string =>
    stringify([text], { lineWidth: 0, collectionStyle: 'flow' }).trim().slice(1, -1).trim();
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
  # ${plan.sections}
  - id: "1"
    title: ${plan.task}
    section: ${plan.section}
    text: ${plan.text}
    measures:
      # ${plan.ids}
      - id: 1-1
        title: ${plan.measure}
        quote: ${plan.quote}
        kind: document${begins}
        # ${plan.terms}
        due: { by: 年底前 }
        lead: ${said(lead)}

  - id: "2"
    title: ${plan.training.task}
    section: ${plan.training.section}
    text: ${plan.training.text}
    # ${plan.leads}
    lead: [${flow(lead)}, ${flow(otherLead)}]
    with: [${flow(plan.supporting)}]
    measures:
      # ${plan.targets}
      - id: 2-1
        title: ${plan.training.measure}
        quote: ${plan.training.quote}
        target: { at_least: 200, unit: ${plan.training.unit} }${begins}
        due: ${year}-12-20
      # ${plan.duties}
      - id: 2-2
        title: ${plan.training.duty}
        quote: ${plan.training.dutyQuote}
        start: ${start}
        repeat: { every: month }
      # ${plan.rosters}
      - id: 2-3
        title: ${plan.training.followed}
        quote: ${plan.training.followedQuote}
        roster: model-schools${begins}
        due: ${year}-12-20
`,
    },
    {
      path: `${year}/rosters/model-schools.yaml`,
      text: `# yaml-language-server: $schema=../../schemas/roster.schema.json
# ${plan.roster.about}
roster: model-schools
title: ${plan.roster.title}
stages: [${plan.roster.stages.join(', ')}]
members:
  - { id: first, name: ${plan.roster.first} }
  - { id: second, name: ${plan.roster.second} }
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

/** The files of a workspace that has no plan yet, as before one is imported. */
export function withoutExample(files: readonly NewFile[]): readonly NewFile[] {
  return files
    .filter(({ path }) => !/^\d{4}\//.test(path))
    .map((file) =>
      file.path === 'workspace.yaml' ? { ...file, text: file.text.replace(/^default: .*\n/m, '') } : file,
    );
}

/** What to do once the files are there; `folder` is where to go first, where it is not found by itself. */
export function nextSteps(
  files: readonly NewFile[],
  shown: (path: string) => string,
  hasGit: boolean,
  folder: string | undefined,
  { init: words }: Messages,
): string {
  const plan = files.find(({ path }) => path.endsWith('/plan.yaml'))?.path;
  const enter = folder === undefined ? [] : [words.enter(folder)];
  const lines = [
    ...enter,
    ...(plan === undefined ? words.stepsWithoutPlan : words.steps(shown(plan))),
    ...(hasGit ? [] : [words.nextGit]),
  ];
  return `\n${words.next}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
