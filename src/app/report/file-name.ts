/** What the file of a report is called in a folder of reports, and of whatever else goes to units. */
import type { ReportRequest } from './request.ts';

/** Characters of a name, which every file system takes along with an ending. */
const LONGEST = 60;

/** By its period, or by the unit that it goes to; one of `taken`, whatever its case, gets a number behind it. */
export function fileNameOf(request: ReportRequest, taken: ReadonlySet<string>): string {
  return request.kind === 'reminder' ? unitFileName(request.unit, taken) : freeName(request.period.id, taken);
}

/** Of what goes to a unit. */
export function unitFileName(unit: string, taken: ReadonlySet<string>): string {
  return freeName(plainName(unit), taken);
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${name}-${n}`;
  return free;
}

/** Letters, digits and brackets as they are: marks that some system refuses, and what nobody sees, become hyphens. */
function plainName(unit: string): string {
  const name = unit.normalize('NFC').replace(/[^\p{L}\p{N}（）()]+/gu, '-');
  const short = [...name.replace(/^-|-$/g, '')].slice(0, LONGEST).join('');
  return /^(?:con|prn|aux|nul|com\d|lpt\d|)$/i.test(short) ? `-${short}` : short;
}
