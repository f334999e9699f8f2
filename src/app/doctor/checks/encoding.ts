/** Every plan file is UTF-8. */
import type { SetupCheck } from '../subject.ts';

export const encodingCheck: SetupCheck = {
  name: 'encoding',
  look({ session, messages: { doctor, listSeparator } }) {
    if (session === undefined) return [];
    const found = session.findings.filter(({ rule }) => rule === 'file/encoding');
    if (found.length === 0) return [{ state: 'good', text: doctor.encodings }];
    const remark = (findings: typeof found, text: (files: string) => string, command: string) => {
      const files = findings.map(({ file }) => session.shownPath(file));
      return files.length === 0
        ? []
        : [{ state: 'mend' as const, text: text(files.join(listSeparator)), command, details: { files } }];
    };
    return [
      ...remark(
        found.filter(({ fix }) => fix !== undefined),
        doctor.otherEncoding,
        'plan check file/encoding --fix',
      ),
      ...remark(
        found.filter(({ fix }) => fix === undefined),
        doctor.mixedEncoding,
        'plan check file/encoding',
      ),
    ];
  },
};
