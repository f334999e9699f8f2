/** A log of SARIF 2.1.0 with one run of this program. */
import type { Language } from '../../model/plan.ts';
import { jsonText } from '../json/shapes.ts';

const LANGUAGES = { zh: 'zh-CN', en: 'en' };

/** The log of a run that names `rules`, as SARIF describes them; `outcome` is what became of it: its results. */
export function sarifLog(
  { version, language }: { readonly version: string; readonly language: Language },
  rules: readonly object[],
  outcome: object,
): string {
  return jsonText({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'plan', version, language: LANGUAGES[language], rules } },
        language: LANGUAGES[language],
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          '%SRCROOT%': { description: { text: "The root of the repository, or the check's current folder." } },
        },
        ...outcome,
      },
    ],
  });
}
