/** What `--json` prints where there is nothing else to print: schemas/output/error.schema.json. */

/**
 * Why a command gave no result.
 * @param code what sort of failure it is, the same in every language
 * @param message what the person is told, in their language
 */
export function errorJson(code: string, exitCode: number, message: string) {
  return { schema: 'error/1', error: { code, exitCode, message } };
}
