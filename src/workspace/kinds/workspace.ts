/** workspace.yaml: what holds for every plan. */
import type { WorkspaceFile } from '../../../build/file-types.d.ts';
import { WORKSPACE_FILE } from '../../files/find.ts';
import type { CheckSettings } from '../../model/check-settings.ts';
import { kindsWith } from '../../model/kind.ts';
import { DEFAULT_THRESHOLDS, type Workspace } from '../../model/plan.ts';
import {
  ANNEX_SECTIONS,
  BODY_SECTIONS,
  type ReportSettings,
  type SectionName,
  WITH_LEDGER,
} from '../../model/report-settings.ts';
import type { Content, FileKind } from './kind.ts';

export type WorkspaceSettings = Omit<Workspace, 'plans' | 'isFaulty' | 'unread'>;

export const workspace: FileKind<WorkspaceFile, WorkspaceSettings> = {
  name: 'workspace',
  place: WORKSPACE_FILE,
  validator: async () => (await import('../../../build/validators.js')).workspace,
  read: workspaceFrom,
  recordKey: 'id',
};

/** The settings, with the defaults of those that the file does not name. */
function workspaceFrom({ file, value, origin }: Content<WorkspaceFile>): WorkspaceSettings {
  const { thresholds, kinds = {} } = value;
  return {
    file,
    title: value.title,
    language: value.language ?? 'zh',
    timezone: value.timezone ?? 'Asia/Shanghai',
    thresholds: {
      about: thresholds?.about ?? DEFAULT_THRESHOLDS.about,
      behind: thresholds?.behind ?? DEFAULT_THRESHOLDS.behind,
      dueSoon: thresholds?.due_soon ?? DEFAULT_THRESHOLDS.dueSoon,
      stale: thresholds?.stale ?? DEFAULT_THRESHOLDS.stale,
    },
    weigh: value.weigh ?? 'measures',
    calendar: { closed: [], workdays: [], ...value.calendar },
    check: checkFrom(file, value.check, origin),
    ambiguous: value.terminal?.ambiguous ?? 'narrow',
    report: reportFrom(value.report),
    units: (value.units ?? []).map((unit) => (typeof unit === 'string' ? { name: unit, formerly: [] } : unit)),
    people: value.people ?? [],
    kinds: kindsWith(Object.entries(kinds).map(([id, kind]) => ({ id, name: kind.name, stages: kind.stages ?? [] }))),
    queries: new Map(Object.entries(value.queries ?? {})),
    changes: value.changes ?? {},
    ...(value.default !== undefined && { defaultPlan: value.default }),
  };
}

function reportFrom(given: WorkspaceFile['report'] = {}): ReportSettings {
  const { empty = 'say', numbered = [], ledger = WITH_LEDGER, bulletin, ...rest } = given;
  const sections: readonly SectionName[] = given.sections ?? BODY_SECTIONS;
  const annexes: readonly SectionName[] = given.annexes ?? ANNEX_SECTIONS;
  return {
    ...rest,
    empty,
    numbered,
    ledger,
    sections,
    annexes: annexes.filter((name) => !sections.includes(name)),
    bulletin: { superiors: [], peers: [], subordinates: [], ...bulletin },
  };
}

function checkFrom(file: string, check: WorkspaceFile['check'], origin: Content<unknown>['origin']): CheckSettings {
  const exceptions = check?.exceptions ?? [];
  return {
    rules: new Map(Object.entries(check?.rules ?? {})),
    exceptions: exceptions.map(({ file: inFile, ...exception }, i) => ({
      ...exception,
      ...(inFile !== undefined && { inFile }),
      file,
      path: ['check', 'exceptions', origin.indexOf(exceptions, i)],
    })),
  };
}
