/** Whether a time zone is one that there is: which, the system knows and no schema. */
import type { WorkspaceFile } from '../../build/file-types.d.ts';
import type { Content } from './kinds/kind.ts';
import type { Reader } from './reader.ts';

/** workspace.yaml without a time zone that there is not, which is a finding: the default one takes its place. */
export function withKnownZone(content: Content<WorkspaceFile>, reader: Reader): Content<WorkspaceFile> {
  const { timezone: zone, ...rest } = content.value;
  if (zone === undefined || isTimeZone(zone)) return content;
  reader.fail('schema/time-zone', { file: content.file, path: ['timezone'] }, { zone });
  return { ...content, value: rest };
}

function isTimeZone(name: string): boolean {
  // Intl takes 12 ms to start, and most plans name this one.
  if (name === 'Asia/Shanghai') return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
