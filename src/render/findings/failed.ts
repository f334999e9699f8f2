/** What the formats for programs hold where nothing could be judged: that it failed, and why. */
import type { Language } from '../../model/plan.ts';
import { errorJson } from '../json/error.ts';
import { jsonText } from '../json/shapes.ts';
import { commandData, harmless } from '../text/printable.ts';
import { element, xmlText } from '../text/xml.ts';
import { sarifLog } from './sarif-log.ts';

/** Why a check gave no result. */
export interface Failure {
  /** What sort of failure it is, the same in every language. */
  readonly code: string;
  readonly exitCode: number;
  /** What the person is told, in `language`. */
  readonly message: string;
  readonly language: Language;
  /** The version of this program. */
  readonly version: string;
}

type FailedFormat = (failure: Failure) => string;

/** By the name of the format; what is for people is on standard error. */
export const FAILED_FORMATS: Readonly<Record<string, FailedFormat>> = {
  json: ({ code, exitCode, message }) => jsonText(errorJson(code, exitCode, message)),
  sarif: (failure) =>
    sarifLog(failure, [], {
      invocations: [
        {
          executionSuccessful: false,
          exitCode: failure.exitCode,
          toolExecutionNotifications: [{ level: 'error', message: { text: harmless(failure.message) } }],
        },
      ],
      results: [],
    }),
  junit: ({ code, message }) => {
    const error = element('error', { type: code, message: harmless(message) }, xmlText(harmless(message)));
    const totals = { name: 'plan check', tests: 1, failures: 0, errors: 1 };
    const failed = element('testcase', { name: 'plan check', classname: 'plan check' }, error);
    const suite = element('testsuite', { ...totals, skipped: 0 }, `\n${failed}\n`);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', totals, `\n${suite}\n`)}\n`;
  },
  gitlab: ({ code, message }) =>
    jsonText([
      {
        description: harmless(message.replace(/\r\n?|\n/g, ' ')),
        check_name: code,
        fingerprint: `failed ${code}`,
        severity: 'blocker',
        // The format asks for a place: where a workspace begins.
        location: { path: 'workspace.yaml', lines: { begin: 1 } },
      },
    ]),
  github: ({ message }) => `::error title=plan check::${commandData(message)}\n`,
};
