/** The person's editor, opened on a line where it can. */
import { spawn } from 'node:child_process';
import { basename } from 'node:path';

/** How editors are told the line, by their names; any other gets the file alone. */
const LINE_FORMS: readonly (readonly [names: RegExp, form: (path: string, line: number) => readonly string[]])[] = [
  [
    /^(n?vim?|view|gvim|nano|pico|emacs|emacsclient|micro|joe|jed|ne|kak|mcedit|gedit|xed|pluma)$/,
    (path, line) => [`+${line}`, path],
  ],
  [/^(code|code-insiders|codium|cursor|windsurf)$/, (path, line) => ['-g', `${path}:${line}`]],
  [/^(subl|zed|hx|helix|lapce)$/, (path, line) => [`${path}:${line}`]],
  [/^notepad\+\+$/, (path, line) => [`-n${line}`, path]],
];

/** What `editor`, a command line such as `code --wait`, is called with for that line of the file. */
export function editorArguments(editor: string, path: string, line: number): readonly string[] {
  const [, quoted, bare = ''] = /^\s*(?:"([^"]*)"|(\S+))/.exec(editor) ?? [];
  const name = basename((quoted ?? bare).replaceAll('\\', '/'))
    .toLowerCase()
    .replace(/\.(exe|cmd|bat)$/, '');
  const form = LINE_FORMS.find(([names]) => names.test(name))?.[1];
  return form === undefined ? [path] : form(path, line);
}

/**
 * Opens `path`, and waits until the editor is closed: its exit code, or undefined where it could not be started. It is
 * started by the shell, as git does it: the setting may hold options.
 */
export function openedIn(editor: string, path: string, line: number, isWindows: boolean): Promise<number | undefined> {
  const args = editorArguments(editor, path, line);
  const child = isWindows
    ? spawn(`${editor} ${args.map((arg) => `"${arg}"`).join(' ')}`, { stdio: 'inherit', shell: true })
    : spawn('/bin/sh', ['-c', `${editor} "$@"`, editor, ...args], { stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('error', () => resolve(undefined));
    // What a shell says of a command that there is not.
    child.on('close', (code) => resolve(code === 127 || code === 9009 ? undefined : (code ?? 1)));
  });
}
