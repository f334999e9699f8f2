/** annexes/*.yaml: an annex of the plan, with tasks of its own. */
import type { AnnexFile } from '../../../build/file-types.d.ts';
import type { Period, Section } from '../../model/plan.ts';
import type { Content, FileKind } from './kind.ts';
import { tasksFrom } from './values.ts';

export const annex: FileKind<AnnexFile, Section, Period> = {
  name: 'annex',
  place: '*/annexes/*.yaml',
  validator: async () => (await import('../../../build/validators.js')).annex,
  read: annexFrom,
  recordKey: 'id',
  heading: /^[^\s#]/m,
};

/** An annex of a plan for `period`. */
function annexFrom(content: Content<AnnexFile>, period: Period): Section {
  const { annex: id, tasks, ...value } = content.value;
  return { ...value, id, file: content.file, path: [], tasks: tasksFrom(content, tasks, period) };
}
