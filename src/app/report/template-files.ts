/** The files of templates: templates/SECTION.liquid in the plan's folder, else in the workspace's. */
import { posix } from 'node:path';
import { textOf } from '../../files/text.ts';
import type { Tree } from '../../files/tree.ts';
import type { Plan } from '../../model/plan.ts';
import { SECTION_NAMES, type SectionName } from '../../model/report-settings.ts';
import type { Session } from '../open/session.ts';

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
  for (const folder of [posix.dirname(plan.file), '.']) {
    for (const name of sectionsIn(tree, folder)) {
      if (found.has(name)) continue;
      const file = templateFile(folder, name);
      const read = tree.bytes(file);
      if (!read.ok && read.why === 'missing') continue;
      found.set(name, { file, text: read.ok ? textOf(file, read.bytes).text : undefined });
    }
  }
  return found;
}

/** The sections of which there may be a template in the folder: mostly none, as the listing shows at once. */
function sectionsIn(tree: Tree, folder: string): readonly SectionName[] {
  const listed = tree.names(posix.join(folder, 'templates'));
  return listed.ok ? SECTION_NAMES.filter((name) => listed.names.includes(`${name}.liquid`)) : SECTION_NAMES;
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
