/** Line ends as git keeps them: a work tree may have CRLF where the repository has LF, and nothing is changed. */
import { answer, GitError } from './git.ts';
import { repositoryAt } from './repository.ts';
import { attributeOf, setting } from './setup.ts';

/**
 * Which of `files` (from `folder`) git keeps with LF alone, though they end their lines with CRLF on the disk: by
 * core.autocrlf or the attributes of the file, as gitattributes(5) has it. None outside of a repository.
 */
export function keptWithLineFeeds(folder: string, files: readonly string[]): ReadonlySet<string> {
  const prefix = repositoryAt(folder)?.prefix;
  if (prefix === undefined) return new Set();
  const paths = files.map((file) => `:(literal)${prefix}${file}`);
  const listing = answer(folder, ['ls-files', '-z', '--eol', '--cached', '--others', '--', ...paths]) ?? '';
  const isConverted = convertsText(folder);
  return new Set(
    listing.split('\0').flatMap((line) => {
      const [, index = '', attributes = '', path] = /^i\/(\S*)\s+w\/\S*\s+attr\/(.*?)\s*\t(.*)$/s.exec(line) ?? [];
      if (path === undefined || /crlf|mixed/.test(index)) return [];
      const isText = /^text|^eol=/.test(attributes) || (attributes === '' && isConverted);
      return isText ? [path.slice(prefix.length)] : [];
    }),
  );
}

/**
 * Whether git turns the line ends of `path` into line feeds when it stores the file, were it a text; not where there is no
 * repository, or git cannot be asked.
 */
export function turnsLineEnds(folder: string, path: string): boolean {
  try {
    const text = attributeOf(folder, 'text', path);
    if (text !== 'unspecified') return text !== 'unset';
    return attributeOf(folder, 'eol', path) !== 'unspecified' || convertsText(folder);
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

/** Whether git takes the line ends of every text for its own. */
function convertsText(folder: string): boolean {
  return /^(true|input)$/.test(setting(folder, 'core.autocrlf') ?? '');
}
