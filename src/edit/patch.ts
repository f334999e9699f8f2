/** A change of a file, as a patch. */

/** A change as `git apply` takes it, in the folder that `file` is relative to (or the system's); without a text there is no file. */
export async function patchOf(file: string, before: string | undefined, after: string | undefined): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  const name = (side: string, text: string | undefined): string =>
    text === undefined ? '/dev/null' : `${side}/${file.replace(/^\//, '')}`;
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(name('a', before), name('b', after), before ?? '', after ?? '', '', '', options);
}
