/** The files of templates: templates/SECTION.liquid in the plan's folder, else in the workspace's. */
import { posix } from 'node:path';
import type { Plan } from '../model/plan.ts';
import { SECTION_NAMES, type SectionName } from '../render/report/section-names.ts';
import { textOf } from '../workspace/text.ts';
import type { Session } from './session.ts';

/** A file that is there; without a text where it can't be read. */
export interface TemplateFile {
  readonly file: string;
  readonly text: string | undefined;
}

/** Where the template of a section lies, in the folder of a plan or of the workspace. */
export function templateFile(folder: string, name: SectionName): string {
  return posix.join(folder, 'templates', `${name}.liquid`);
}

/** The templates that count for reports on `plan`, by their sections. */
export function templatesFor({ tree }: Pick<Session, 'tree'>, plan: Plan): ReadonlyMap<SectionName, TemplateFile> {
  const found = new Map<SectionName, TemplateFile>();
  for (const name of SECTION_NAMES) {
    for (const file of [templateFile(posix.dirname(plan.file), name), templateFile('.', name)]) {
      const read = tree.bytes(file);
      if (found.has(name) || (!read.ok && read.why === 'missing')) continue;
      found.set(name, { file, text: read.ok ? textOf(file, read.bytes).text : undefined });
    }
  }
  return found;
}

/** The session with the texts of its templates among its files, for findings in them to be shown. */
export function withTemplates(session: Session): Session {
  const templates = session.workspace.plans.flatMap((plan) => [...templatesFor(session, plan).values()]);
  if (templates.length === 0) return session;
  return {
    ...session,
    files: new Map([...session.files, ...templates.map(({ file, text }) => [file, text] as const)]),
  };
}
