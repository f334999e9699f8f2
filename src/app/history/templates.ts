/** What became of the templates of reports, from an earlier revision to what was opened. */
import { posix } from 'node:path';
import type { Change } from '../../change/change.ts';
import type { Tree } from '../../files/tree.ts';
import type { Workspace } from '../../model/plan.ts';

/** A revision, and where it was read from. */
interface Side {
  readonly workspace: Workspace;
  readonly tree: Tree;
}

/** Each section with another template, in the folder of a plan of both revisions, or in the workspace's. */
export function templateChanges(before: Side, after: Side): readonly Change[] {
  const ofPlans = after.workspace.plans.flatMap(({ id, file }) => {
    const was = before.workspace.plans.find((plan) => plan.id === id);
    return was ? changesIn([before.tree, posix.dirname(was.file)], [after.tree, posix.dirname(file)], id) : [];
  });
  return [...ofPlans, ...changesIn([before.tree, '.'], [after.tree, '.'], undefined)];
}

type Folder = readonly [tree: Tree, folder: string];

function changesIn(before: Folder, after: Folder, plan: string | undefined): readonly Change[] {
  const [was, is] = [templatesIn(before), templatesIn(after)];
  const sections = [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name));
  return sections.map((section) => {
    const [old, own] = [was.get(section), is.get(section)];
    const place = ([, folder]: Folder) => ({ file: templateFile(folder, section), path: [] });
    return {
      ...(plan !== undefined && { plan }),
      at: own === undefined ? { file: 'workspace.yaml', path: [] } : place(after),
      ...(old !== undefined && { was: place(before) }),
      ...{ what: 'template', section, effect: effectOf(old, own) },
    };
  });
}

function templateFile(folder: string, section: string): string {
  return posix.join(folder, 'templates', `${section}.liquid`);
}

/** The texts by their sections. */
function templatesIn([tree, folder]: Folder): ReadonlyMap<string, string> {
  const listed = tree.names(posix.join(folder, 'templates'));
  const names = listed.ok ? listed.names.flatMap((name) => /^(.+)\.liquid$/.exec(name)?.[1] ?? []) : [];
  return new Map(
    names.flatMap((section) => {
      const read = tree.bytes(templateFile(folder, section));
      return read.ok ? [[section, read.bytes.toString('utf8').replaceAll('\r\n', '\n')] as const] : [];
    }),
  );
}

function effectOf(was: string | undefined, is: string | undefined): 'added' | 'changed' | 'emptied' | 'removed' {
  if (is === undefined) return 'removed';
  if (putsOutNothing(is)) return 'emptied';
  return was === undefined ? 'added' : 'changed';
}

/** Whether nothing but tags and comments of Liquid is in it: a section whose template writes nothing is not in the report. */
function putsOutNothing(text: string): boolean {
  const said = text.split(/\{%-?\s*(?:end)?comment\s*-?%\}/).filter((_, i) => i % 2 === 0);
  return said.every((part) => part.replace(/\{%[^%]*%\}/g, '').trim() === '');
}
