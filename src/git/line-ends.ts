/** Whether git stores a text with other line ends than the disk has. */
import { GitError } from './git.ts';
import { attributeOf, setting } from './setup.ts';

/**
 * Whether git turns the line ends of `path` into line feeds when it stores the file, were it a text; not where there is no
 * repository, or git cannot be asked.
 */
export function turnsLineEnds(folder: string, path: string): boolean {
  try {
    const text = attributeOf(folder, 'text', path);
    if (text !== 'unspecified') return text !== 'unset';
    if (attributeOf(folder, 'eol', path) !== 'unspecified') return true;
    return /^(true|input)$/.test(setting(folder, 'core.autocrlf') ?? '');
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}
