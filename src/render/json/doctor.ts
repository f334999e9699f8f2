/** `plan doctor --json`: schemas/output/doctor.schema.json. */
import type { CheckRemarks } from '../../model/remark.ts';

export function doctorJson(checks: readonly CheckRemarks[]) {
  const remarks = checks.flatMap(({ check, remarks }) =>
    remarks.map(({ state, text, command = null, details = {} }) => ({ check, state, text, command, details })),
  );
  return { schema: 'doctor/1', well: remarks.every(({ state }) => state !== 'mend'), remarks };
}
